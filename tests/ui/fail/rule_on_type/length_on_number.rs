use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(length(1..))]
    field: Option<u8>,
}

fn main() {}
