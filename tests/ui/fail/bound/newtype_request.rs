//! A newtype is the request that it wraps, and has no fields to point at.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request(Body);

#[derive(Serialize, AimlRequest)]
struct Body {
    model: String,
    mesages: Vec<Message>,
    temperature: String,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(transparent)]
struct Complete {
    inner: Embedding,
}

#[derive(Serialize, AimlRequest)]
struct Embedding {
    model: String,
    input: String,
    dimension: u32,
}

fn main() {}
