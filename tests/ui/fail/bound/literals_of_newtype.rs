//! Each member of a newtype's list that the field does not take.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations", model("blackforestlabs/flux-2"))]
struct Request {
    model: String,
    prompt: String,
    num_images: Count,
}

#[derive(Serialize, AimlRequest)]
struct Count(#[aiml(one_of(1, 5, 6))] u8);

fn main() {}
