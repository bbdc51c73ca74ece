use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(untagged)]
enum Request {
    Right { model: Model, input: String },
    WrongKey { model: Model, input: String, dimension: u32 },
    NoInput { model: Model },
    Held(Held),
    Text(String),
    Nothing,
}

#[derive(Serialize, AimlRequest)]
struct Held {
    model: String,
    inputs: Vec<String>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "text-embedding-3-smal")]
    Small,
}

fn main() {}
