//! No prelude, and the user's own items under all of its names.
#![no_implicit_prelude]
#![allow(dead_code, non_camel_case_types)]

pub(crate) struct Some;
pub(crate) struct None;
pub(crate) struct Ok;
pub(crate) struct Err;
pub(crate) struct Option;
pub(crate) struct Result;
pub(crate) struct Vec;
pub(crate) struct Box;
pub(crate) struct ToString;
pub(crate) struct Iterator;
pub(crate) struct Fn;
pub(crate) struct Sized;
pub(crate) struct Default;
pub(crate) struct Clone;
pub(crate) struct bool;
pub(crate) struct str;
pub(crate) struct usize;
pub(crate) struct f64;
pub(crate) struct u8;
pub(crate) mod core {}
pub(crate) mod std {}
pub(crate) mod alloc {}
pub(crate) mod serde {}
pub(crate) mod aiml_validate {}

/// The user's own `String`, which is part of a request.
#[derive(::aiml_validate::AimlRequest)]
pub(crate) struct String(::core::primitive::f64);

#[derive(::aiml_validate::AimlRequest)]
#[aiml(model("a", roles("user"), param("top_p", unsupported)), model("b"))]
pub(crate) struct Request {
    model: ::std::string::String,
    messages: ::std::vec::Vec<Message>,
    #[aiml(range(0.0..=1.0))]
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    temperature: ::core::option::Option<::core::primitive::f64>,
    #[aiml(range(0..=1), requires("temperature"), conflicts("stop"))]
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    top_p: ::core::option::Option<::core::primitive::u8>,
    #[aiml(length(1..=4), check = refuse)]
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    stop: ::core::option::Option<::std::string::String>,
    #[aiml(one_of(1, 2.5))]
    weight: String,
    #[aiml(format(uri))]
    url: ::std::string::String,
    #[aiml(skip)]
    option: Option,
    kind: Kind,
}

#[derive(::aiml_validate::AimlRequest)]
pub(crate) struct Message {
    role: ::std::string::String,
}

#[derive(::aiml_validate::AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum Kind {
    Some { ok: ::core::primitive::bool },
    None,
    Err(Message),
}

#[derive(::aiml_validate::AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "model")]
pub(crate) enum ByModel<'a> {
    #[serde(rename = "text-embedding-3-small")]
    Some {
        input: &'a ::core::primitive::str,
        #[serde(skip_serializing_if = "::core::option::Option::is_none")]
        dimensions: ::core::option::Option<::core::primitive::u8>,
    },
    #[serde(rename = "text-embedding-3-large")]
    None { input: ::std::string::String },
    #[serde(untagged)]
    Ok(Embed),
}

#[derive(::aiml_validate::AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
pub(crate) struct Embed {
    model: ::std::string::String,
    input: ::std::string::String,
}

#[::core::prelude::v1::test]
fn judges_variants() {
    use ::aiml_validate::AimlRequest as _;
    use ::std::string::ToString as _;

    let (model, input) = ("text-embedding-3-small".to_string(), "a".to_string());
    let all = [
        ByModel::Some { input: "a", dimensions: ::core::option::Option::None },
        ByModel::None { input: "a".to_string() },
        ByModel::Ok(Embed { model, input }),
    ];
    for request in &all {
        ::std::assert!(request.validate().is_ok());
    }
}

fn refuse(_: &::core::primitive::str) -> ::core::result::Result<(), &'static ::core::primitive::str> {
    ::core::result::Result::Err("no")
}

#[::core::prelude::v1::test]
fn judges() {
    use ::aiml_validate::AimlRequest as _;
    use ::std::string::ToString as _;

    let request = Request {
        model: "a".to_string(),
        messages: ::std::vec![Message { role: "system".to_string() }],
        temperature: ::core::option::Option::None,
        top_p: ::core::option::Option::Some(1),
        stop: ::core::option::Option::Some("x".to_string()),
        weight: String(2.5),
        url: "https://example.com".to_string(),
        option: Option,
        kind: Kind::Some { ok: true },
    };
    ::std::assert_eq!(
        request.validate().unwrap_err().to_string(),
        "Body validation error\n\
         messages[0].role: Unsupported value: 'messages[0].role' does not support 'system' with this model.\n\
         top_p: Unsupported parameter: 'top_p' is not supported with this model.\n\
         top_p: 'top_p' is only allowed when 'temperature' is given\n\
         top_p: 'top_p' and 'stop' cannot both be given\n\
         stop: no",
    );
}
