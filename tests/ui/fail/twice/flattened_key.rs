//! Keys that are always sent, by two.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
    #[serde(flatten)]
    base: Base,
}

#[derive(Serialize, AimlRequest)]
struct Base {
    model: String,
    temperature: f64,
    n: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    top_p: Option<f64>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
struct Two {
    #[serde(flatten)]
    one: Base,
    #[serde(flatten)]
    two: Base,
}

#[derive(Serialize, AimlRequest)]
struct Deep {
    temperature: f64,
    #[serde(flatten)]
    deeper: Deeper,
}

#[derive(Serialize, AimlRequest)]
struct Deeper {
    #[serde(flatten)]
    base: Base,
}

#[derive(Serialize, AimlRequest)]
struct Kinds {
    r#type: u8,
    #[serde(flatten)]
    kind: Kind,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type")]
enum Kind {
    A { a: u8 },
    B,
}

// Of two that may be left out, one is sent; `a` is there in one variant only.
#[derive(Serialize, AimlRequest)]
struct Right {
    n: u8,
    top_p: f64,
    a: u8,
    #[serde(flatten)]
    base: Base,
    #[serde(flatten)]
    more: Option<Base>,
    #[serde(flatten)]
    kind: Kind,
}

fn main() {}
