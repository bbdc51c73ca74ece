use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
#[serde(tag = "resolutoin", rename = "1080p")]
struct Misspelt {
    model: String,
    prompt: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "kind")]
struct OfNone<'a> {
    model: &'a str,
    input: &'a str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "modle", rename = "text-embedding-3-small")]
struct Model {
    input: String,
}

fn main() {}
