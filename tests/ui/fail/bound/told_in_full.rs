//! A mistake beside variants that are not taken is told in full; what is said of one field is one error; and a list beside a
//! text is wrong, if its items say by an enum for which branch they are meant.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses")]
struct Responses {
    model: String,
    input: Vec<Item>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Item {
    FileSearchCall { id: String, x: u8 },
    ComputerCall { id: String, x: u8 },
    ImageCall { id: String },
    Reasoning(Reasoning),
}

#[derive(Serialize, AimlRequest)]
struct Reasoning {
    id: String,
    summary: u8,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat {
    model: String,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    web_search_options: Option<WebSearch>,
}

#[derive(Serialize, AimlRequest)]
struct WebSearch {
    search_context_size: Size,
    place: u8,
}

#[derive(Serialize, AimlRequest)]
enum Size {
    Low,
    Medium,
    Other(String),
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: Content,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Content {
    Text(String),
    Parts(Vec<Part>),
}

#[derive(Serialize, AimlRequest)]
struct Part {
    r#type: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_url: Option<u8>,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Text,
    ImageUrl,
}

fn main() {}
