use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(model)]
    one: String,
    #[aiml(model)]
    two: String,
}

fn main() {}
