use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(length(-1..=8))]
    field: String,
}

fn main() {}
