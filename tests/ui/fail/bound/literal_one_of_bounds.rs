use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o"))]
struct Request {
    model: String,
    messages: Vec<Message>,
    #[aiml(one_of(0, 3))]
    temperature: u8,
    #[aiml(one_of(1, 2.5))]
    n: f64,
    #[aiml(one_of(-3.5, 9.0, 1.5))]
    presence_penalty: f64,
    #[aiml(one_of(100, 20, 200))]
    top_logprobs: u8,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
#[serde(tag = "model")]
enum Speech {
    #[serde(rename = "openai/tts-1")]
    Tts {
        text: String,
        voice: String,
        #[aiml(one_of(0.25, 0.2, 4.01))]
        speed: f64,
    },
}

fn main() {}
