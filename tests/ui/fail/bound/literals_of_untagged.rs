//! Members of the lists of untagged variants, beside a variant that is taken: each that is not taken, where some are.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations", model("blackforestlabs/flux-2"))]
struct Request {
    model: String,
    prompt: String,
    image_size: Size,
    num_images: Count,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Size {
    Named(#[aiml(one_of("squar", "square"))] String),
    /// For requests to other models, as far as this one tells.
    Other(#[aiml(one_of("1024x1024"))] String),
    Exact { width: u32, height: u32 },
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Count {
    Some(#[aiml(one_of(1, 2, 5))] u8),
}

fn main() {}
