//! A rule that does not fit its type is one error, and hides no other: the rule is data, and the check of it
//! another constant.
use aiml_validate::AimlRequest;
use serde::Serialize;

const LEAST: f64 = 9.0;
const NOT: f64 = f64::NAN;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
    #[aiml(length(1..))]
    seed: u8,
    #[aiml(one_of("x"))]
    tool_choice: Choice,
    #[aiml(range(LEAST..=1.0))]
    temperature: f64,
    #[aiml(range(NOT..))]
    top_p: f64,
    #[serde(flatten)]
    more: More,
    topp: f64,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    #[aiml(range(1..))]
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Choice {
    Auto,
    None,
}

#[derive(Serialize, AimlRequest)]
struct More {
    #[aiml(format(uri))]
    n: u8,
}

fn main() {}
