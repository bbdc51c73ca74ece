//! Of two enums that no object takes together, the error stands at the one that is no tag.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages")]
struct Request {
    model: Model,
    max_tokens: u32,
    messages: Vec<Message>,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "claude-opus-4-6")]
    Opus,
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
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "bash_20250124")]
struct Tool {
    name: Name,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Name {
    Bush,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages")]
struct OfAnyModel {
    model: String,
    max_tokens: u32,
    messages: Vec<Message>,
    tools: Vec<ToolOfFields>,
}

#[derive(Serialize, AimlRequest)]
struct ToolOfFields {
    name: Name,
    r#type: Kind,
}

#[derive(Serialize, AimlRequest)]
enum Kind {
    #[serde(rename = "bash_20250124")]
    Bash,
}

/// An enum at a key that takes any text is none of them.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages")]
struct OfDocuments {
    model: Model,
    max_tokens: u32,
    messages: Vec<OfBlocks>,
}

#[derive(Serialize, AimlRequest)]
struct OfBlocks {
    role: Role,
    content: Vec<Block>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "document")]
struct Block {
    source: Source,
}

#[derive(Serialize, AimlRequest)]
struct Source {
    data: Data,
    r#type: SourceKind,
    media_type: Media,
}

#[derive(Serialize, AimlRequest)]
enum Data {
    A,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum SourceKind {
    Text,
}

#[derive(Serialize, AimlRequest)]
enum Media {
    #[serde(rename = "application/pdf")]
    Pdf,
}

fn main() {}
