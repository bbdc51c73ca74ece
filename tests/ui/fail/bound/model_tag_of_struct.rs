use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(tag = "model", rename = "gpt-4oo")]
struct Misspelt {
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", unknown_models = "error")]
#[serde(tag = "model")]
struct Embeddings<'a> {
    input: &'a str,
}

// By its tag, its model is known for all else.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(tag = "model", rename = "o1-mini")]
struct Known {
    messages: Vec<ToolMessage>,
    temperature: f64,
}

#[derive(Serialize, AimlRequest)]
struct ToolMessage {
    role: Role,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "model", rename = "text-embedding-3-small")]
struct Lacks {
    dimensions: u32,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "model", rename = "text-embedding-3-small")]
struct Marked {
    #[aiml(model)]
    engine: String,
    input: String,
}

fn main() {}
