//! `POST /v1/images/edits`: pictures changed by words.
//!
//! The documents describe an uploaded file by its properties, as the types below do. The refused request
//! brings one picture more than the API takes, and asks for more results than it gives.
//!
//! ```sh
//! cargo run -p aiml-validate --example image_edits
//! ```

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/edits")]
pub(crate) struct EditRequest {
    model: Model,
    prompt: String,
    image: Images,
    #[serde(skip_serializing_if = "Option::is_none")]
    mask: Option<Upload>,
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<Size>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u8>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-image-1")]
    GptImage1,
    #[serde(rename = "openai/gpt-image-2")]
    GptImage2,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Images {
    One(Upload),
    Several(Vec<Upload>),
}

#[derive(Serialize, AimlRequest)]
struct Upload {
    fieldname: &'static str,
    originalname: String,
    encoding: Encoding,
    mimetype: MediaType,
    size: u64,
}

#[derive(Serialize, AimlRequest)]
enum Encoding {
    #[serde(rename = "7bit")]
    SevenBit,
}

#[derive(Serialize, AimlRequest)]
enum MediaType {
    #[serde(rename = "image/png")]
    Png,
    #[serde(rename = "image/webp")]
    WebP,
}

#[derive(Serialize, AimlRequest)]
enum Size {
    #[serde(rename = "1024x1024")]
    Square,
    #[serde(rename = "1536x1024")]
    Landscape,
}

fn upload(fieldname: &'static str, name: &str, mimetype: MediaType) -> Upload {
    Upload { fieldname, originalname: name.to_owned(), encoding: Encoding::SevenBit, mimetype, size: 48_213 }
}

fn collage(pictures: usize, n: u8) -> EditRequest {
    let file = |index: usize| upload("image", &format!("mushroom-{index}.webp"), MediaType::WebP);
    EditRequest {
        model: Model::GptImage2,
        prompt: "All of them in one basket".to_owned(),
        image: Images::Several((1..=pictures).map(file).collect()),
        mask: None,
        size: Some(Size::Landscape),
        n: Some(n),
    }
}

pub(crate) fn accepted() -> EditRequest {
    EditRequest {
        model: Model::GptImage1,
        prompt: "Make the cap red with white dots".to_owned(),
        image: Images::One(upload("image", "mushroom.png", MediaType::Png)),
        mask: Some(upload("mask", "cap.png", MediaType::Png)),
        size: Some(Size::Square),
        n: None,
    }
}

pub(crate) fn refused() -> EditRequest {
    collage(17, 12)
}

fn main() -> Result<(), serde_json::Error> {
    preflight("one picture and a mask", &accepted())?;
    preflight("a collage of seventeen", &refused())?;
    preflight("a collage of two", &collage(2, 1))
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
