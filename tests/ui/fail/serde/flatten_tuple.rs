use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Content(#[serde(flatten)] Inner, u8);

#[derive(Serialize, AimlRequest)]
struct Inner {
    a: u8,
}

fn main() {}
