//! What borrows, and does not derive: one error for each field, with the lifetime that stands there.
use std::borrow::Cow;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize)]
struct Other<'o> {
    note: &'o str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request<'a, 'b: 'a> {
    model: Cow<'a, str>,
    messages: &'a [Message<'b>],
    #[serde(skip_serializing_if = "Option::is_none")]
    tools: Option<Vec<Other<'b>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tool_choice: Option<Other<'b>>,
}

#[derive(Serialize, AimlRequest)]
struct Message<'m> {
    role: &'m str,
    content: Vec<Part<'m>>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part<'p> {
    Text { text: &'p str },
    ImageUrl { image_url: Other<'p> },
}

fn main() {}
