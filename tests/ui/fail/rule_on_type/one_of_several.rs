//! Each member that the type of the field does not have is told where it stands, with the nearest that it has.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Model,
    messages: Vec<Message>,
    #[aiml(one_of("hihg", "low", "med", "none"))]
    reasoning_effort: Option<Effort>,
    #[aiml(one_of(1, 300, 2.5, -1))]
    n: u8,
    // None is a number: that is one mistake.
    #[aiml(one_of("a", "b"))]
    seed: u32,
    #[aiml(one_of("a", 1))]
    max_tokens: u32,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    #[aiml(one_of("users"))]
    role: Role,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Effort {
    Low,
    Medium,
    High,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(param("reasoning_effort", one_of("lo", "hi", "high")))]
    #[serde(rename = "openai/o3-mini")]
    O3Mini,
}

fn main() {}
