//! What is wrong is the tag, not the keys that only stand behind the right one.

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
struct Tool {
    r#type: ToolType,
    function: Function,
}

#[derive(Serialize, AimlRequest)]
enum ToolType {
    Function,
}

#[derive(Serialize, AimlRequest)]
struct Function {
    name: String,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
