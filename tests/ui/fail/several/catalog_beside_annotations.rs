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

fn main() {}
