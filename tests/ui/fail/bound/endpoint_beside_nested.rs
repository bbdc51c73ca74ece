//! A misspelt endpoint is one mistake, and what is wrong in nested types is told there, as beside a right one.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completion")]
struct Chat {
    model: Model,
    messages: Vec<Message>,
    temprature: Option<f64>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: u32,
}

#[derive(Serialize, AimlRequest)]
enum Role {
    System,
    User,
}

fn main() {}
