use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(model)]
    engine: Vec<String>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("a"))]
struct Other {
    model: u8,
}

fn main() {}
