use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(skip)]
struct Request {
    n: u8,
}

fn main() {}
