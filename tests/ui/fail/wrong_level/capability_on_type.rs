use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(roles("user"))]
struct Request {
    model: String,
}

fn main() {}
