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

fn of_chat() -> Part {
    let image_url = Url { url: "https://example.com/a.png".into() };
    Part::OfChat { r#type: "image_url".into(), image_url }
}

fn of_responses() -> Part {
    Part::OfResponses { r#type: "input_image".into(), image_url: "https://example.com/a.png".into() }
}

fn said(part: Part) -> Vec<Message> {
    vec![Message { role: "user", content: vec![part] }]
}

#[test]
fn each_takes_its_own_and_refuses_the_other() {
    let chat = |part| Chat { model: "openai/gpt-4o".into(), messages: said(part) }.validate().is_ok();
    assert!(chat(of_chat()) && !chat(of_responses()));

    let responses = |part| Responses { model: "openai/gpt-4o".into(), input: said(part) }.validate().is_ok();
    assert!(responses(of_responses()) && !responses(of_chat()));

    let ocr = |document| Ocr { model: "mistral-ocr-latest".into(), document }.validate().is_ok();
    let (r#type, image_url) = (|| "image_url".into(), || "https://example.com/a.png".into());
    assert!(ocr(Document::OfOcr { r#type: r#type(), image_url: image_url() }));
    assert!(!ocr(Document::OfChat { r#type: r#type(), image_url: Url { url: image_url() } }));
}
