use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct Request {
    #[aiml(any)]
    model: String,
    #[aiml(undeclared)]
    n: u8,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(like = "gpt-4o")]
    A,
}

fn main() {}
