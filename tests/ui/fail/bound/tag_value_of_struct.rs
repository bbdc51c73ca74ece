use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
#[serde(tag = "resolution", rename = "1080")]
struct Renamed {
    model: String,
    prompt: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "encoding_format")]
struct Base65<'a> {
    model: &'a str,
    input: &'a str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "dimensions", rename(serialize = "256", deserialize = "small"))]
struct Number {
    model: String,
    input: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "encoding_format", rename = "base64")]
struct Right {
    model: String,
    input: String,
    dimension: u32,
}

fn main() {}
