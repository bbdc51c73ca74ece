use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct Request {
    model: Model,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "minimax/speech-2.6-turbo")]
    Speech,
}

fn main() {}
