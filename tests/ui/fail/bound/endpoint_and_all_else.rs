//! The endpoint is misspelt: what else is wrong is told by the one that is meant.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completion")]
struct Request {
    model: Model,
    max_completion_tokns: u32,
    n: String,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "o1-mni")]
    O1Mini,
}

fn main() {}
