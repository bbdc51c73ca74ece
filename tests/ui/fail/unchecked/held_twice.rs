use std::collections::HashMap;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize)]
struct Other {
    note: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tools: Option<Vec<Other>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logit_bias: Option<HashMap<String, Other>>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: [Vec<Other>; 1],
}

fn main() {}
