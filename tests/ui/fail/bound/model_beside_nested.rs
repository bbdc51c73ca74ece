use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "o1-mini")]
    O1Mini,
    #[serde(untagged)]
    Other(Other),
}

#[derive(Serialize, AimlRequest)]
enum Other {
    #[serde(rename = "openai/gpt-4oo")]
    Gpt4o,
}

fn main() {}
