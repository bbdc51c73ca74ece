//! What is no length is refused in a constant as it is in a literal.
use aiml_validate::AimlRequest;
use serde::Serialize;

const BELOW: i32 = -5;
const BETWEEN: f64 = 1.5;
const LEAST: u8 = 3;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
    #[aiml(length(BELOW..))]
    user: String,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    #[aiml(length(..=BETWEEN))]
    role: String,
    #[aiml(length(LEAST..BETWEEN))]
    content: String,
    #[aiml(length(LEAST..10))]
    name: String,
}

fn main() {}
