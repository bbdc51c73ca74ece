//! What is wrong in a type that holds itself is told once, where the type stands first.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message<B> {
    role: Role,
    content: Vec<B>,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    User,
    Assistant,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages")]
struct OfVariants {
    model: String,
    max_tokens: u32,
    messages: Vec<Message<InVariants>>,
}

/// Where the blocks are held before the one that is wrong.
#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum InVariants {
    ToolResult { tool_use_id: String, content: Vec<InVariants> },
    Text { txt: String },
    Image {},
    ToolUse { id: u8, name: String, input: serde_json::Value },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages")]
struct OfStructs {
    model: String,
    max_tokens: u32,
    messages: Vec<Message<InStructs>>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum InStructs {
    Text(Text),
    ToolResult(ToolResult),
}

#[derive(Serialize, AimlRequest)]
struct Text {
    text: String,
    lang: String,
}

#[derive(Serialize, AimlRequest)]
struct ToolResult {
    tool_use: String,
    content: Option<Content>,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Content {
    Text(String),
    Blocks(Vec<InStructs>),
}

/// The same type in several variants.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Shared {
    model: String,
    messages: Vec<ByRole>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum ByRole {
    System { content: Vec<Part> },
    User { content: Vec<Part> },
    Assistant { content: Vec<Part> },
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part {
    Text { txt: String },
}

fn main() {}
