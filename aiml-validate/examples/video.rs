//! `POST /v2/video/generations`: a clip from words, or from a picture and words.
//!
//! What a clip is made from is a type parameter, flattened into the body; the rest is the same for all.
//! The refused request gives no picture to a model that needs one, and asks for a length it does not make.
//!
//! ```sh
//! cargo run -p aiml-validate --example video
//! ```

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
pub(crate) struct VideoRequest<From> {
    model: Model,
    #[serde(flatten)]
    from: From,
    #[serde(skip_serializing_if = "Option::is_none")]
    aspect_ratio: Option<AspectRatio>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration: Option<Seconds>,
    #[serde(skip_serializing_if = "Option::is_none")]
    generate_audio: Option<bool>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "google/veo-3.1-t2v")]
    Veo31,
    #[serde(rename = "google/veo-3.1-i2v")]
    Veo31FromImage,
    #[serde(rename = "klingai/video-v2-6-pro-text-to-video")]
    Kling26,
}

#[derive(Serialize, AimlRequest)]
pub(crate) struct Words {
    prompt: String,
}

#[derive(Serialize, AimlRequest)]
pub(crate) struct Picture {
    prompt: String,
    image_url: String,
}

/// Which lengths there are depends on the model.
#[derive(Serialize, AimlRequest)]
struct Seconds(u8);

#[derive(Serialize, AimlRequest)]
enum AspectRatio {
    #[serde(rename = "16:9")]
    Landscape,
    #[serde(rename = "9:16")]
    Portrait,
}

fn words() -> Words {
    Words { prompt: "The fog lifts, the mushroom glows in the first light".to_owned() }
}

fn film<From>(model: Model, from: From, seconds: u8) -> VideoRequest<From> {
    VideoRequest {
        model,
        from,
        aspect_ratio: Some(AspectRatio::Landscape),
        duration: Some(Seconds(seconds)),
        generate_audio: Some(true),
    }
}

pub(crate) fn accepted() -> VideoRequest<Picture> {
    let Words { prompt } = words();
    let image_url = "https://example.com/mushroom.jpg".to_owned();
    film(Model::Veo31FromImage, Picture { prompt, image_url }, 8)
}

pub(crate) fn refused() -> VideoRequest<Words> {
    film(Model::Veo31FromImage, words(), 5)
}

fn main() -> Result<(), serde_json::Error> {
    preflight("eight seconds from a picture", &accepted())?;
    preflight("five seconds, and no picture", &refused())?;
    preflight("six seconds from words", &film(Model::Veo31, words(), 6))?;
    let tall =
        VideoRequest { aspect_ratio: Some(AspectRatio::Portrait), ..film(Model::Kling26, words(), 10) };
    preflight("ten seconds for a phone", &tall)
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
