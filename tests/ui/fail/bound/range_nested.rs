use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages")]
struct Request {
    model: String,
    max_tokens: u32,
    messages: Vec<Message>,
    thinking: Thinking,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
struct Thinking {
    r#type: Kind,
    #[aiml(range(..1000))]
    budget_tokens: u32,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Enabled,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts", model("minimax/speech-2.8-hd"))]
struct Speech {
    model: String,
    text: String,
    voice_setting: Voice,
}

#[derive(Serialize, AimlRequest)]
struct Voice {
    #[aiml(length(65..))]
    voice_id: String,
    #[aiml(range(4..), one_of(4, 5))]
    speed: f64,
}

fn main() {}
