//! A length that no text of the field's own format has: told at what comes second.
use aiml_validate::AimlRequest;
use serde::Serialize;

const TEN: usize = 10;

#[derive(Serialize, AimlRequest)]
#[aiml(model("m", param("f", format(uuid), length(1..=35))))]
struct Request<'a> {
    model: String,
    #[aiml(format(uuid), length(..10))]
    a: &'a str,
    #[aiml(length(37..), format(uuid))]
    b: Option<String>,
    #[aiml(length(..=1), format(uri))]
    c: Name,
    #[aiml(format(uuid), length(..TEN))]
    d: String,
    #[aiml(any, format(uri), length(..2))]
    e: String,
    f: String,
    // Each is another mistake, and told once.
    #[aiml(length(..=1), format(uri))]
    g: Vec<String>,
    #[aiml(length(..=1), format(uri))]
    h: char,
    #[aiml(length(..=4), format(uuid), one_of("abcd"))]
    i: String,
    #[aiml(length(5..1), format(uuid))]
    j: String,
}

#[derive(Serialize, AimlRequest)]
struct Name(String);

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Bound {
    model: Model,
    messages: Vec<Message>,
    #[aiml(format(uuid), length(..=32))]
    stop: String,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt-4o")]
    #[aiml(param("stop", format(uri), length(..=1)))]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
