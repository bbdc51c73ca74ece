use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    model(
        "openai/gpt-4o",
        param("temperature", one_of(3.5, 1.0)),
        param("top_p", range(3.0..)),
        param("max_tokens", range(..=0))
    )
)]
struct Request {
    model: String,
    messages: Vec<Message>,
    temperature: f64,
    top_p: f64,
    max_tokens: u32,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Other {
    model: Model,
    messages: Vec<Message>,
    temperature: f64,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    #[aiml(param("temperature", range(3.0..)))]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
