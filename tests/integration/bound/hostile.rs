//! Where every name means something else.
#![no_implicit_prelude]
#![allow(dead_code, non_camel_case_types)]

use ::aiml_validate::AimlRequest as Derive;
use ::serde::Serialize as SerdeSerialize;

struct Option;
struct Result;
struct Some;
struct Vec;
struct String;
struct str;
struct bool;
struct u16;
struct Plan;
struct Row;
struct Bound;
struct AimlRequest;
mod core {}
mod std {}
mod alloc {}
mod serde {}
mod aiml_validate {}

#[derive(SerdeSerialize, Derive)]
#[serde(crate = "::serde")]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o"), unknown_models = "error")]
struct Request<'self_, const N: ::core::primitive::usize> {
    model: &'self_ ::core::primitive::str,
    messages: &'self_ [Message<'self_>],
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[aiml(range(0.0..=1.0))]
    temperature: ::core::option::Option<f64>,
}

#[derive(SerdeSerialize, Derive)]
#[serde(crate = "::serde", tag = "role", rename_all = "lowercase")]
enum Message<'a> {
    User {
        content: &'a ::core::primitive::str,
        #[serde(skip)]
        self_: u8,
    },
    Assistant {
        content: ::core::option::Option<::std::boxed::Box<::core::primitive::str>>,
    },
}

#[derive(SerdeSerialize, Derive)]
#[serde(crate = "::serde")]
#[aiml(endpoint = "/v1/embeddings")]
struct Generic<T, E> {
    model: Embedder,
    input: T,
    #[serde(skip_serializing)]
    extra: E,
}

#[derive(SerdeSerialize, Derive)]
#[serde(crate = "::serde")]
enum Embedder {
    #[serde(rename = "text-embedding-3-small")]
    None,
    #[serde(rename = "text-embedding-3-large")]
    Ok,
}

#[::core::prelude::v1::test]
fn bound_types_work() {
    let messages = [
        Message::User { content: "Hi", self_: 1 },
        Message::Assistant { content: ::core::option::Option::None },
    ];
    let request = Request::<3> {
        model: "openai/gpt-4o",
        messages: &messages[..1],
        temperature: ::core::option::Option::Some(0.5),
    };
    ::core::assert!(Derive::validate(&request).is_ok());
    let request = Generic { model: Embedder::Ok, input: "a", extra: () };
    ::core::assert!(Derive::validate(&request).is_ok());
    let request = Generic { model: Embedder::None, input: ["a"], extra: () };
    ::core::assert!(Derive::validate(&request).is_ok());
}
