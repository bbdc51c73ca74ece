use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type")]
enum Content {
    A { r#type: u8 },
}

fn main() {}
