//! A valid body of a bound type allocates nothing.

use std::collections::BTreeMap;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByEnum {
    model: Model,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stop: Option<Vec<String>>,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByText {
    model: String,
    messages: Vec<TextMessage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    top_p: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u8>,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
    #[serde(rename = "gpt-4o-mini")]
    Gpt4oMini,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message {
    System { content: String },
    User { content: Content },
}

#[derive(Serialize, AimlRequest)]
struct TextMessage {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Content {
    Text(String),
    Parts(Vec<Part>),
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part {
    Text { text: String },
    ImageUrl { image_url: Image },
}

#[derive(Serialize, AimlRequest)]
struct Image {
    url: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Tool {
    Function { function: Function },
}

#[derive(Serialize, AimlRequest)]
struct Function {
    name: String,
    description: Option<String>,
    parameters: BTreeMap<String, String>,
}

fn tools() -> Vec<Tool> {
    let function = |name: &str| Function {
        name: name.into(),
        description: Some("Looks things up".into()),
        parameters: BTreeMap::from([("type".into(), "object".into())]),
    };
    ["a", "b"].into_iter().map(|name| Tool::Function { function: function(name) }).collect()
}

#[track_caller]
fn allocates_nothing(value: &impl AimlRequest) {
    let mut verdict = Ok(());
    let counted = allocation_counter::measure(|| verdict = value.validate());
    assert_eq!(verdict, Ok(()));
    assert_eq!(counted.count_total, 0);
}

#[test]
fn a_model_enum_with_tagged_parts_allocates_nothing() {
    for model in [Model::Gpt4o, Model::Gpt4oMini] {
        let parts = vec![
            Part::Text { text: "What is this?".into() },
            Part::ImageUrl { image_url: Image { url: "https://example.com/a.png".into() } },
        ];
        allocates_nothing(&ByEnum {
            model,
            messages: vec![
                Message::System { content: "Be brief.".into() },
                Message::User { content: Content::Text("🙂".repeat(100)) },
                Message::User { content: Content::Parts(parts) },
            ],
            temperature: Some(1.2),
            stop: Some(vec!["###".into()]),
            tools: tools(),
        });
    }
}

#[test]
fn texts_for_models_and_roles_allocate_nothing() {
    for model in ["openai/gpt-4o", "gpt-4o-mini", "anthropic/claude-opus-4"] {
        let message = |role: &str| TextMessage { role: role.into(), content: "x".repeat(200) };
        allocates_nothing(&ByText {
            model: model.into(),
            messages: ["system", "user", "assistant", "user"].map(message).into(),
            top_p: Some(0.5),
            n: Some(1),
            tools: tools(),
        });
    }
}

/// The counter counts: the tests above could fail.
#[test]
fn a_refusal_allocates() {
    let value = ByText {
        model: "openai/gpt-4o".into(),
        messages: vec![TextMessage { role: "nobody".into(), content: String::new() }],
        top_p: None,
        n: None,
        tools: tools(),
    };
    let mut verdict = Ok(());
    assert!(allocation_counter::measure(|| verdict = value.validate()).count_total > 0);
    assert!(verdict.is_err());
}

/// What no plan judges, of a model that is no longer served: that is a warning, which `validate` does not tell.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByMaps {
    model: &'static str,
    messages: Vec<BTreeMap<&'static str, &'static str>>,
}

#[test]
fn maps_for_a_model_that_is_no_longer_served_allocate_nothing() {
    for model in ["openai/gpt-4o", "anthropic/claude-opus-4"] {
        let request = ByMaps { model, messages: vec![[("role", "user"), ("content", "Hi")].into()] };
        allocates_nothing(&request);
        assert_eq!(request.report(), aiml_validate::check("/v1/chat/completions", &request));
        assert_eq!(request.report().is_empty(), model == "openai/gpt-4o");
    }
}
