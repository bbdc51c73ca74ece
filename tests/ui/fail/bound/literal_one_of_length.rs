//! Texts that are shorter or longer than any model takes.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts", model("openai/tts-1", param("text", one_of("a", ""))))]
struct Request {
    model: String,
    #[aiml(one_of("", "fine"))]
    text: String,
    voice: String,
}

// The length of the user's own stands in place of the catalog's.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct Replaced {
    model: String,
    #[aiml(one_of("", "fine"), length(..10))]
    text: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
#[serde(tag = "model")]
enum Speech {
    #[serde(rename = "openai/tts-1")]
    Tts {
        #[aiml(one_of("🙂", ""))]
        text: String,
        voice: String,
    },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/generate/audio", model("minimax/music-1.5"))]
struct Music {
    model: String,
    #[aiml(one_of(
        "A slow waltz",
        "On and on it plays, On and on it plays, On and on it plays, On and on it plays, On and on it plays, On and on it plays, On and on it plays, On and on it plays, On and on it plays, On and on it plays, On and on it plays, On and on it plays, On and on it plays, On and on it plays, On and on it plays, On and on it plays, "
    ))]
    prompt: String,
    #[serde(flatten)]
    more: More,
}

#[derive(Serialize, AimlRequest)]
struct More {
    #[aiml(one_of("la", "la la la la"))]
    lyrics: String,
}

fn main() {}
