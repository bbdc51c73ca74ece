use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct Request {
    model: Model,
    prompt: String,
    image_url: String,
    #[aiml(one_of(4, 5))]
    duration: u8,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/sora-2-i2v")]
    Video,
}

fn main() {}
