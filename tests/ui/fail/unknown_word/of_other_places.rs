use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(url = "/v1/chat/completions")]
#[aiml(max(4), ignored, rolse("user"))]
struct Request {
    model: Model,
    prompt: String,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(url, min = 1)]
    Gpt4,
    #[aiml(endpont = "/v1/chat/completions")]
    O1,
}

#[derive(Serialize, AimlRequest)]
struct Tool {
    #[aiml(unsuported)]
    name: String,
}

fn main() {}
