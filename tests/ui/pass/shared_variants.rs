//! A shared type may have variants that a request does not take: the value is refused, not the type.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct OfAnyModel {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct OfOneModel {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "o1-mini")]
    O1Mini,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message {
    User { content: Content },
    Assistant { content: String },
    // No request has it.
    Narrator { content: u32, stage: Vec<bool> },
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
    ImageUrl { image_url: ImageUrl },
    Hologram { hologram: u8, text: bool },
}

#[derive(Serialize, AimlRequest)]
struct ImageUrl {
    url: String,
}

#[test]
fn runs() {
    let request = |part| OfAnyModel {
        model: "openai/gpt-4o".to_owned(),
        messages: vec![Message::User { content: Content::Parts(vec![part]) }],
    };
    assert!(request(Part::Text { text: String::new() }).validate().is_ok());
    assert!(request(Part::Hologram { hologram: 1, text: true }).validate().is_err());
    let narrated = OfOneModel {
        model: Model::O1Mini,
        messages: vec![Message::Narrator { content: 1, stage: Vec::new() }],
    };
    assert!(narrated.validate().is_err());
}
