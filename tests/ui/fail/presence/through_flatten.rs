use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Common {
    max_tokens: Option<u8>,
}

#[derive(Serialize, AimlRequest)]
struct Request {
    #[serde(flatten)]
    common: Common,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("max_token"))]
    stop: Option<String>,
}

fn main() {}
