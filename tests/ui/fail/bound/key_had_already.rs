//! A key that is like one that the type has already: it is said so, in the request, of what is flattened into it and in a
//! nested type.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", model("text-embedding-3-small"))]
struct Embed {
    model: String,
    inputs: Vec<String>,
    input: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o"))]
struct Chat {
    model: String,
    messages: Vec<Message>,
    max_output_tokens: u32,
    #[serde(flatten)]
    limits: Limits,
}

#[derive(Serialize, AimlRequest)]
struct Limits {
    max_tokens: u32,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
    contents: String,
}

fn main() {}
