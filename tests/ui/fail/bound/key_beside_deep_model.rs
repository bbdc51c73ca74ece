//! What stands beside a struct that is flattened is compared with the models that a struct in it can name, however deep
//! that is flattened, whichever of the flattened fields it is, and through a generic type.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "o1-mini")]
    O1Mini,
}

#[derive(Serialize, AimlRequest)]
struct Inner {
    model: Model,
}

#[derive(Serialize, AimlRequest)]
struct Outer {
    #[serde(flatten)]
    inner: Option<Box<Inner>>,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Twice {
    #[serde(flatten)]
    outer: Outer,
    temperature: f64,
}

#[derive(Serialize, AimlRequest)]
struct Limits {
    max_tokens: u32,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Second {
    #[serde(flatten)]
    limits: Limits,
    #[serde(flatten)]
    outer: Outer,
    temperature: f64,
}

#[derive(Serialize, AimlRequest)]
struct Common<'a, M> {
    model: M,
    messages: &'a [Message],
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct OfGeneric<'a> {
    #[serde(flatten)]
    common: Common<'a, Option<Model>>,
    temperature: f64,
}

fn main() {}
