use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct Request {
    model: Model,
    prompt: String,
    #[aiml(range(9..=20))]
    duration: u8,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "google/veo-3.0-fast")]
    Veo3Fast,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat {
    model: Chatty,
    messages: Vec<Message>,
    #[aiml(range(2.0..))]
    temperature: f64,
    #[aiml(range(..1))]
    max_tokens: Option<u32>,
}

#[derive(Serialize, AimlRequest)]
enum Chatty {
    #[serde(rename = "gpt-4o")]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
