//! Of the many keys of an object in the request, those are told that are nearest to one that nobody knows; once for a type.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat {
    model: String,
    messages: Vec<Message>,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
    colour: String,
    height: String,
}

#[derive(Serialize, AimlRequest)]
struct Tool {
    r#type: String,
    function: Function,
}

#[derive(Serialize, AimlRequest)]
struct Function {
    name: String,
    x: String,
}

fn main() {}
