//! `POST /v1/images/generations`: a picture from words.
//!
//! The refused request asks for a picture smaller than this model draws, and for more of them than it draws
//! at once. Limits differ from model to model; the types are the same.
//!
//! ```sh
//! cargo run -p aiml-validate --example images
//! ```

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
pub(crate) struct ImageRequest {
    model: Model,
    prompt: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_size: Option<ImageSize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    num_images: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "flux/schnell")]
    FluxSchnell,
    #[serde(rename = "alibaba/qwen-image")]
    QwenImage,
    #[serde(rename = "stable-diffusion-v35-large")]
    StableDiffusion35,
}

/// A size by name, or in pixels.
#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum ImageSize {
    Named(NamedSize),
    Pixels { width: u32, height: u32 },
}

#[derive(Serialize, AimlRequest)]
enum NamedSize {
    #[serde(rename = "square_hd")]
    Square,
    #[serde(rename = "portrait_16_9")]
    Portrait,
    #[serde(rename = "landscape_16_9")]
    Landscape,
}

fn draw(model: Model, image_size: ImageSize, num_images: u8) -> ImageRequest {
    ImageRequest {
        model,
        prompt: "An orange mushroom on a tree stump, morning fog".to_owned(),
        image_size: Some(image_size),
        num_images: Some(num_images),
        seed: Some(7),
    }
}

pub(crate) fn accepted() -> ImageRequest {
    draw(Model::QwenImage, ImageSize::Pixels { width: 1024, height: 768 }, 2)
}

pub(crate) fn refused() -> ImageRequest {
    draw(Model::QwenImage, ImageSize::Pixels { width: 256, height: 256 }, 8)
}

fn main() -> Result<(), serde_json::Error> {
    preflight("two pictures of Qwen", &accepted())?;
    preflight("eight thumbnails", &refused())?;
    preflight("a wide one of FLUX", &draw(Model::FluxSchnell, ImageSize::Named(NamedSize::Landscape), 1))?;
    preflight("a tall one", &draw(Model::StableDiffusion35, ImageSize::Named(NamedSize::Portrait), 1))?;
    preflight("a square one", &draw(Model::StableDiffusion35, ImageSize::Named(NamedSize::Square), 4))
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
