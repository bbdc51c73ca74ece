//! Maps whose values are never taken, whatever their keys; maps of what may be taken are fine.
use std::collections::{BTreeMap, HashMap};

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Model,
    messages: Vec<Message>,
    logit_bias: Option<HashMap<String, String>>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByText {
    model: String,
    messages: Vec<Message>,
    logit_bias: BTreeMap<u8, bool>,
    metadata: BTreeMap<String, Note>,
    chat_template_kwargs: HashMap<String, Vec<f64>>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Fine {
    model: String,
    messages: Vec<Message>,
    logit_bias: BTreeMap<String, i16>,
    #[aiml(any)]
    metadata: BTreeMap<String, u8>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
struct Note {
    text: String,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
