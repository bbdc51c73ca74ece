//! Model enums behind what shares or borrows them.

use std::{borrow::Cow, sync::Arc};

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Borrowed {
    model: Cow<'static, Misspelt>,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Shared {
    model: Arc<WithoutSlash>,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest, Clone)]
enum Misspelt {
    #[serde(rename = "kling-video/v1.6/standard/image-to-video")]
    Elsewhere,
    #[serde(rename = "opneai/gpt-4o")]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
enum WithoutSlash {
    #[serde(rename = "openaigpt-4o")]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
