use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt-4o")]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("gpt-4o"), model("o1-mini"))]
struct Request {
    model: Option<Model>,
}

fn main() {}
