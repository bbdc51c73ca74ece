//! What stands beside a struct that is flattened is compared with the models that the struct can name, and no others; if
//! an enum there says that a model is like another, with all.
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
struct Base<'a> {
    model: Model,
    messages: &'a [Message],
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request<'a> {
    #[serde(flatten)]
    base: Option<Box<Base<'a>>>,
    temperature: f64,
    max_tokens: String,
}

#[derive(Serialize, AimlRequest)]
enum Like {
    #[serde(rename = "o1-mini")]
    #[aiml(like = "gpt-4o")]
    Own,
}

#[derive(Serialize, AimlRequest)]
struct OfLike {
    model: Like,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Right {
    #[serde(flatten)]
    base: OfLike,
    temperature: f64,
}

fn main() {}
