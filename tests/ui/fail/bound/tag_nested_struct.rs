use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename = "usr")]
struct Message {
    content: Vec<Part>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "txt")]
struct Part {
    text: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "functoin")]
struct Tool {
    function: Function,
}

#[derive(Serialize, AimlRequest)]
struct Function {
    name: String,
    description: String,
    parameters: serde_json::Value,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct OtherKeys {
    model: String,
    messages: Vec<Right>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename = "user")]
struct Right {
    content: Vec<Kind>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "kind", rename = "text")]
struct Kind {
    text: String,
}

fn main() {}
