//! A model that stands in a struct which is flattened or wrapped, with an id that is not known and may be sent.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
enum Own {
    #[serde(rename = "acme/own-1")]
    Own,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("acme/own-1"))]
struct Listing {
    model: Own,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Wraps(Listing);

#[derive(Serialize, AimlRequest)]
struct Plain {
    model: Own,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct Allows {
    #[serde(flatten)]
    base: Plain,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Like {
    #[serde(rename = "acme/own-2")]
    #[aiml(like = "gpt-4o")]
    Own,
    #[serde(rename = "gpt-4o")]
    Known,
}

#[derive(Serialize, AimlRequest)]
struct OfLike {
    model: Like,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Flattens {
    #[serde(flatten)]
    base: OfLike,
    messages: Vec<Message>,
}

#[test]
fn runs() {
    let messages = || vec![Message { role: "user", content: "Hi" }];
    assert!(Wraps(Listing { model: Own::Own, messages: messages() }).validate().is_ok());
    assert!(Allows { base: Plain { model: Own::Own }, messages: messages() }.report().is_valid());
    for model in [Like::Own, Like::Known] {
        let request = Flattens { base: OfLike { model }, messages: messages() };
        assert!(request.validate().is_ok() && request.report().issues().is_empty());
    }
}
