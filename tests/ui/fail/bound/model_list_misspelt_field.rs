use aiml_validate::AimlRequest;
use serde::Serialize;

// The list hides nothing of the rest.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", model("text-embedding-3-small"))]
struct Misspelt {
    modl: String,
    input: u8,
    dimension: u8,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", model("text-embedding-3-smal"))]
struct Without {
    inptu: String,
}

// Requests that name no model.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/batches", model("gpt-4o"))]
struct Batch {
    requests: Vec<u8>,
}

fn main() {}
