use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(transparent)]
struct Content {
    a: u8,
    b: u8,
}

fn main() {}
