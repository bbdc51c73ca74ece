use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[serde(skip_serializing)]
    #[aiml(skip)]
    field: f64,
}

fn main() {}
