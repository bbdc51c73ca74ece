//! Model enums in a type of their own: what is wrong stands elsewhere, and is said at the field.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct InNewtype {
    model: Chosen,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Chosen(Model);

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
    #[serde(rename = "o1-minii")]
    O1Mini,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct OfFamilies {
    model: Family,
    input: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Family {
    Small(Small),
    Large(Large),
}

#[derive(Serialize, AimlRequest)]
enum Small {
    #[serde(rename = "text-embedding-3-small")]
    V3,
}

#[derive(Serialize, AimlRequest)]
enum Large {
    #[serde(rename = "text-embedding-3-larg")]
    V3,
}

/// Asked not to.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct Allowed {
    model: Option<Chosen>,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
