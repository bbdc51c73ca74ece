use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[serde(flatten)]
    text: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type")]
enum Content {
    Text(String),
}

fn main() {}
