//! What is wrong with an enum is told there, and no key is missing for it that only other models need.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct Speech {
    model: Model,
    text: String,
    response_format: Format,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/tts-1")]
    Tts,
    #[serde(rename = "microsoft/vibevoice-7b")]
    Vibe,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Format {
    Mp4,
}

/// Something is missing all the same.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations", model("dall-e-2"), model("flux/dev/image-to-image"))]
struct Image {
    model: String,
    size: Size,
}

#[derive(Serialize, AimlRequest)]
enum Size {
    #[serde(rename = "512x521")]
    Square,
}

fn main() {}
