use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(requires("n"))]
    field: u8,
    n: Option<u8>,
}

fn main() {}
