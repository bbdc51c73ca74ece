//! What is wrong in items that say by a tag what they are meant for, beside a variant that is taken.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages", model("anthropic/claude-opus-5"))]
struct Request {
    model: String,
    max_tokens: u32,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: Content,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Content {
    Text(String),
    Blocks(Vec<Block>),
    Pair((Text, Lacking)),
}

/// By a field with one value.
#[derive(Serialize, AimlRequest)]
struct Block {
    r#type: Kind,
    text: u8,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Text,
}

/// By serde's tag.
#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "text")]
struct Text {
    text: f32,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "text")]
struct Lacking {
    cache_control: Option<Cache>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "ephemeral")]
struct Cache {}

fn main() {}
