use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Request {
    input: String,
    #[serde(flatten)]
    model: Model,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "model")]
enum Model {
    #[serde(rename = "text-embedding-3-small")]
    Small { dimensions: u32 },
    #[serde(rename = "text-embedding-3-larg")]
    Large,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct OfStruct {
    input: String,
    #[serde(flatten)]
    model: Medium,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "model", rename = "text-embedding-3-medium")]
struct Medium {
    dimensions: u32,
}

fn main() {}
