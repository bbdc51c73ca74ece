//! A key is not taken by an object that says something of all other keys, where each that declares it refuses its value.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages")]
struct Request<'a> {
    model: &'a str,
    max_tokens: u32,
    messages: Vec<Message>,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
struct Tool {
    name: String,
    input_schema: Schema,
}

#[derive(Serialize, AimlRequest)]
struct Schema {
    r#type: Kind,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "UPPERCASE")]
enum Kind {
    Object,
}

fn main() {}
