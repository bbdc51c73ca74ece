//! Keys that other APIs, or other endpoints, have for the same thing; and a key of an annotation that is near to a field,
//! which is misspelt too.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses", model("openai/gpt-4o"))]
struct Responses {
    model: String,
    input: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    system_prompt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_completion_tokens: Option<u32>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages", model("anthropic/claude-opus-5"))]
struct Messages {
    model: String,
    max_tokens: u32,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    instructions: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    functions: Option<Vec<Message>>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts", model("openai/gpt-4o-mini-tts"))]
struct Speech {
    model: String,
    text: String,
    voice: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    output_format: Option<String>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Images {
    model: Model,
    prompt: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    num_image: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u8>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "flux/schnell")]
    Schnell,
    #[serde(rename = "flux/dev")]
    #[aiml(param("num_imags", unsupported))]
    Dev,
}

/// Below a tag, where the one that is meant is required.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages")]
struct Conversation {
    model: String,
    max_tokens: u32,
    messages: Vec<Said>,
}

#[derive(Serialize, AimlRequest)]
struct Said {
    role: String,
    content: Vec<Block>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Block {
    ToolUse { id: String, name: String, arguments: serde_json::Value },
    Document { src: Source },
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "url")]
struct Source {
    url: String,
}

fn main() {}
