use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "kind")]
enum Tagged {
    Small { model: String, input: String },
    NoInput { model: String },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "model", content = "body")]
enum Adjacent {
    #[serde(rename = "text-embedding-3-small")]
    Small { input: String },
}

fn main() {}
