use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Common {
    model: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("a"))]
struct Request {
    #[serde(flatten)]
    common: Common,
}

fn main() {}
