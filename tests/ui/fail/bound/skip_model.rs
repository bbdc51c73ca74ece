//! A request is judged by its model: one that hides it could never be valid.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Request {
    #[aiml(skip)]
    model: String,
    input: String,
}

fn main() {}
