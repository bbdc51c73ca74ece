//! Enums that are requests: each variant is compared with its own model, and with nothing else.

use aiml_validate::AimlRequest;
use serde::Serialize;

/// What one model takes another need not.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(tag = "model", rename_all_fields = "snake_case")]
enum Chat<'a> {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o {
        messages: &'a [Message],
        temperature: f64,
        #[aiml(undeclared)]
        brand_new: bool,
    },
    #[serde(rename = "o1-mini")]
    O1Mini {
        messages: &'a [Message],
        #[serde(rename = "maxTokens")]
        #[aiml(skip)]
        other: u8,
    },
    #[serde(rename = "gpt-4o")]
    Held(Held<'a>),
    #[serde(skip)]
    Local { nothing: u8 },
    #[serde(untagged)]
    Other { model: &'a str, messages: &'a [Message] },
    #[serde(untagged)]
    Any(serde_json::Value),
}

#[derive(Serialize, AimlRequest)]
struct Held<'a> {
    messages: &'a [Message],
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: String,
}

/// A tag that the catalog does not know is let through as any other id.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", unknown_models = "allow")]
#[serde(tag = "model")]
enum Young {
    #[serde(rename = "someone/younger-than-the-catalog")]
    Young { input: String },
}

/// Generic, and not looked into before it is used.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(untagged)]
enum Generic<T> {
    One { model: Embedder, input: T },
    Many { model: Embedder, input: Vec<T> },
}

#[derive(Serialize, AimlRequest)]
enum Embedder {
    #[serde(rename = "text-embedding-3-small")]
    Small,
}

#[test]
fn runs() {
    let messages = [Message { role: "user", content: "Hi".into() }];
    let all = [
        Chat::Gpt4o { messages: &messages, temperature: 1.0, brand_new: true },
        Chat::O1Mini { messages: &messages, other: 1 },
        Chat::Held(Held { messages: &messages }),
        Chat::Other { model: "openai/gpt-4o", messages: &messages },
    ];
    for chat in &all {
        assert!(chat.validate().is_ok(), "{}", chat.report());
    }
    assert!(Chat::Any(serde_json::json!(1)).validate().is_err());
    assert!(Young::Young { input: "a".into() }.validate().is_ok());
    let one: Generic<String> = Generic::One { model: Embedder::Small, input: "a".into() };
    assert!(one.validate().is_ok());
}
