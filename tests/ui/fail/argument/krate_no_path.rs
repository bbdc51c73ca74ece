use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(crate = "not a path")]
struct Request {
    n: u8,
}

fn main() {}
