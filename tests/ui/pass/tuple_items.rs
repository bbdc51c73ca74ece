//! Requests whose messages and parts stand in tuples, also in types of one's own that have std's names.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request<'a, T> {
    model: &'a str,
    messages: (System, User<'a>, T),
    stop: (String, &'a str),
}

#[derive(Serialize, AimlRequest)]
struct System {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
struct User<'a> {
    role: &'a str,
    content: Option<Box<(Text<'a>, Image)>>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "text")]
struct Text<'a> {
    text: &'a str,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "image_url")]
struct Image {
    image_url: Url,
}

#[derive(Serialize, AimlRequest)]
struct Url {
    url: String,
}

#[derive(Serialize, AimlRequest)]
struct Both(System, System);

/// A message, though its name and what stands in it are those of a list of tuples.
#[derive(Serialize, AimlRequest)]
struct Vec<T> {
    role: String,
    content: String,
    #[serde(skip)]
    _of: std::marker::PhantomData<T>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Other {
    model: String,
    messages: [Vec<(System, u8)>; 1],
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Whole {
    model: String,
    messages: Both,
}

#[test]
fn tuples_of_derived_types() {
    let system = || System { role: "system".into(), content: "Hello".into() };
    let parts = || {
        let url = "https://example.com/a.png".into();
        Some(Box::new((Text { text: "Hello" }, Image { image_url: Url { url } })))
    };
    let user = User { role: "user", content: parts() };
    let last = User { role: "user", content: parts() };
    let request = Request { model: "gpt-4o", messages: (system(), user, last), stop: (".".into(), "!") };
    assert!(request.validate().is_ok(), "{}", request.report());
    let message = Vec { role: "user".into(), content: "Hello".into(), _of: std::marker::PhantomData };
    assert!(Other { model: "gpt-4o".into(), messages: [message] }.validate().is_ok());
    assert!(Whole { model: "gpt-4o".into(), messages: Both(system(), system()) }.validate().is_ok());
}
