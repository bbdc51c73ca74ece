use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(model("a"))]
struct Request {
    engine: String,
}

fn main() {}
