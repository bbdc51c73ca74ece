//! A bound that is not taken itself is told so.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations", model("flux-pro"))]
struct Request {
    model: String,
    prompt: String,
    image_size: Size,
}

#[derive(Serialize, AimlRequest)]
struct Size {
    #[aiml(one_of(0, 512))]
    width: u32,
    #[aiml(range(..=0))]
    height: u32,
}

fn main() {}
