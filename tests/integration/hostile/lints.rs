//! Every word where every lint is an error: generated code gives none.
#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    unsafe_code,
    unused,
    unused_qualifications,
    unused_results,
    trivial_casts,
    trivial_numeric_casts,
    single_use_lifetimes,
    unreachable_pub,
    variant_size_differences,
    let_underscore_drop,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    clippy::all,
    clippy::pedantic
)]
#![forbid(unexpected_cfgs, unsafe_op_in_unsafe_fn)]

use aiml_validate::AimlRequest;
use serde::Serialize;

const MOST: f64 = 2.0;
const LEAST: i32 = -2;

/// A request with every word.
#[derive(Debug, Serialize, AimlRequest)]
#[aiml(
    model(
        "a",
        "a-latest",
        roles("user", "assistant"),
        param("temperature", unsupported),
        param("seed", required)
    ),
    model("b", param("quality", one_of("hd")))
)]
pub(crate) struct Request<'a> {
    #[serde(rename = "engine")]
    #[aiml(model)]
    model: &'a str,
    messages: Vec<Message<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(LEAST..=MOST), conflicts("top_p"))]
    temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(0.0..1.0))]
    top_p: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(..4096), requires("user"))]
    seed: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(one_of("hd", "sd"), length(1..=8))]
    quality: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(pattern("^[a-z]+$"), check = short)]
    user: Option<String>,
    #[aiml(format(uuid))]
    id: &'a str,
    #[aiml(skip)]
    extra: std::time::Duration,
    content: Content<'a>,
}

/// A message.
#[derive(Debug, Serialize, AimlRequest)]
pub(crate) struct Message<'a> {
    #[aiml(role)]
    from: &'a str,
}

/// Content of every kind.
#[derive(Debug, Serialize, AimlRequest)]
#[serde(untagged)]
pub(crate) enum Content<'a> {
    /// A unit.
    None,
    /// A newtype.
    Text(&'a str),
    /// A tuple.
    Pair(u8, #[aiml(range(1..))] u8),
    /// A struct.
    Parts {
        /// A list.
        #[aiml(length(1..))]
        parts: Vec<String>,
    },
}

/// A request with a variant for each model.
#[derive(Debug, Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "model")]
pub(crate) enum ByModel<'a> {
    /// One.
    #[serde(rename = "text-embedding-3-small")]
    Small {
        /// Text.
        #[aiml(length(1..))]
        input: &'a str,
        /// How many.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[aiml(range(LEAST..=1000))]
        dimensions: Option<i64>,
    },
    /// Two.
    #[serde(rename = "text-embedding-3-large")]
    Large {
        /// Text.
        input: &'a str,
    },
    /// Any.
    #[serde(untagged)]
    Held(Embed<'a>),
}

/// A request of its own.
#[derive(Debug, Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
pub(crate) struct Embed<'a> {
    model: &'a str,
    input: &'a str,
}

/// A request with one variant.
#[derive(Debug, Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(untagged)]
pub(crate) enum One {
    /// The only one.
    One {
        /// The model.
        model: String,
        /// Text.
        input: String,
    },
}

#[test]
fn variants() {
    let all = [
        ByModel::Small { input: "a", dimensions: Some(8) },
        ByModel::Large { input: "a" },
        ByModel::Held(Embed { model: "text-embedding-3-small", input: "a" }),
    ];
    assert!(all.iter().all(|request| request.validate().is_ok()));
    assert!(ByModel::Small { input: "", dimensions: None }.validate().is_err());
    let one = One::One { model: "text-embedding-3-small".into(), input: "a".into() };
    assert!(one.validate().is_ok());
}

fn short(text: &str) -> Result<(), String> {
    if text.len() < 9 { Ok(()) } else { Err(format!("{} is long", text.len())) }
}

#[test]
fn judges() {
    assert!(Content::None.validate().is_ok() && Content::Text("x").validate().is_ok());
    assert!(Content::Parts { parts: Vec::new() }.validate().is_err());
    let request = Request {
        model: "a",
        messages: vec![Message { from: "user" }, Message { from: "tool" }],
        temperature: Some(0.5),
        top_p: Some(0.5),
        seed: Some(1),
        quality: Some("uhd".into()),
        user: Some("a name that is long".into()),
        id: "3F2504E0-4F89-41D3-9A0C-0305E82C3301",
        extra: std::time::Duration::ZERO,
        content: Content::Pair(0, 0),
    };
    assert_eq!(
        request.report().to_string(),
        "Body validation error\n\
         messages[1].from: Unsupported value: 'messages[1].from' does not support 'tool' with this model.\n\
         temperature: Unsupported parameter: 'temperature' is not supported with this model.\n\
         temperature: 'temperature' and 'top_p' cannot both be given\n\
         quality: Invalid enum value. Expected 'hd' | 'sd', received 'uhd'\n\
         user: Invalid\n\
         user: 19 is long\n\
         content[1]: Number must be greater than or equal to 1",
    );
}
