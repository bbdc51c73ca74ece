//! The same endpoint once more, or a word that says nothing of models: the rest is compared all the same.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[aiml(endpoint = "/v1/embeddings")]
struct Twice {
    model: Model,
    inputs: u8,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "voyage-22")]
    Voyage,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", model("voyage-22"), range(1..))]
struct Ruled {
    model: &'static str,
    inputs: u8,
}

// Which of the two is meant is not known.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", endpoint = "/v1/chat/completions")]
struct Two {
    model: Model,
    inputs: u8,
}

// Nor what is to be looked at.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", skip)]
struct Skipped {
    model: &'static str,
    #[aiml(length(1..))]
    input: String,
}

fn main() {}
