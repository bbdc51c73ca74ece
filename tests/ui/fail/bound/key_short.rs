//! Keys that are short for others.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
    temp: f64,
    freq_penalty: f64,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Image {
    model: String,
    prompt: String,
    neg_prompt: String,
}

#[derive(Serialize, AimlRequest)]
struct Tool {
    r#type: String,
    function: Function,
}

#[derive(Serialize, AimlRequest)]
struct Function {
    name: String,
    desc: String,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
