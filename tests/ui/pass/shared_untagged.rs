//! Enums without tags that several endpoints share: each takes some of their objects, and the others are for the rest.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Url {
    url: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Part {
    Text { r#type: String, text: String },
    OfChat { r#type: String, image_url: Url },
    OfResponses { r#type: String, image_url: String },
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: Vec<Part>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o"))]
struct Chat {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses", model("openai/gpt-4o"))]
struct Responses {
    model: String,
    input: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Document {
    Url(String),
    OfOcr { r#type: String, image_url: String },
    OfChat { r#type: String, image_url: Url },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr", model("mistral-ocr-latest"))]
struct Ocr {
    model: String,
    document: Document,
}

#[test]
fn each_takes_its_own() {
    let of_chat = Part::OfChat {
        r#type: "image_url".into(),
        image_url: Url { url: "https://example.com/a.png".into() },
    };
    let messages = vec![Message { role: "user", content: vec![of_chat] }];
    assert!(Chat { model: "openai/gpt-4o".into(), messages }.validate().is_ok());

    let text = Part::Text { r#type: "input_text".into(), text: "What is this?".into() };
    let input = vec![Message { role: "user", content: vec![text] }];
    assert!(Responses { model: "openai/gpt-4o".into(), input }.validate().is_ok());
}
