//! What other endpoints, or other APIs, call by other words.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses")]
struct Request {
    model: String,
    messages: Vec<Message>,
    max_tokens: u32,
    reasoning_effort: String,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr")]
struct Scan {
    model: String,
    document: Document,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Document {
    DocumentUrl { url: String },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/stt/create")]
struct Transcription {
    model: String,
    audio_url: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat {
    model: String,
    messages: Vec<Message>,
    tool_choice: Choice,
}

#[derive(Serialize, AimlRequest)]
struct Choice {
    kind: String,
    function: Function,
}

#[derive(Serialize, AimlRequest)]
struct Function {
    name: String,
}

fn main() {}
