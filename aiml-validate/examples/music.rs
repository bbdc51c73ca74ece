//! `POST /v2/generate/audio`: a piece of music.
//!
//! Each model wants something else, so the request is an enum and the variant is the model: a song cannot be
//! built without lyrics. The refused request is a second of music, where the shortest piece is ten.
//!
//! ```sh
//! cargo run -p aiml-validate --example music
//! ```

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/generate/audio")]
#[serde(tag = "model")]
pub(crate) enum MusicRequest {
    #[serde(rename = "minimax/music-2.0")]
    Song {
        prompt: String,
        lyrics: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        audio_setting: Option<AudioSetting>,
    },
    #[serde(rename = "elevenlabs/eleven_music")]
    Piece { prompt: String, music_length_ms: u32 },
    #[serde(rename = "google/lyria2")]
    Loop {
        prompt: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        negative_prompt: Option<String>,
    },
}

#[derive(Serialize, AimlRequest)]
pub(crate) struct AudioSetting {
    audio_sample_rate: u32,
    bitrate: u32,
    format: Format,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Format {
    Mp3,
    Wav,
}

fn song(format: Format) -> MusicRequest {
    MusicRequest::Song {
        prompt: "A slow waltz for accordion and fiddle".to_owned(),
        lyrics: "[Verse]\nThe fog is lifting from the stump".to_owned(),
        audio_setting: Some(AudioSetting { audio_sample_rate: 44_100, bitrate: 256_000, format }),
    }
}

pub(crate) fn accepted() -> MusicRequest {
    song(Format::Mp3)
}

pub(crate) fn refused() -> MusicRequest {
    MusicRequest::Piece { prompt: "A door that opens into the woods".to_owned(), music_length_ms: 1000 }
}

fn main() -> Result<(), serde_json::Error> {
    preflight("a song", &accepted())?;
    preflight("a second of music", &refused())?;
    preflight("the song, without loss", &song(Format::Wav))?;
    let negative_prompt = Some("drums".to_owned());
    preflight("a loop", &MusicRequest::Loop { prompt: "Rain on leaves".to_owned(), negative_prompt })
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
