//! A length that none of the texts has that are taken.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations", model("openai/gpt-image-1"))]
struct Request {
    model: String,
    prompt: String,
    #[aiml(length(..=8))]
    size: String,
    #[aiml(length(10..))]
    quality: String,
}

fn main() {}
