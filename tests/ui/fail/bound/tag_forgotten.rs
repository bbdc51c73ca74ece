use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Message {
    User { content: Vec<Part> },
    Assistant { content: String },
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "snake_case")]
enum Part {
    Text { text: String },
    ImageUrl { image_url: String },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Other {
    model: String,
    messages: Vec<Tagged>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Tagged {
    User { content: Vec<Part> },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o"))]
struct Third {
    model: String,
    messages: Vec<Plain>,
}

#[derive(Serialize, AimlRequest)]
struct Plain {
    role: String,
    content: Vec<Wrapped>,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "snake_case")]
enum Wrapped {
    Text(String),
    ImageUrl(Url),
}

#[derive(Serialize, AimlRequest)]
struct Url {
    url: String,
}

/// Of a variant that holds an object, what is wrong below it follows from the tag.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Fourth {
    model: String,
    messages: Vec<Seen>,
}

#[derive(Serialize, AimlRequest)]
struct Seen {
    role: String,
    content: Vec<Image>,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "snake_case")]
enum Image {
    ImageUrl { image_url: Url },
}

fn main() {}
