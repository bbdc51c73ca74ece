use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages")]
struct Request {
    model: String,
    max_tokens: u32,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: Vec<Block>,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    User,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Block {
    Text { text: String },
    Image { image_url: String },
}

fn main() {}
