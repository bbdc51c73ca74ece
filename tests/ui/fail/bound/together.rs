//! Fields that some model takes, each of them, and none takes together: what is always sent can never be right.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Name {
    #[serde(rename = "zzq")]
    Zzq,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/generate/video/kling/generation")]
struct Kling {
    model: String,
    image_url: String,
    duration: Name,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr")]
struct Ocr {
    model: String,
    document: String,
    pages: Name,
}

fn main() {}
