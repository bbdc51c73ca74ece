//! A value that has no properties cannot stand beside the tag: that is all that is wrong with its rule, too.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type")]
enum Content {
    Number(#[aiml(length(1..))] u8),
    Object(#[aiml(length(1..))] More),
}

#[derive(Serialize, AimlRequest)]
struct More {
    a: u8,
}

fn main() {}
