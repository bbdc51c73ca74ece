//! `undeclared` on a key that each of the models declares. (With `model: String` it says something of those that
//! do not: no warning.)
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o"))]
struct Request {
    model: String,
    messages: Vec<Message>,
    #[aiml(undeclared)]
    temperature: f64,
    #[aiml(undeclared)]
    mine: u8,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Any {
    model: String,
    messages: Vec<Message>,
    #[aiml(undeclared)]
    temperature: f64,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
