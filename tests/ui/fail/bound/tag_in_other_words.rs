//! The parameter is known; it is the values of the enum that none of its places takes.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses")]
struct Request {
    model: String,
    input: Vec<Item>,
}

#[derive(Serialize, AimlRequest)]
struct Item {
    role: Role,
    content: String,
}

#[derive(Serialize, AimlRequest)]
enum Role {
    User,
    Assistant,
}

fn main() {}
