//! The digits of a number stand for it, and no other text does.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct Request {
    model: Model,
    prompt: String,
    duration: Duration,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct Listed {
    model: Model,
    prompt: String,
    #[aiml(one_of("8", "08"))]
    duration: String,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "google/veo-3.0-fast")]
    Veo3Fast,
}

#[derive(Serialize, AimlRequest)]
enum Duration {
    #[serde(rename = "5")]
    Five,
    #[serde(rename = "10")]
    Ten,
}

fn main() {}
