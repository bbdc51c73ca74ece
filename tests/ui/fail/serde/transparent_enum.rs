use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(transparent)]
enum Content {
    A { a: u8 },
}

fn main() {}
