//! Where none of the values of an enum is taken, as without `rename_all`, no branch is meant: what some branch takes is
//! right, and what none takes is told.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: Vec<Part>,
    #[serde(flatten)]
    rest: Rest,
}

#[derive(Serialize, AimlRequest)]
enum Role {
    User,
    Tool,
}

#[derive(Serialize, AimlRequest)]
struct Rest {
    #[serde(skip_serializing_if = "Option::is_none")]
    tool_call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nam: Option<String>,
}

#[derive(Serialize, AimlRequest)]
struct Part {
    r#type: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_url: Option<Url>,
}

#[derive(Serialize, AimlRequest)]
enum Kind {
    Text,
    ImageUrl,
}

#[derive(Serialize, AimlRequest)]
struct Url {
    url: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses")]
struct Responses {
    model: String,
    input: Vec<Item>,
}

#[derive(Serialize, AimlRequest)]
struct Item {
    r#type: ItemKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    output: Option<String>,
}

#[derive(Serialize, AimlRequest)]
enum ItemKind {
    Message,
    FunctionCallOutput,
}

fn main() {}
