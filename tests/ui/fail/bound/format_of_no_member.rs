//! Formats and patterns that nothing has of what is listed, and ranges of constants for one model.
use aiml_validate::AimlRequest;
use serde::Serialize;

const HOT: f64 = 3.0;

#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/images/generations",
    model(
        "openai/gpt-image-1",
        param("background", format(uri)),
        param("moderation", pattern("^(high|higher)$")),
    )
)]
struct Request {
    model: String,
    prompt: String,
    #[aiml(format(uri))]
    response_format: Option<String>,
    #[aiml(pattern("^\\d{3}x\\d{3}$"))]
    size: Option<String>,
    // One is.
    #[aiml(pattern("^[a-z]{3}$"))]
    output_format: Option<String>,
    // What is not simple is not compared.
    #[aiml(pattern("no such"))]
    quality: Option<String>,
    background: Option<String>,
    moderation: Option<String>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o", param("temperature", range(HOT..))))]
struct Chat {
    model: String,
    messages: Vec<Message>,
    temperature: Option<f64>,
    response_format: Option<ResponseFormat>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
struct ResponseFormat {
    #[aiml(format(uri))]
    r#type: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByVariant {
    model: Model,
    messages: Vec<Message>,
    temperature: Option<f64>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    #[aiml(param("temperature", range(Self::LEAST..)))]
    Gpt4o,
}

impl Model {
    const LEAST: i32 = 3;
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
#[serde(tag = "model")]
enum Images {
    #[serde(rename = "openai/gpt-image-1")]
    GptImage {
        prompt: String,
        #[aiml(format(uuid))]
        quality: String,
    },
}

fn main() {}
