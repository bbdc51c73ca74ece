use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type")]
enum Content {
    A(u8, u8),
}

fn main() {}
