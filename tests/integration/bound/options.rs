//! An `Option` in an `Option`: left out where the outer one is `None`, null where the inner one is.
#![expect(clippy::option_option, reason = "what they are when sent is what is tested")]

use aiml_validate::{AimlRequest, check};
use serde::Serialize;

#[derive(Serialize, AimlRequest, Clone, Copy)]
struct Perhaps(Option<f64>);

#[derive(Serialize, AimlRequest, Clone, Copy)]
struct Settings {
    #[serde(skip_serializing_if = "Option::is_none")]
    stability: Option<Option<f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    style: Option<Option<Option<f64>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    similarity_boost: Option<Perhaps>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct Speech {
    model: &'static str,
    text: &'static str,
    voice: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    voice_settings: Option<Option<Settings>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stream: Option<Box<Option<bool>>>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
#[serde(tag = "model")]
enum ByModel {
    #[serde(rename = "elevenlabs/eleven_multilingual_v2")]
    Eleven {
        text: &'static str,
        voice: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        voice_settings: Option<Option<Settings>>,
    },
}

#[track_caller]
fn agrees<T: AimlRequest + Serialize>(request: &T) -> bool {
    let checked = check("/v1/tts", request);
    assert_eq!(request.report(), checked);
    assert_eq!(request.validate().is_ok(), checked.is_valid(), "{checked}");
    checked.is_valid()
}

#[test]
fn the_inner_none_is_null() {
    let (text, voice) = ("Hi", "Rachel");
    let given =
        Settings { stability: Some(Some(0.5)), style: None, similarity_boost: Some(Perhaps(Some(0.5))) };
    let without = Settings { similarity_boost: Some(Perhaps(None)), ..given };
    let settings = [
        (None, true),
        (Some(None), false),
        (Some(Some(given)), true),
        (Some(Some(Settings { stability: Some(None), ..given })), false),
        (Some(Some(Settings { style: Some(None), ..given })), false),
        (Some(Some(Settings { style: Some(Some(None)), ..given })), false),
        (Some(Some(without)), false),
    ];
    for (voice_settings, valid) in settings {
        for (stream, taken) in [(None, true), (Some(Some(true)), true), (Some(None), false)] {
            let model = "elevenlabs/eleven_multilingual_v2";
            let stream = stream.map(Box::new);
            let speech = Speech { model, text, voice, voice_settings, stream };
            assert_eq!(agrees(&speech), valid && taken);
        }
        assert_eq!(agrees(&ByModel::Eleven { text, voice, voice_settings }), valid);
    }
}
