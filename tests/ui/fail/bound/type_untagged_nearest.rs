//! Of an untagged enum none of whose variants is taken, the one is told that is of a JSON type that is.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations", model("openai/gpt-image-1"))]
struct Request {
    model: String,
    prompt: String,
    size: Size,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Size {
    Named(Named),
    Pixels { width: u32, height: u32 },
}

#[derive(Serialize, AimlRequest)]
enum Named {
    #[serde(rename = "1024x1023")]
    Square,
}

fn main() {}
