//! `POST /v1/stt/create`: speech written down.
//!
//! The refused request points at a file by a relative path, and asks for a confidence beyond certainty.
//!
//! ```sh
//! cargo run -p aiml-validate --example transcription
//! ```

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/stt/create")]
pub(crate) struct TranscriptionRequest {
    model: Model,
    url: AudioUrl,
    #[serde(skip_serializing_if = "Option::is_none")]
    punctuate: Option<bool>,
    /// Whose turn it is, in Deepgram's models.
    #[serde(skip_serializing_if = "Option::is_none")]
    diarize: Option<bool>,
    /// Words to listen for, in Deepgram's models.
    #[serde(skip_serializing_if = "Option::is_none")]
    keyterm: Option<Terms>,
    #[serde(flatten)]
    assembly: Option<AssemblyOptions>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "nova-3")]
    Nova3,
    #[serde(rename = "aai/universal")]
    Universal,
}

#[derive(Serialize, AimlRequest)]
#[serde(transparent)]
struct AudioUrl(String);

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Terms {
    One(String),
    Several(Vec<String>),
}

/// What only `AssemblyAI`'s model takes.
#[derive(Serialize, AimlRequest)]
struct AssemblyOptions {
    language_confidence_threshold: Confidence,
    speaker_labels: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary_type: Option<SummaryType>,
}

#[derive(Serialize, AimlRequest)]
struct Confidence(f32);

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "snake_case")]
enum SummaryType {
    Bullets,
    Paragraph,
}

fn interview(url: &str, confidence: f32) -> TranscriptionRequest {
    TranscriptionRequest {
        model: Model::Universal,
        url: AudioUrl(url.to_owned()),
        punctuate: Some(true),
        diarize: None,
        keyterm: None,
        assembly: Some(AssemblyOptions {
            language_confidence_threshold: Confidence(confidence),
            speaker_labels: true,
            summary_type: Some(SummaryType::Bullets),
        }),
    }
}

fn walk(terms: Terms) -> TranscriptionRequest {
    TranscriptionRequest {
        model: Model::Nova3,
        url: AudioUrl("https://example.com/walk.mp3".to_owned()),
        punctuate: Some(true),
        diarize: Some(true),
        keyterm: Some(terms),
        assembly: None,
    }
}

pub(crate) fn accepted() -> TranscriptionRequest {
    interview("https://example.com/interview.mp3", 0.6)
}

pub(crate) fn refused() -> TranscriptionRequest {
    interview("recordings/interview.mp3", 1.2)
}

fn main() -> Result<(), serde_json::Error> {
    preflight("an interview", &accepted())?;
    preflight("an interview from our disk", &refused())?;
    preflight("a walk in the woods", &walk(Terms::One("chanterelle".to_owned())))?;
    let terms = ["chanterelle", "honey fungus"].map(str::to_owned).into();
    preflight("the same walk, with two words to listen for", &walk(Terms::Several(terms)))?;
    let mut prose = accepted();
    if let Some(options) = &mut prose.assembly {
        options.summary_type = Some(SummaryType::Paragraph);
    }
    preflight("the interview, summed up in prose", &prose)
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
