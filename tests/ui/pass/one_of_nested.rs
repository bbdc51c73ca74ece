//! Allow-lists of nested types, each member of which some model takes.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: &'static str,
    messages: Vec<Message>,
    #[serde(flatten)]
    thinking: Thinking,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    /// Some models take one of them, some another.
    #[aiml(one_of("user", "developer", "assistant", "function"))]
    role: &'static str,
    content: Vec<Part>,
}

#[derive(Serialize, AimlRequest)]
struct Part {
    #[aiml(one_of("text", "image_url"))]
    r#type: &'static str,
    /// What takes any string takes these.
    #[aiml(one_of("Hi", "Bye"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_url: Option<Image>,
}

#[derive(Serialize, AimlRequest)]
struct Image {
    url: &'static str,
    #[aiml(one_of("low", "high"))]
    detail: &'static str,
}

#[derive(Serialize, AimlRequest)]
struct Thinking {
    #[aiml(one_of("low", "high"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    reasoning_effort: Option<&'static str>,
    /// No document names it.
    #[aiml(undeclared, one_of("x"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    brand_new: Option<&'static str>,
}

#[test]
fn runs() {
    let part = Part { r#type: "text", text: Some("Hi"), image_url: None };
    let image = Image { url: "https://example.com/a.png", detail: "low" };
    let picture = Part { r#type: "image_url", text: None, image_url: Some(image) };
    let messages = vec![Message { role: "user", content: vec![part, picture] }];
    let thinking = Thinking { reasoning_effort: None, brand_new: None };
    assert!(Request { model: "openai/gpt-4o", messages, thinking }.validate().is_ok());
}
