//! Arrays of a length that no model takes; of one that it takes they are fine.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/edits")]
struct Edit {
    model: Model,
    prompt: String,
    image: [Image; 17],
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/edits")]
struct EditOne {
    model: Model,
    prompt: String,
    image: [Image; 16],
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-image-1")]
    GptImage,
}

#[derive(Serialize, AimlRequest)]
struct Image {
    image_url: String,
}

fn main() {}
