use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(crate = "aiml_validate", crate = "aiml_validate")]
struct Request {
    n: u8,
}

fn main() {}
