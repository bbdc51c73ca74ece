//! The chat completions that are measured: two messages and three parameters; twelve messages, all parameters
//! and three tools; a thousand messages of two hundred bytes.

use std::collections::BTreeMap;

use serde::Serialize;

/// The endpoint.
pub(crate) const CHAT: &str = "/v1/chat/completions";

/// A request as a program would write it.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) struct Request {
    model: &'static str,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    top_p: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_tokens: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stream: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stop: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    presence_penalty: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    frequency_penalty: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logit_bias: Option<BTreeMap<String, f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tools: Option<Vec<Tool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tool_choice: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parallel_tool_calls: Option<bool>,
}

#[derive(Serialize)]
struct Message {
    role: Role,
    content: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
    Assistant,
}

#[derive(Serialize)]
struct Tool {
    r#type: &'static str,
    function: Function,
}

#[derive(Serialize)]
struct Function {
    name: String,
    description: String,
    parameters: BTreeMap<String, serde_json::Value>,
}

fn message(i: usize, bytes: usize) -> Message {
    let role = match i {
        0 => Role::System,
        i if i % 2 == 1 => Role::User,
        _ => Role::Assistant,
    };
    let content = "The quick brown fox jumps over the lazy dog. ".chars().cycle().take(bytes).collect();
    Message { role, content, name: None }
}

fn request(messages: usize, bytes: usize) -> Request {
    Request {
        model: "openai/gpt-4o",
        messages: (0..messages).map(|i| message(i, bytes)).collect(),
        temperature: Some(0.7),
        top_p: None,
        max_tokens: Some(1024),
        n: None,
        stream: Some(false),
        stop: None,
        presence_penalty: None,
        frequency_penalty: None,
        seed: None,
        logit_bias: None,
        tools: None,
        tool_choice: None,
        parallel_tool_calls: None,
    }
}

fn tool(i: usize) -> Tool {
    let parameters = serde_json::json!({
        "type": "object",
        "properties": {
            "city": {"type": "string", "description": "Where"},
            "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]},
        },
        "required": ["city"],
    });
    let parameters = serde_json::from_value(parameters).unwrap_or_default();
    Tool {
        r#type: "function",
        function: Function {
            name: format!("get_weather_{i}"),
            description: "The weather in a city".into(),
            parameters,
        },
    }
}

/// Two messages and three parameters.
pub(crate) fn small() -> Request {
    request(2, 40)
}

/// Twelve messages, all parameters, three tools.
pub(crate) fn medium() -> Request {
    Request {
        top_p: Some(0.9),
        n: Some(1),
        stop: Some(vec!["END".into(), "STOP".into()]),
        presence_penalty: Some(0.1),
        frequency_penalty: Some(-0.1),
        seed: Some(42),
        logit_bias: Some(BTreeMap::from([("50256".into(), -100.0), ("198".into(), 1.5)])),
        tools: Some((0..3).map(tool).collect()),
        tool_choice: Some("auto".into()),
        parallel_tool_calls: Some(true),
        ..request(12, 120)
    }
}

/// A thousand messages of two hundred bytes.
pub(crate) fn large() -> Request {
    request(1000, 200)
}
