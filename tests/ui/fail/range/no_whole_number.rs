//! A range that holds no value of the field's type, or none that any model takes.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
    #[aiml(range(0.2..=0.8))]
    n: Option<u8>,
    #[aiml(range(1.2..=1.8))]
    seed: f64,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
struct Alone {
    #[aiml(range(0.2..1))]
    a: i64,
    #[aiml(range(..0))]
    b: u8,
    #[aiml(range(300.5..))]
    c: u8,
    #[aiml(range(0.2..))]
    fine: u8,
}

fn main() {}
