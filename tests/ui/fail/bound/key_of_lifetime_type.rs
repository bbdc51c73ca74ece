use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Request<'a> {
    model: &'a str,
    input: &'a str,
    dimension: u32,
}

fn main() {}
