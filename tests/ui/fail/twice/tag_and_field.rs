use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type")]
struct Request {
    r#type: u8,
}

fn main() {}
