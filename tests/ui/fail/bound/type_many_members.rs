use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Request {
    model: String,
    prompt: String,
    aspect_ratio: Ratio,
}

#[derive(Serialize, AimlRequest)]
enum Ratio {
    #[serde(rename = "16x9")]
    Wide,
    #[serde(rename = "1x1")]
    Square,
}

fn main() {}
