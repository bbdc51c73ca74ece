use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Model,
    #[aiml(lenght(1..))]
    messages: Vec<Message>,
    #[aiml(range(2.0..=0.0), undeclared, undeclared)]
    temprature: f64,
    #[aiml(skp)]
    note: NotSent,
    max_tokens: String,
    tool_chioce: String,
}

#[derive(Serialize)]
struct NotSent;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4oo")]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
