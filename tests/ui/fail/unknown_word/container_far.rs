use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(deny_unknown)]
struct Request {
    model: String,
}

fn main() {}
