use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(untagged, tag = "type")]
enum Content {
    A { a: u8 },
}

fn main() {}
