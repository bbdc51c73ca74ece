//! What a newtype says of its value is compared wherever it stands.
use aiml_validate::AimlRequest;

#[derive(AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Model,
    messages: Vec<Message>,
    temperature: Temperature,
    reasoning_effort: Option<Box<Effort>>,
    top_p: Share,
    #[aiml(any)]
    n: Many,
}

#[derive(AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
    #[serde(rename = "o3-mini")]
    O3Mini,
}

#[derive(AimlRequest)]
struct Message {
    role: Role,
    content: String,
}

#[derive(AimlRequest)]
struct Role(#[aiml(one_of("user", "sytem"))] String);

#[derive(AimlRequest)]
struct Temperature(#[aiml(range(3.0..=5.0))] f64);

#[derive(AimlRequest)]
#[serde(transparent)]
struct Effort {
    #[aiml(one_of("low", "hihg"))]
    effort: String,
}

#[derive(AimlRequest)]
struct Share(#[aiml(range(0.0..=0.5))] f64);

#[derive(AimlRequest)]
struct Many(#[aiml(range(1000..=2000))] u16);

fn main() {}
