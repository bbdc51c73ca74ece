//! All that is wrong below a field stands with the field.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
    #[serde(flatten)]
    sampling: Sampling,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message {
    System { contents: String },
    User { content: u8, nane: String },
    Tool { content: String, tool_id: String },
}

#[derive(Serialize, AimlRequest)]
struct Sampling {
    temprature: f64,
    topp: u8,
    seed: String,
}

#[derive(Serialize, AimlRequest)]
struct Tool {
    a1: u8,
    b2: u8,
    c3: u8,
    d4: u8,
    e5: u8,
    f6: u8,
    g7: u8,
    h8: u8,
    i9: u8,
}

fn main() {}
