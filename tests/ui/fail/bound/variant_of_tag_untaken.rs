//! In a variant whose tag is taken, an enum none of whose values is; beside other variants that are right.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses", model("openai/gpt-4o"))]
struct Request {
    model: &'static str,
    input: Vec<Item>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Item {
    Message { role: Role, content: &'static str },
    FunctionCallOutput { call_id: &'static str, output: &'static str },
}

// `rename_all` is forgotten.
#[derive(Serialize, AimlRequest)]
enum Role {
    User,
    Assistant,
}

fn main() {}
