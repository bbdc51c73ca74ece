//! `POST /v1/messages`: Anthropic's own form, with blocks of content, thinking and a system prompt apart.
//!
//! The refused request carries habits over from another API: a temperature of 1.5, where these models end at
//! 1, and a budget for thinking below the least.
//!
//! ```sh
//! cargo run -p aiml-validate --example messages
//! ```

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages")]
pub(crate) struct MessagesRequest {
    model: Model,
    max_tokens: u32,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    system: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thinking: Option<Thinking>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f64>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "anthropic/claude-opus-4-6")]
    Opus46,
    #[serde(rename = "anthropic/claude-sonnet-5")]
    Sonnet5,
    #[serde(rename = "anthropic/claude-3-haiku")]
    Haiku3,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: Content,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    User,
    Assistant,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Content {
    Text(String),
    Blocks(Vec<Block>),
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Block {
    Text { text: String },
    Image { source: Source },
    ToolUse { id: String, name: String, input: Season },
    ToolResult { tool_use_id: String, content: String, is_error: bool },
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Source {
    Base64 { media_type: MediaType, data: String },
    Url { url: String },
}

#[derive(Serialize, AimlRequest)]
enum MediaType {
    #[serde(rename = "image/jpeg")]
    Jpeg,
    #[serde(rename = "image/png")]
    Png,
}

/// What our tool takes.
#[derive(Serialize, AimlRequest)]
struct Season {
    species: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Thinking {
    Enabled { budget_tokens: u32 },
    Disabled,
}

fn ask(model: Model, source: Source) -> MessagesRequest {
    let question = Block::Text { text: "When can I find this one?".to_owned() };
    MessagesRequest {
        model,
        max_tokens: 2000,
        messages: vec![Message {
            role: Role::User,
            content: Content::Blocks(vec![Block::Image { source }, question]),
        }],
        system: Some("You are a careful naturalist.".to_owned()),
        thinking: None,
        temperature: None,
    }
}

fn photo() -> Source {
    Source::Url { url: "https://example.com/mushroom.jpg".to_owned() }
}

pub(crate) fn accepted() -> MessagesRequest {
    let input = Season { species: "Armillaria mellea".to_owned() };
    let call = Block::ToolUse { id: "toolu_1".to_owned(), name: "season".to_owned(), input };
    let result = Block::ToolResult {
        tool_use_id: "toolu_1".to_owned(),
        content: "August to November".to_owned(),
        is_error: false,
    };
    let mut request = ask(Model::Opus46, photo());
    request.messages.push(Message { role: Role::Assistant, content: Content::Blocks(vec![call]) });
    request.messages.push(Message { role: Role::User, content: Content::Blocks(vec![result]) });
    MessagesRequest { thinking: Some(Thinking::Enabled { budget_tokens: 1024 }), ..request }
}

pub(crate) fn refused() -> MessagesRequest {
    MessagesRequest {
        thinking: Some(Thinking::Enabled { budget_tokens: 512 }),
        temperature: Some(1.5),
        ..ask(Model::Opus46, photo())
    }
}

fn main() -> Result<(), serde_json::Error> {
    preflight("a picture, a tool and its result", &accepted())?;
    preflight("too hot, and too little time to think", &refused())?;
    let png = Source::Base64 { media_type: MediaType::Png, data: "iVBORw0KGgo=".to_owned() };
    let quick = MessagesRequest { thinking: Some(Thinking::Disabled), ..ask(Model::Sonnet5, png) };
    preflight("no thinking", &quick)?;
    let jpeg = Source::Base64 { media_type: MediaType::Jpeg, data: "/9j/4AAQSkY=".to_owned() };
    let mut plain = ask(Model::Haiku3, jpeg);
    plain.messages.push(Message { role: Role::Assistant, content: Content::Text("It grows".to_owned()) });
    preflight("the start of the answer given", &plain)
}

/// Prints the verdict, and the JSON that would be sent.
fn preflight(title: &str, request: &(impl AimlRequest + Serialize)) -> Result<(), serde_json::Error> {
    println!("## {title}\n");
    match request.validate() {
        Ok(()) => println!("valid, would send:"),
        Err(report) => println!("{report}\n\nnot sent:"),
    }
    println!("{}\n", serde_json::to_string_pretty(request)?);
    Ok(())
}
