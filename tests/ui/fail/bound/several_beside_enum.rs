use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses")]
struct Request {
    model: String,
    input: String,
    reasoning: Reasoning,
}

#[derive(Serialize, AimlRequest)]
struct Reasoning {
    effort: Effort,
    summry: String,
}

#[derive(Serialize, AimlRequest)]
enum Effort {
    Lowest,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat {
    model: String,
    messages: Vec<Message>,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: u8,
    nam: String,
}

#[derive(Serialize, AimlRequest)]
enum Role {
    System,
    Usr,
}

#[derive(Serialize, AimlRequest)]
struct Tool {
    r#type: Kind,
    function: Function,
    extra: u8,
}

#[derive(Serialize, AimlRequest)]
enum Kind {
    Functio,
}

#[derive(Serialize, AimlRequest)]
struct Function {
    name: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/keys")]
struct Key {
    name: String,
    limit: Limit,
}

#[derive(Serialize, AimlRequest)]
struct Limit {
    retention: Retention,
    treshold: u8,
    threshold: String,
}

#[derive(Serialize, AimlRequest)]
enum Retention {
    Dayz,
}

fn main() {}
