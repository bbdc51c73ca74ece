use std::collections::BTreeMap;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize)]
struct Other {
    note: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Bound {
    model: String,
    prompt: String,
    #[serde(flatten)]
    more: BTreeMap<String, Other>,
}

#[derive(Serialize, AimlRequest)]
struct Listed {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("seed"))]
    n: Option<u8>,
    #[serde(flatten)]
    more: BTreeMap<String, Other>,
}

fn main() {}
