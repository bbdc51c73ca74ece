//! What is always sent is nothing to require, and nothing to be in conflict with.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type")]
struct Request {
    a: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    b: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("a", "b"), conflicts("type"))]
    c: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(conflicts("a", "b"), requires("type"))]
    d: Option<u8>,
}

fn main() {}
