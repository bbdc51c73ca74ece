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
    #[serde(rename = "openai/gpt-4o")]
    #[aiml(roles("user", "sytem"))]
    Right,
    #[serde(rename = "openai/gpt-4oo")]
    M0,
    #[serde(rename = "o1-mnii")]
    M1,
    #[serde(rename = "gpt-4o-mimi")]
    M2,
    #[serde(rename = "deepseek/deepseek-char")]
    M3,
    #[serde(rename = "mistralai/mistral-nemmo")]
    M4,
    #[serde(rename = "google/gemini-2.0-flassh")]
    M5,
    #[serde(rename = "anthropic/claude-3.5-haikuu")]
    M6,
    #[serde(rename = "x-ai/grok-44")]
    M7,
    #[serde(rename = "meta-llama/llama-9")]
    M8,
    #[serde(rename = "Qwen/Qwen9-Turbo")]
    M9,
    #[serde(rename = "no-such-model")]
    M10,
    #[serde(rename = "nor-this")]
    M11,
}

fn main() {}
