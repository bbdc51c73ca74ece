use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(tag = "t", content = "t")]
enum Content {
    A { a: u8 },
}

fn main() {}
