use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(pattern("a", "b"))]
    field: String,
}

fn main() {}
