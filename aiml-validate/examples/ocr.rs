//! `POST /v1/ocr`: the text of a document.
//!
//! The model comes from a setting, so it is a plain string, and may be any model of this endpoint. An id that
//! is not in the catalog is only a warning by default, since the catalog may be older than the model; here it
//! is an error. The refused request has a slip in the id.
//!
//! ```sh
//! cargo run -p aiml-validate --example ocr
//! ```

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr", unknown_models = "error")]
pub(crate) struct OcrRequest {
    model: String,
    document: Document,
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<Pages>,
    #[serde(skip_serializing_if = "Option::is_none")]
    include_image_base64: Option<bool>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Document {
    DocumentUrl { document_url: String },
    ImageUrl { image_url: String },
}

/// Pages by number, or as text: `0-5`.
#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Pages {
    Numbers(Vec<u32>),
    Text(String),
}

fn read(model: &str, document: Document, pages: Option<Pages>) -> OcrRequest {
    OcrRequest { model: model.to_owned(), document, pages, include_image_base64: Some(false) }
}

fn report() -> Document {
    Document::DocumentUrl { document_url: "https://example.com/report.pdf".to_owned() }
}

pub(crate) fn accepted() -> OcrRequest {
    read("mistral/mistral-ocr-4-0", report(), Some(Pages::Numbers(vec![0, 1, 2])))
}

pub(crate) fn refused() -> OcrRequest {
    read("mistral/mistral-ocr-4.0", report(), None)
}

fn main() -> Result<(), serde_json::Error> {
    preflight("three pages", &accepted())?;
    preflight("a slip in the model", &refused())?;
    let photo = Document::ImageUrl { image_url: "https://example.com/sign.jpg".to_owned() };
    preflight("a photo", &read("zhipu/glm-ocr", photo, None))?;
    let pages = Some(Pages::Text("0-5".to_owned()));
    preflight("the first pages", &read("mistral/mistral-ocr-4-0", report(), pages))
}

/// Prints the verdict, and the JSON that would be sent.
fn preflight(title: &str, request: &(impl AimlRequest + Serialize)) -> Result<(), serde_json::Error> {
    println!("## {title}\n");
    match request.validate() {
        Ok(()) => println!("valid, would send:"),
        Err(report) => println!("{report}\n\nnot sent:"),
    }
    println!("{}\n", serde_json::to_string_pretty(request)?);
    Ok(())
}
