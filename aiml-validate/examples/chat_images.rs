//! `POST /v1/chat/completions` with pictures: a message whose content is a list of parts.
//!
//! The refused request gives a picture by an address without `https://`. The report names the part, deep in
//! the body, as the API would.
//!
//! ```sh
//! cargo run -p aiml-validate --example chat_images
//! ```

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
pub(crate) struct ChatRequest {
    model: Model,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_tokens: Option<u32>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4.1-mini-2025-04-14")]
    Gpt41Mini,
    #[serde(rename = "google/gemini-2.5-flash")]
    Gemini25Flash,
    #[serde(rename = "alibaba/qwen3-vl-32b-instruct")]
    Qwen3Vl,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message {
    System { content: String },
    User { content: Content },
}

/// Plain text, or parts.
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
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<Detail>,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Detail {
    Low,
    High,
    Auto,
}

fn look_at(model: Model, url: &str, detail: Option<Detail>) -> ChatRequest {
    ChatRequest {
        model,
        messages: vec![
            Message::System { content: "You are a careful naturalist.".to_owned() },
            Message::User {
                content: Content::Parts(vec![
                    Part::Text { text: "Which mushroom is this?".to_owned() },
                    Part::ImageUrl { image_url: Image { url: url.to_owned(), detail } },
                ]),
            },
            Message::User { content: Content::Text("And where does it grow?".to_owned()) },
        ],
        max_tokens: Some(300),
    }
}

pub(crate) fn accepted() -> ChatRequest {
    look_at(Model::Gemini25Flash, "https://example.com/mushroom.jpg", Some(Detail::High))
}

pub(crate) fn refused() -> ChatRequest {
    look_at(Model::Gpt41Mini, "example.com/mushroom.jpg", None)
}

fn main() -> Result<(), serde_json::Error> {
    preflight("a picture to Gemini", &accepted())?;
    preflight("a picture by half an address", &refused())?;
    let small = look_at(Model::Qwen3Vl, "data:image/png;base64,iVBORw0KGgo=", Some(Detail::Low));
    preflight("a picture within the request", &small)?;
    let automatic = look_at(Model::Gpt41Mini, "https://example.com/mushroom.jpg", Some(Detail::Auto));
    preflight("as much detail as the API sees fit", &automatic)
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
