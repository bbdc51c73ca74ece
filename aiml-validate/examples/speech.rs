//! `POST /v1/tts`: a text read aloud.
//!
//! The request keeps its model as a plain string, names the models this program may use, and adds a rule of
//! its own: `tts-1` takes a style and ignores it, so we refuse to send one. The refused request names a voice
//! of another vendor, breaks our rule, and asks for a pace beyond the fastest.
//!
//! ```sh
//! cargo run -p aiml-validate --example speech
//! ```

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
#[aiml(model("openai/tts-1", param("style", unsupported)))]
#[aiml(model("openai/gpt-4o-mini-tts"))]
pub(crate) struct SpeechRequest {
    model: String,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    voice: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    style: Option<String>,
    response_format: Format,
    #[serde(skip_serializing_if = "Option::is_none")]
    speed: Option<f32>,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Format {
    Mp3,
    Opus,
}

pub(crate) fn accepted() -> SpeechRequest {
    SpeechRequest {
        model: "openai/gpt-4o-mini-tts".to_owned(),
        text: "Honey fungus grows on oak stumps.".to_owned(),
        voice: Some("coral".to_owned()),
        style: Some("Like a guide in the woods, in a low voice".to_owned()),
        response_format: Format::Mp3,
        speed: Some(1.1),
    }
}

pub(crate) fn refused() -> SpeechRequest {
    SpeechRequest {
        model: "openai/tts-1".to_owned(),
        voice: Some("Rachel".to_owned()),
        speed: Some(4.5),
        ..accepted()
    }
}

fn main() -> Result<(), serde_json::Error> {
    preflight("a guide in the woods", &accepted())?;
    preflight("a voice from elsewhere, in a hurry", &refused())?;
    preflight(
        "all left to the API",
        &SpeechRequest {
            model: "openai/tts-1".to_owned(),
            voice: None,
            style: None,
            response_format: Format::Opus,
            speed: None,
            ..accepted()
        },
    )
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
