//! The keys of a variant without a tag say that an object is meant: what is wrong behind them is wrong though a text
//! beside it is taken.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Size {
    Preset(String),
    Pixels { width: String, height: Vec<u32> },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations", model("flux/schnell"))]
struct Image {
    model: String,
    prompt: String,
    image_size: Size,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Choice {
    Mode(String),
    Named(Named),
}

#[derive(Serialize, AimlRequest)]
struct Named {
    r#type: String,
    function: String,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o"))]
struct Chat {
    model: String,
    messages: Vec<Message>,
    tool_choice: Choice,
}

/// One key alone may be that of something else.
#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Other {
    Preset(String),
    Width { width: String },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations", model("flux/schnell"))]
struct Shared {
    model: String,
    prompt: String,
    image_size: Other,
}

/// A key that no object has, in a variant that some would have text, and others an image: nobody knows what it needs.
#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Part {
    Text { r#type: String, text: String },
    Audio { r#type: String, input_audio: String },
}

#[derive(Serialize, AimlRequest)]
struct Spoken {
    role: &'static str,
    content: Vec<Part>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o"))]
struct Heard {
    model: String,
    messages: Vec<Spoken>,
}

fn main() {}
