//! Roles of a model, none of which a message of the request can have.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    model("openai/gpt-4o", roles("tool", "developer")),
    model("o1-mini", roles("user", "tool")),
    // What is misspelt may be the role that is meant.
    model("gpt-4o", roles("tool", "usr"))
)]
struct Listed {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
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
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct Named {
    model: Model,
    messages: Box<[Message]>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt-4o")]
    #[aiml(roles("assistant"))]
    Gpt4o,
    #[serde(rename = "my/new-model")]
    #[aiml(roles("tool", "assistant"))]
    New,
    #[serde(rename = "my/other-model")]
    #[aiml(like = "gpt-4o", roles("developer"))]
    Like,
}

/// The tag of the messages is their role.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("tool")))]
struct Tagged {
    model: String,
    messages: Vec<TaggedMessage>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum TaggedMessage {
    System { content: String },
    User { content: String },
    Assistant(Content),
}

#[derive(Serialize, AimlRequest)]
struct Content {
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("tool")))]
struct Flattened {
    model: String,
    #[serde(flatten)]
    base: Base,
}

#[derive(Serialize, AimlRequest)]
struct Base {
    messages: Vec<FlatMessage>,
}

#[derive(Serialize, AimlRequest)]
struct FlatMessage {
    #[serde(flatten)]
    of: TaggedMessage,
}

/// That no model takes what the type says is one mistake.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("user")))]
struct UpperCase {
    model: String,
    messages: Vec<UpperCaseMessage>,
}

#[derive(Serialize, AimlRequest)]
struct UpperCaseMessage {
    role: UpperCaseRole,
    content: String,
}

#[derive(Serialize, AimlRequest)]
enum UpperCaseRole {
    User,
    System,
}

fn main() {}
