use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Request {
    model: Model,
    texts: Vec<String>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "no-such-model")]
    Far,
    #[serde(rename = "text-embedding-3")]
    Beginning,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr")]
struct Ocr {
    model: String,
    url: String,
}

fn main() {}
