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

// What is sent of it is nothing, or a text.
#[derive(Serialize, AimlRequest)]
struct Maybe {
    #[serde(flatten)]
    text: Option<String>,
    #[serde(flatten)]
    nothing: (),
}

fn main() {}
