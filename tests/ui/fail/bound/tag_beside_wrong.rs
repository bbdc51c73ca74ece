//! A tag without `rename_all` is told at the tag, and what is wrong below what stands beside it too.

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
struct Message {
    role: Role,
    content: String,
}
#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    User,
    Assistant,
}
#[derive(Serialize, AimlRequest)]
struct Tool {
    r#type: Kind,
    function: Function,
}
#[derive(Serialize, AimlRequest)]
enum Kind {
    Function,
}
#[derive(Serialize, AimlRequest)]
struct Function {
    nme: String,
    parameters: serde_json::Value,
}

/// The same in the output format.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Formatted {
    model: String,
    messages: Vec<Message>,
    response_format: Format,
}
#[derive(Serialize, AimlRequest)]
struct Format {
    r#type: FormatKind,
    json_schema: Schema,
}
#[derive(Serialize, AimlRequest)]
enum FormatKind {
    JsonSchema,
}
#[derive(Serialize, AimlRequest)]
struct Schema {
    nam: String,
    schema: serde_json::Value,
}

fn main() {}
