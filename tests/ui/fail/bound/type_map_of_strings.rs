use std::collections::BTreeMap;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o"))]
struct Request {
    model: String,
    messages: Vec<Message>,
    stream_options: BTreeMap<String, String>,
    response_format: BTreeMap<String, u8>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
