use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(model("a"))]
struct Request {
    #[aiml(skip)]
    model: String,
}

fn main() {}
