use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("tool"))]
    field: Option<u8>,
    tools: Option<u8>,
}

fn main() {}
