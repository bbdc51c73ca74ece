//! What borrows, with lifetimes that outlive others: by a clause, and by what stands in a reference. Every lint about
//! lifetimes is denied.
#![deny(unused_lifetimes, single_use_lifetimes, elided_lifetimes_in_paths, redundant_lifetimes, dead_code)]

use std::borrow::Cow;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByClause<'a, 'b>
where
    'b: 'a,
{
    model: Cow<'a, str>,
    messages: &'a [Message<'b>],
    #[serde(skip_serializing_if = "Option::is_none")]
    stop: Option<Vec<&'b str>>,
}

// That a lifetime outlives another, the field says.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByField<'a, 'b> {
    model: Model<'a>,
    messages: Vec<&'a Message<'b>>,
}

// What is said of the type itself.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct OfItself<'a>
where
    Self: Sent,
    Vec<Self>: Sized,
{
    model: &'a str,
    messages: Vec<Message<'a>>,
}

trait Sent {}

impl Sent for OfItself<'_> {}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Generic<'a, 'b, M> {
    model: M,
    messages: [&'a Message<'b>; 1],
}

#[derive(Serialize, AimlRequest)]
enum Model<'m> {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
    #[serde(untagged)]
    Other(&'m str),
}

#[derive(Serialize, AimlRequest)]
struct Message<'m> {
    role: Role,
    content: &'m [Part<'m>],
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    User,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part<'p> {
    Text { text: &'p str },
    ImageUrl { image_url: Url<'p> },
}

#[derive(Serialize, AimlRequest)]
struct Url<'u> {
    url: &'u str,
}

macro_rules! request {
    ($name:ident, $lifetime:lifetime, $message:ty) => {
        #[derive(Serialize, AimlRequest)]
        #[aiml(endpoint = "/v1/chat/completions")]
        struct $name<$lifetime, 'b: $lifetime> {
            model: &'b str,
            messages: Vec<$message>,
        }
    };
}

request!(ByMacro, 'a, Message<'a>);

#[test]
fn they_are_checked() {
    let (text, image) =
        (Part::Text { text: "Hi" }, Part::ImageUrl { image_url: Url { url: "https://example.com/a.png" } });
    let parts = [text, image];
    let message = || Message { role: Role::User, content: &parts };
    let messages = [message()];
    let request = ByClause { model: "openai/gpt-4o".into(), messages: &messages, stop: Some(vec!["."]) };
    assert!(request.validate().is_ok());
    assert!(ByField { model: Model::Gpt4o, messages: vec![&messages[0]] }.validate().is_ok());
    assert!(ByField { model: Model::Other("o1-mini"), messages: vec![&messages[0]] }.validate().is_err());
    assert!(Generic { model: "openai/gpt-4o", messages: [&messages[0]] }.validate().is_ok());
    assert!(ByMacro { model: "o1-mini", messages: vec![message()] }.validate().is_err());
}
