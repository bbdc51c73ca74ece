use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Name(String);

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(range(1..))]
    name: Name,
}

#[derive(Serialize, AimlRequest)]
struct Other(#[aiml(length(1..))] u8);

fn main() {}
