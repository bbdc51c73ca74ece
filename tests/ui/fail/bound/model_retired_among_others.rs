//! Models that are no longer served, among others: one that is documented at another endpoint is an error and nothing
//! else, one that is documented here a warning and nothing else.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt-4o")]
    Gpt4o,
    #[serde(rename = "dall-e-3")]
    DallE3,
    #[serde(rename = "Qwen/QwQ-32B")]
    QwQ,
    #[serde(rename = "cohere/command-r-plus")]
    Command,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
