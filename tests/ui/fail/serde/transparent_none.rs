use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(transparent)]
struct Content {
    #[serde(skip)]
    a: u8,
}

fn main() {}
