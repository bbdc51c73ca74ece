use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    max_tokens: u8,
    #[serde(rename = "max_tokens")]
    limit: u8,
}

fn main() {}
