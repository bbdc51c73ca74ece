use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Model,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tools: Option<Vec<Tool>>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message {
    User { content: Vec<Part> },
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part {
    Text { text: String },
    ImageUrl { image_url: ImageUrl },
}

#[derive(Serialize, AimlRequest)]
struct ImageUrl {
    url: String,
    #[aiml(one_of("low", "hi"))]
    detail: String,
}

#[derive(Serialize, AimlRequest)]
struct Tool {
    #[aiml(one_of("function", "functoin"))]
    r#type: String,
    function: Function,
}

#[derive(Serialize, AimlRequest)]
struct Function {
    name: String,
}

fn main() {}
