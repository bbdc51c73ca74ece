//! What annotations say wrong hides nothing of what the catalog has to say of the same type.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("usr"), param("temprature", unsupported)))]
struct Listed {
    model: String,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("seeed"))]
    temperature: Option<f64>,
    topp: f64,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    #[aiml(skp)]
    content: NotSent,
    nam: String,
}

#[derive(Serialize)]
struct NotSent;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chosen {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt-4o")]
    #[aiml(role("user"))]
    Gpt4o,
    #[serde(rename = "gpt-4oo")]
    Misspelt,
    #[serde(rename = "mine")]
    #[aiml(lik = "gpt-4o")]
    Mine,
    #[serde(rename = "gpt-4o-mini")]
    #[aiml(roles("usr"))]
    Mini,
}

/// Nothing is known of a model of which nothing was understood.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Alone {
    model: Only,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Only {
    #[serde(rename = "mine")]
    #[aiml(lik = "gpt-4o")]
    Mine,
}

/// A word at the wrong place speaks of roles or parameters, and leaves no doubt which models are meant.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", role("user")), model("o1-mni", range(0..=1)))]
struct Misplaced {
    model: String,
    messages: Vec<Message>,
    #[aiml(range(5.0..))]
    temperature: f64,
}

/// Which models there are beside this one is not known, nor whether one supports what is sent.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts", model("openai/tts-1", param("style", unsupported)))]
#[aiml(models("openai/gpt-4o-mini-tts"))]
struct Unsure {
    model: String,
    text: String,
    voice: String,
    style: String,
}

/// A member that is there twice says nothing of the others.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("o3-mini"))]
struct Twice {
    model: String,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(one_of("low", "low", "hgih"))]
    reasoning_effort: Option<String>,
}

fn main() {}
