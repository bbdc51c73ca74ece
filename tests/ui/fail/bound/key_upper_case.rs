//! Of keys in upper case, those are meant that are the same but for it; and what is meant is not missing.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
struct Request {
    model: String,
    messages: Vec<Message>,
    max_tokens: u32,
    temperature: f64,
    top_p: f64,
    n: u8,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Nested {
    model: String,
    messages: Vec<UpperMessage>,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "UPPERCASE")]
struct UpperMessage {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
