use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(model("a", "b"), model("c", "a"))]
struct Request {
    model: String,
}

fn main() {}
