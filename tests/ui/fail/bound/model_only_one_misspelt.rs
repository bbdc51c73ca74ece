//! The only model of a request is misspelt: what else is wrong is told by the one that is meant.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct Request {
    model: Model,
    prompt: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    negative_prompt: Option<String>,
    resolution: Resolution,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "veed/faric-1.0")]
    Fabric,
}

#[derive(Serialize, AimlRequest)]
enum Resolution {
    #[serde(rename = "4320p")]
    Large,
}

fn main() {}
