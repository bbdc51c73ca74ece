//! Of many ids that are wrong where the compiler has no way to each, a few are named, and the rest are counted.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Vendor,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Vendor {
    OpenAi(Model),
    Other(Few),
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4-00")]
    M0,
    #[serde(rename = "openai/gpt-4-01")]
    M1,
    #[serde(rename = "openai/gpt-4-02")]
    M2,
    #[serde(rename = "openai/gpt-4-03")]
    M3,
    #[serde(rename = "openai/gpt-4-04")]
    M4,
    #[serde(rename = "openai/gpt-4-05")]
    M5,
    #[serde(rename = "openai/gpt-4-06")]
    M6,
    #[serde(rename = "openai/gpt-4-07")]
    M7,
    #[serde(rename = "openai/gpt-4-08")]
    M8,
    #[serde(rename = "openai/gpt-4-09")]
    M9,
    #[serde(rename = "openai/gpt-4-10")]
    M10,
    #[serde(rename = "openai/gpt-4-11")]
    M11,
    #[serde(rename = "openai/gpt-4-12")]
    M12,
    #[serde(rename = "openai/gpt-4-13")]
    M13,
    #[serde(rename = "openai/gpt-4-14")]
    M14,
    #[serde(rename = "openai/gpt-4-15")]
    M15,
    #[serde(rename = "openai/gpt-4-16")]
    M16,
    #[serde(rename = "openai/gpt-4-17")]
    M17,
    #[serde(rename = "openai/gpt-4-18")]
    M18,
    #[serde(rename = "openai/gpt-4-19")]
    M19,
    #[serde(rename = "openai/gpt-4-20")]
    M20,
    #[serde(rename = "openai/gpt-4-21")]
    M21,
    #[serde(rename = "openai/gpt-4-22")]
    M22,
    #[serde(rename = "openai/gpt-4-23")]
    M23,
}

#[derive(Serialize, AimlRequest)]
enum Few {
    #[serde(rename = "o1-mini")]
    A,
    #[serde(rename = "o1-mine")]
    B,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("o1-mini", "openai/gpt-4o"))]
struct Listed {
    model: Model,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
