//! `roles` where no request to the model has messages.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts", model("openai/tts-1", roles("user", "assistant")))]
struct Listed {
    model: String,
    text: String,
    voice: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct Speech {
    model: Model,
    text: String,
    voice: String,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/tts-1")]
    #[aiml(roles("user"))]
    Tts1,
}

fn main() {}
