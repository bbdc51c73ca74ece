use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(skip, check = f, requires("n"))]
    field: f64,
}

fn main() {}
