use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Pair(#[aiml(requires("a"))] Option<u8>, #[aiml(role)] String);

#[derive(Serialize, AimlRequest)]
struct Newtype(#[aiml(model)] String);

fn main() {}
