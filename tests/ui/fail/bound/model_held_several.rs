//! All that is wrong with models where the compiler has no way to their variants is told at the field.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Vendor,
    messages: Vec<Message>,
    n: u8,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Vendor {
    OpenAi(OpenAi),
    Other(Other),
}

#[derive(Serialize, AimlRequest)]
enum OpenAi {
    #[serde(rename = "gpt-4oo")]
    Gpt4oo,
    #[aiml(roles("usr", "user"), param("n", one_of(300, 1)))]
    #[serde(rename = "gpt-4o")]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
enum Other {
    #[aiml(roles("assitant"))]
    #[serde(rename = "o1-mini")]
    O1Mini,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
