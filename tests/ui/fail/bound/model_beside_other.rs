use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Request<'a> {
    model: Model<'a>,
    input: &'a str,
}

#[derive(Serialize, AimlRequest)]
enum Model<'a> {
    #[serde(rename = "text-embedding-3-smal")]
    Small,
    #[serde(rename = "text-embedding-3-large")]
    Large,
    #[serde(untagged)]
    Other(&'a str),
}

fn main() {}
