use aiml_validate::AimlRequest;
use serde::Serialize;

// A struct for all messages, with roles beside which it has keys that are of others.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    tool_call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refusal: Option<String>,
    nmae: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    User,
    System,
}

// A key that is required is meant rather than one that is there.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/messages")]
struct Messages {
    model: String,
    max_tokens: u32,
    messages: Vec<Turn>,
}

#[derive(Serialize, AimlRequest)]
struct Turn {
    role: String,
    content: Vec<Block>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Block {
    Image { source: Source },
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Source {
    Base64 { mime_type: String, data: String },
}

// What other models take is spelt rightly.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations", model("google/veo-3.1-i2v"))]
struct Video {
    model: String,
    prompt: String,
    image_url: String,
    negative_prompt: String,
}

fn main() {}
