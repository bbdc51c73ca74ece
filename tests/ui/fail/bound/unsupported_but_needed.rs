//! A parameter that a model cannot be without is never unsupported: with it the annotation refuses the request, without
//! it the catalog does.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    model("openai/gpt-4o", "o1-mini", param("n", unsupported), param("messages", unsupported)),
    model("my/new-model", like = "gpt-4o", param("messages", unsupported)),
    model("o1")
)]
struct Listed {
    model: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u8>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Named {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt-4o")]
    #[aiml(param("messages", unsupported), param("mesages", unsupported))]
    Gpt4o,
    #[serde(rename = "my/new-model")]
    #[aiml(like = "gpt-4o", param("messages", unsupported))]
    Like,
    #[serde(rename = "o1")]
    O1,
}

/// The key comes from what is flattened.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", param("messages", unsupported)), model("o1"))]
struct Flattened {
    model: String,
    #[serde(flatten)]
    base: Base,
}

#[derive(Serialize, AimlRequest)]
struct Base {
    messages: Vec<Message>,
}

/// That no model supports what is always sent is told of the request, and once.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByNone {
    model: Only,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Only {
    #[serde(rename = "gpt-4o")]
    #[aiml(param("messages", unsupported))]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
