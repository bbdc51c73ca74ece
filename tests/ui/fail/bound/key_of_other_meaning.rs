//! A key that looks like one that the type has, or has a word of it, and means something else.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o"))]
struct Chat {
    model: String,
    messages: Vec<Message>,
    stop: String,
    store: bool,
    #[aiml(any)]
    tools: Vec<std::collections::BTreeMap<String, String>>,
    max_tool_calls: u32,
    stream: bool,
    top_p: f64,
    top_k: u32,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations", model("flux/schnell"))]
struct Image {
    model: String,
    prompt: String,
    prompt_cache_key: String,
}

fn main() {}
