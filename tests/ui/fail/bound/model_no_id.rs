//! No word makes a model id of a text that can never be one.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct Request {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt 4o")]
    Gpt4o,
    #[serde(rename = "")]
    Empty,
    #[serde(rename = "younger/than-the-catalog")]
    Younger,
    #[serde(rename = "my gpt")]
    #[aiml(like = "gpt-4o")]
    Mine,
}

#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    model("a\u{a0}b", like = "gpt-4o"),
    model("", like = "gpt-4o"),
    model("mine", like = "gpt 4o"),
    model("gpt-4o ")
)]
struct Listed {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Choice {
    #[aiml(one_of(
        "gpt-4o",
        "a-name-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on"
    ))]
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
