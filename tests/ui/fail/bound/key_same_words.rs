//! The words of a key are what is compared, in whatever order and case: it is no slip for a key that looks like it. What is
//! an image stands at its URL, and several at the key for several.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[allow(non_snake_case)]
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct Video {
    model: String,
    prompt: String,
    image_tail: String,
    images: Vec<String>,
    promptImage: String,
    negativePrompt: String,
    videos: Vec<String>,
    tailImage: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Edit {
    model: String,
    prompt: String,
    images: Vec<String>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Sketch {
    model: String,
    prompt: String,
    images: String,
}

#[allow(non_snake_case)]
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses", model("openai/gpt-4o"))]
struct Responses {
    model: String,
    input: String,
    maxTokens: u32,
    systemPrompt: String,
}

fn main() {}
