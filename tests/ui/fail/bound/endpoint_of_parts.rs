//! An endpoint that goes on behind one that there is leads there, and to none whose name has only the same letters.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts/create")]
struct Speech {
    model: String,
    text: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings/create")]
struct Embed {
    model: String,
    input: String,
}

fn main() {}
