//! An enum of requests whose variants are called as models are, without the tag that would say so.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
enum External {
    #[serde(rename = "openai/sora-2-t2v")]
    Text { prompt: String },
    #[serde(rename = "openai/sora-2-i2v")]
    Image { prompt: String, image_url: String },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
#[serde(tag = "kind")]
enum Internal {
    #[serde(rename = "openai/sora-2-t2v")]
    Text { prompt: String },
}

fn main() {}
