//! A mark on a field that has the name anyway, and two roles.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[serde(rename = "model")]
    #[aiml(model)]
    id: String,
    turns: Vec<Turn>,
}

#[derive(Serialize, AimlRequest)]
struct Turn {
    #[aiml(role)]
    from: String,
    #[aiml(role)]
    to: String,
}

fn main() {}
