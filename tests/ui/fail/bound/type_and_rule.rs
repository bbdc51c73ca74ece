//! A field of a type that no model takes is one error, on the field, whether its annotations fit that type or not.
use aiml_validate::AimlRequest;
use serde::Serialize;

const MOST: i32 = 5;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
    #[aiml(range(0.0..=2.0))]
    temperature: String,
    #[aiml(length(1..))]
    stop: u8,
    #[aiml(range(..=MOST))]
    seed: Option<bool>,
    // Here the type is taken, and the annotation is wrong.
    #[aiml(length(1..))]
    top_p: f32,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct Speech<'a> {
    model: &'a str,
    #[aiml(length(1..=5))]
    text: u8,
    #[aiml(one_of("alloy"))]
    voice: u8,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
