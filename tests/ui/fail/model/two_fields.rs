use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    model: String,
    #[aiml(model)]
    engine: String,
}

fn main() {}
