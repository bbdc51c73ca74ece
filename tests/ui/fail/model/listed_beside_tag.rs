//! The tag of a type is its model, in a struct and in an enum: there is no field for which to list models.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", model("text-embedding-3-small"))]
#[serde(tag = "model", rename = "text-embedding-3-small")]
struct Small {
    input: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", model("text-embedding-3-small", "text-embedding-3-large"))]
#[serde(tag = "model")]
enum Either {
    #[serde(rename = "text-embedding-3-small")]
    Small { input: String },
    #[serde(rename = "text-embedding-3-large")]
    Large { input: String },
}

fn main() {}
