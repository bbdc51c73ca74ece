//! Fields that some model takes, each of them, and none takes together: what is always sent can never be right.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Name {
    #[serde(rename = "zzq")]
    Zzq,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/generate/video/kling/generation")]
struct Kling {
    model: String,
    image_url: String,
    duration: Name,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr")]
struct Ocr {
    model: String,
    document: String,
    pages: Name,
}

/// Those that take a text for a document take no other keys.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr")]
struct Limited {
    model: String,
    document: String,
    image_limit: u32,
}

/// A list of models says no more than a type with these.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr", model("google/gc-document-ai", "mistral-ocr-latest"))]
struct Listed {
    model: String,
    document: String,
    pages: Vec<u32>,
}

/// What is wrong wherever it stands rules out nothing: each of these is one mistake.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr")]
struct OfWrongType {
    model: String,
    #[serde(rename = "mimeType")]
    mime_type: bool,
    document: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr")]
struct OfWrongName {
    model: String,
    #[serde(rename = "mimeType")]
    mime_type: Mime,
    document: String,
}

#[derive(Serialize, AimlRequest)]
enum Mime {
    #[serde(rename = "application/pfd")]
    Pdf,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr")]
struct Misspelt {
    model: String,
    pagesx: String,
    document: String,
}

fn main() {}
