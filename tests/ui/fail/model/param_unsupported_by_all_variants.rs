//! What is always sent, and no variant of the model enum supports, leaves no value that is valid: in a request of
//! annotations alone, and in one with an endpoint.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    #[aiml(param("temperature", unsupported), param("seed", unsupported), param("top_p", unsupported))]
    Gpt4o,
    #[serde(rename = "o1-mini")]
    #[aiml(param("temperature", unsupported), param("seed", unsupported))]
    O1Mini,
}

#[derive(Serialize, AimlRequest)]
struct Plain {
    model: Model,
    temperature: f64,
    top_p: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Bound {
    model: Model,
    messages: Vec<Message>,
    temperature: f64,
    top_p: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Right {
    model: Model,
    messages: Vec<Message>,
    top_p: f64,
}

fn main() {}
