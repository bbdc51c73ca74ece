use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(untagged, tag = "t", content = "c")]
enum Content {
    A { a: u8 },
}

fn main() {}
