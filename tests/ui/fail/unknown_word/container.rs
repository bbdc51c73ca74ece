use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(modle("a"))]
struct Request {
    model: String,
}

fn main() {}
