use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(crate = "nowhere")]
struct Request {
    n: u8,
    m: Vec<String>,
}

fn main() {}
