//! What is wrong in a type that two fields of a request hold is told once.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct Request {
    model: Model,
    character: Media,
    reference: Option<Media>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "runway/act_two")]
    ActTwo,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "vidio")]
struct Media {
    uri: String,
    label: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct Lacking {
    model: Model,
    character: NoUrl,
    reference: NoUrl,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "video")]
struct NoUrl {}

fn main() {}
