use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
enum Request {
    Small { model: String, input: String },
    Held(Held),
    Nothing,
}

#[derive(Serialize, AimlRequest)]
struct Held {
    model: String,
    input: String,
}

fn main() {}
