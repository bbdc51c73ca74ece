//! An annotation names a key rightly, and the field is misspelt: that is one mistake, told at the field. Where the field is
//! right, or sent all the same, the annotation is what is wrong.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o", param("temperature", range(0.0..=1.0))))]
struct Fields {
    model: String,
    messages: Vec<Message>,
    #[aiml(requires("logprobs"), conflicts("top_p"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    top_logprobs: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logprob: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temprature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    topp: Option<f64>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o", param("temprature", range(0.0..=1.0))))]
struct Annotations {
    model: String,
    messages: Vec<Message>,
    #[aiml(conflicts("topp"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    top_p: Option<f64>,
    #[aiml(undeclared, requires("seed"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    sed: Option<u32>,
    #[aiml(requires("seed"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u32>,
    // Nothing is said of the key of what is skipped.
    #[aiml(requires("logit_bias"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    presence_penalty: Option<f64>,
    #[aiml(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    logit_bais: Option<u32>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
