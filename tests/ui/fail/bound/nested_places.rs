//! Where a mistake in a nested type stands: at the tag of an enum, behind a lifetime, a map, a pointer, a parameter, in
//! a tuple, for each of its items, and in what is sent under a key of its own.

use std::{collections::BTreeMap, sync::Arc};

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request<'a> {
    model: &'a str,
    messages: &'a [Message<'a>],
    tools: Vec<Arc<Tool>>,
    tool_choice: Choice<Named>,
    logit_bias: BTreeMap<String, Bias>,
}

#[derive(Serialize, AimlRequest)]
struct Message<'a> {
    role: Role,
    content: Option<Box<[Part<'a>]>>,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    User,
}

/// The tag is misspelt: one mistake, however many variants there are.
#[derive(Serialize, AimlRequest)]
#[serde(tag = "typ", rename_all = "snake_case")]
enum Part<'a> {
    Text { text: &'a str },
    ImageUrl { image_url: Url<'a> },
}

#[derive(Serialize, AimlRequest)]
struct Url<'a> {
    url: &'a str,
}

/// Adjacently tagged: the function stands under a key of its own.
#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", content = "function", rename_all = "lowercase")]
enum Tool {
    Function { name: String, descripton: String, parameters: serde_json::Value },
}

#[derive(Serialize, AimlRequest)]
struct Choice<T> {
    r#type: Kind,
    function: T,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Function,
}

#[derive(Serialize, AimlRequest)]
struct Named {
    nmae: String,
}

#[derive(Serialize, AimlRequest)]
struct Bias(Option<String>);

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses")]
struct Respond {
    model: String,
    input: (Input, Input),
}

#[derive(Serialize, AimlRequest)]
struct Input {
    role: Role,
    contnet: String,
}

fn main() {}
