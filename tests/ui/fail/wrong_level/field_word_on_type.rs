use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(range(0..=1))]
struct Request {
    n: u8,
}

fn main() {}
