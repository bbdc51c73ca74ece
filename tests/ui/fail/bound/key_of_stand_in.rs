//! A model that is like another takes what that takes, and no more.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "bagoodex/bagoodex-search-v1")]
    #[aiml(like = "gpt-4o")]
    #[allow(deprecated)]
    Own,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Model,
    messages: Vec<Message>,
    min_tokens: u32,
}

fn main() {}
