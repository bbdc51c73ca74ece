//! Of an enum with models of its own beside another's, each mistake is one error: its own where they stand.
use aiml_validate::AimlRequest;

#[derive(AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Model,
    messages: Vec<Message>,
}

#[derive(AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-5o")]
    #[aiml(roles("user", "sytem"))]
    Gpt5o,
    #[serde(rename = "o1-mimi")]
    O1Mini,
    #[serde(rename = "younger/one")]
    #[aiml(like = "gpt-4p")]
    Younger,
    #[serde(untagged)]
    Other(Other),
}

#[derive(AimlRequest)]
enum Other {
    #[serde(rename = "o3-mini")]
    O3Mini,
    #[serde(rename = "openai/gpt-4p")]
    Gpt4p,
    #[serde(rename = "o3-mimi")]
    Mistyped,
}

#[derive(AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
