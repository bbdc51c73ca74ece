use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(requires("n"))]
    field: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u8>,
}

fn main() {}
