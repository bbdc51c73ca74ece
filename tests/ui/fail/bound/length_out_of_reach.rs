use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts", model("openai/tts-1"))]
struct Request {
    model: String,
    #[aiml(length(5000..=6000))]
    text: String,
    voice: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
#[serde(tag = "model")]
enum Speech {
    #[serde(rename = "openai/tts-1")]
    Tts {
        #[aiml(length(..1))]
        text: String,
        voice: String,
        #[aiml(range(5..))]
        speed: f64,
    },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/edits")]
struct Edit {
    model: String,
    prompt: String,
    #[aiml(length(20..))]
    image: Vec<Image>,
}

#[derive(Serialize, AimlRequest)]
struct Image {
    #[aiml(any)]
    image_url: String,
}

fn main() {}
