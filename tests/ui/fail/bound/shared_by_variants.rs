//! What several variants hold is wrong if it is so in all of them that judge it, and then told once.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message {
    System(Body),
    User(Body),
    Assistant {
        content: Vec<Part>,
        // Of the variant's own, what another variant has is no matter.
        #[serde(skip_serializing_if = "Option::is_none")]
        tool_call_id: Option<String>,
    },
    Tool {
        content: Vec<Part>,
        tool_call_id: String,
    },
}

#[derive(Serialize, AimlRequest)]
struct Body {
    content: Vec<Part>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nam: Option<String>,
}

#[derive(Serialize, AimlRequest)]
struct Part {
    r#type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    txt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_url: Option<Url>,
}

#[derive(Serialize, AimlRequest)]
struct Url {
    url: String,
}

// Two types with the same keys are not one.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Alike {
    model: String,
    messages: Vec<OfRole>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum OfRole {
    System(OfSystem),
    User(OfUser),
    // Here the parts of users are not judged: a tool takes a text.
    Tool { content: Content, tool_call_id: String },
}

#[derive(Serialize, AimlRequest)]
struct OfSystem {
    content: u32,
}

// With another parameter it is another type.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Generic {
    model: String,
    messages: Vec<ByParameter>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum ByParameter {
    System(Of<u32>),
    User(Of<String>),
}

#[derive(Serialize, AimlRequest)]
struct Of<T> {
    content: T,
}

#[derive(Serialize, AimlRequest)]
struct OfUser {
    content: Content,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Content {
    Text(String),
    Parts(Vec<Image>),
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "image_url")]
struct Image {
    image_url: Detailed,
}

#[derive(Serialize, AimlRequest)]
struct Detailed {
    url: u32,
}

/// Two types of one name, and with the same keys, are two.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct OfTwo {
    model: String,
    messages: Vec<ByRole>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum ByRole {
    System { content: Vec<of_system::Piece> },
    User { content: Vec<of_user::Piece> },
}

mod of_system {
    #[derive(serde::Serialize, aiml_validate::AimlRequest)]
    #[serde(tag = "type", rename_all = "snake_case")]
    pub enum Piece {
        Text { text: u8 },
    }
}

mod of_user {
    #[derive(serde::Serialize, aiml_validate::AimlRequest)]
    #[serde(tag = "type", rename_all = "snake_case")]
    pub enum Piece {
        Text { text: String },
    }
}

/// Those of other tags are two as well.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct OfTags {
    model: String,
    messages: Vec<Tagged>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Tagged {
    User { content: Vec<of_user::Piece> },
    Assistant { content: Vec<of_assistant::Piece> },
}

mod of_assistant {
    #[derive(serde::Serialize, aiml_validate::AimlRequest)]
    #[serde(tag = "type", rename_all = "snake_case")]
    pub enum Piece {
        #[serde(rename = "txt")]
        Text { text: String },
    }
}

/// An enum of which no variant is taken in one of those that hold it is wrong there.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o"))]
struct OfImages {
    model: String,
    messages: Vec<WithImages>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum WithImages {
    User { content: Vec<Picture> },
    Assistant { content: Vec<Picture> },
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Picture {
    ImageUrl { image_url: PictureUrl },
}

#[derive(Serialize, AimlRequest)]
struct PictureUrl {
    url: String,
}

fn main() {}
