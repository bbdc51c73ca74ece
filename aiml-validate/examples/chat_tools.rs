//! `POST /v1/chat/completions` with tools: a function the model may call, its call, our answer.
//!
//! The refused request takes a conversation with tool calls to a model that has no tools: it knows no message
//! of role `tool`.
//!
//! ```sh
//! cargo run -p aiml-validate --example chat_tools
//! ```

use std::collections::BTreeMap;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
pub(crate) struct ChatRequest {
    model: Model,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tools: Vec<Tool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tool_choice: Option<ToolChoice>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt-4o-mini")]
    Gpt4oMini,
    #[serde(rename = "alibaba/qwen3-32b")]
    Qwen3,
    #[serde(rename = "deepseek/deepseek-chat-v3.1")]
    DeepSeekChat,
}

/// Each role has keys of its own.
#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message {
    User {
        content: String,
    },
    Assistant {
        #[serde(skip_serializing_if = "Option::is_none")]
        content: Option<String>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        tool_calls: Vec<ToolCall>,
    },
    Tool {
        tool_call_id: String,
        content: String,
    },
}

#[derive(Serialize, AimlRequest)]
struct ToolCall {
    id: String,
    #[serde(flatten)]
    call: Call,
}

/// `{"type": "function", "function": {…}}`
#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", content = "function", rename_all = "lowercase")]
enum Call {
    Function { name: String, arguments: String },
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", content = "function", rename_all = "lowercase")]
enum Tool {
    Function { name: String, description: String, parameters: Parameters },
}

/// As much of JSON Schema as our functions need.
#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "object")]
struct Parameters {
    properties: BTreeMap<String, Parameter>,
    required: Vec<String>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Parameter {
    String { description: String },
    Integer { minimum: i64, maximum: i64 },
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum ToolChoice {
    Mode(Mode),
    Only(Only),
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Mode {
    Auto,
    Required,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", content = "function", rename_all = "lowercase")]
enum Only {
    Function { name: String },
}

fn forecast() -> Tool {
    let place = Parameter::String { description: "A town".to_owned() };
    let days = Parameter::Integer { minimum: 1, maximum: 14 };
    Tool::Function {
        name: "forecast".to_owned(),
        description: "The weather of the next days".to_owned(),
        parameters: Parameters {
            properties: BTreeMap::from([("place".to_owned(), place), ("days".to_owned(), days)]),
            required: vec!["place".to_owned()],
        },
    }
}

/// The question, the model's call, and what our function returned.
fn conversation() -> Vec<Message> {
    let call = Call::Function { name: "forecast".to_owned(), arguments: r#"{"place":"Oslo"}"#.to_owned() };
    vec![
        Message::User { content: "Will it rain in Oslo tomorrow?".to_owned() },
        Message::Assistant { content: None, tool_calls: vec![ToolCall { id: "call_1".to_owned(), call }] },
        Message::Tool { tool_call_id: "call_1".to_owned(), content: r#"{"rain_mm":[4,0,1]}"#.to_owned() },
    ]
}

pub(crate) fn accepted() -> ChatRequest {
    let tool_choice = Some(ToolChoice::Mode(Mode::Auto));
    ChatRequest { model: Model::Qwen3, messages: conversation(), tools: vec![forecast()], tool_choice }
}

pub(crate) fn refused() -> ChatRequest {
    ChatRequest { model: Model::DeepSeekChat, messages: conversation(), tools: Vec::new(), tool_choice: None }
}

fn main() -> Result<(), serde_json::Error> {
    preflight("the answer of a tool, to Qwen", &accepted())?;
    preflight("the same conversation, with a model that has no tools", &refused())?;
    let only = |name: &str| Some(ToolChoice::Only(Only::Function { name: name.to_owned() }));
    let first = ChatRequest {
        model: Model::Gpt4oMini,
        messages: vec![Message::User { content: "Oslo, tomorrow?".to_owned() }],
        tools: vec![forecast()],
        tool_choice: only("forecast"),
    };
    preflight("a question that must call the function", &first)?;
    let any = ChatRequest { tool_choice: Some(ToolChoice::Mode(Mode::Required)), ..first };
    preflight("a question that must call some function", &any)
}

/// Prints the verdict, and the JSON that would be sent.
fn preflight(title: &str, request: &(impl AimlRequest + Serialize)) -> Result<(), serde_json::Error> {
    println!("## {title}\n");
    match request.validate() {
        Ok(()) => println!("valid, would send:"),
        Err(report) => println!("{report}\n\nnot sent:"),
    }
    println!("{}\n", serde_json::to_string_pretty(request)?);
    Ok(())
}
