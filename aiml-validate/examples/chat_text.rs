//! `POST /v1/chat/completions` with text: a system prompt, a question, a few settings.
//!
//! The refused request takes the same conversation to a small model: that one has no system role, and the
//! temperature is beyond what any model takes. Both are reported at once.
//!
//! ```sh
//! cargo run -p aiml-validate --example chat_text
//! ```

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
pub(crate) struct ChatRequest {
    model: Model,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_tokens: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stop: Option<Stop>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt-4o-mini")]
    Gpt4oMini,
    #[serde(rename = "deepseek/deepseek-chat-v3.1")]
    DeepSeekChat,
    #[serde(rename = "google/gemma-3-4b-it")]
    Gemma3,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: String,
}

impl Message {
    fn new(role: Role, content: &str) -> Self {
        Self { role, content: content.to_owned() }
    }
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
    Assistant,
}

/// The API takes one text or a list of them.
#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Stop {
    At(String),
    AtAny(Vec<String>),
}

fn conversation() -> Vec<Message> {
    vec![
        Message::new(Role::System, "Answer in one sentence."),
        Message::new(Role::User, "Which mushrooms grow on oak stumps?"),
        Message::new(Role::Assistant, "Honey fungus, sulphur shelf and oyster mushrooms."),
        Message::new(Role::User, "Which of them are good to eat?"),
    ]
}

pub(crate) fn accepted() -> ChatRequest {
    ChatRequest {
        model: Model::DeepSeekChat,
        messages: conversation(),
        max_tokens: Some(200),
        temperature: Some(0.7),
        stop: Some(Stop::AtAny(vec!["\n\n".to_owned(), "END".to_owned()])),
    }
}

pub(crate) fn refused() -> ChatRequest {
    ChatRequest {
        model: Model::Gemma3,
        messages: conversation(),
        max_tokens: None,
        temperature: Some(2.5),
        stop: Some(Stop::At("END".to_owned())),
    }
}

fn main() -> Result<(), serde_json::Error> {
    preflight("a conversation with DeepSeek", &accepted())?;
    preflight("the same one, with Gemma, and hotter", &refused())?;
    preflight("the same one, with GPT-4o mini", &ChatRequest { model: Model::Gpt4oMini, ..accepted() })
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
