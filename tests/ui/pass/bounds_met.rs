//! Annotations that share a value with what the catalog takes, or stand in place of its bounds.
use std::collections::BTreeMap;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    model("openai/gpt-4o", param("temperature", range(1.5..3.0)), param("max_tokens", one_of(1, 64))),
    model("a-new-model", like = "openai/gpt-4o", param("temperature", range(5.0..)))
)]
struct Request {
    model: String,
    #[aiml(length(1..))]
    messages: Vec<Message>,
    #[aiml(one_of(0, 1.5, 2))]
    temperature: Option<f64>,
    #[aiml(one_of(1.0, 2))]
    n: Option<f64>,
    // The list is of numbers within the range of the user's own.
    #[aiml(one_of(20, 30), range(20..=30))]
    top_logprobs: Option<u8>,
    max_tokens: Option<u32>,
    #[aiml(length(..=8))]
    stop: Option<String>,
    // Nothing is compared of it.
    #[aiml(any, one_of(30, 40))]
    presence_penalty: Option<u8>,
    stream_options: Option<BTreeMap<String, bool>>,
    response_format: Option<BTreeMap<String, String>>,
    logit_bias: Option<BTreeMap<String, f64>>,
    tools: Option<Vec<BTreeMap<String, serde_json::Value>>>,
}

// Maps of what may be taken, and of what takes anything.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Maps {
    model: String,
    messages: Vec<Message>,
    logit_bias: Option<BTreeMap<u32, i16>>,
    metadata: BTreeMap<String, serde_json::Value>,
    chat_template_kwargs: BTreeMap<String, Vec<bool>>,
    response_format: BTreeMap<String, Option<Box<str>>>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    #[aiml(one_of("user", "system"))]
    role: String,
    #[aiml(length(1..=4000))]
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
#[serde(tag = "model")]
enum Speech {
    #[serde(rename = "openai/tts-1")]
    Tts {
        #[aiml(length(4096..))]
        text: String,
        voice: String,
        #[aiml(one_of(0.25, 4), range(0.25..=4.0))]
        speed: f64,
    },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/edits")]
struct Edit {
    model: String,
    prompt: String,
    #[aiml(length(16..))]
    image: Vec<Image>,
}

#[derive(Serialize, AimlRequest)]
struct Image {
    #[aiml(any)]
    image_url: String,
}

#[test]
fn compiles() {}
