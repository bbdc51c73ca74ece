//! A text with an allow-list, a newtype with one and an enum of model enums name no more models than these: what none of
//! them takes does not compile.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Voice {
    Rachel,
    Aria,
}

/// OpenAI's has voices of its own.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct Chosen {
    #[aiml(one_of("openai/tts-1", "openai/tts-1-hd"))]
    model: String,
    text: String,
    voice: Voice,
}

#[derive(Serialize, AimlRequest)]
#[serde(transparent)]
struct OpenAi(#[aiml(one_of("openai/tts-1", "openai/tts-1-hd"))] String);

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct ByNewtype {
    model: OpenAi,
    text: String,
    voice: Voice,
}

#[derive(Serialize, AimlRequest)]
enum Plain {
    #[serde(rename = "openai/tts-1")]
    Tts1,
}

#[derive(Serialize, AimlRequest)]
enum Hd {
    #[serde(rename = "openai/tts-1-hd")]
    Tts1Hd,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Either {
    Plain(Plain),
    Hd(Hd),
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct BySeveral {
    model: Either,
    text: String,
    voice: Voice,
}

/// Nor is there a voice of a model that the list does not have.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat {
    #[aiml(one_of("o1-mini"))]
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    Developer,
}

fn main() {}
