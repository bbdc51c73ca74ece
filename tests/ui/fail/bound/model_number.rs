use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr")]
struct Number {
    model: Option<u64>,
    document: Document,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct Whole {
    model: Document,
    text: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct Marked {
    #[aiml(model)]
    #[serde(rename = "model")]
    voice: Vec<String>,
    text: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts", model("openai/tts-1"))]
struct Listed {
    model: bool,
    text: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Document {
    DocumentUrl { document_url: String },
}

fn main() {}
