use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
#[aiml(model("openai/gpt-4o", roles("tester")), model("acme/new-1", roles("tester")))]
struct Request {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct Named {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
#[aiml(model("acme/new-1", like = "openai/gpt-4o", roles("asistant")))]
struct Like {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "acme/new-1")]
    #[aiml(roles("tester"))]
    New,
    #[serde(rename = "openai/gpt-4o")]
    #[aiml(roles("tester"))]
    Gpt4o,
    // What is like a known model may take other roles, that some model takes.
    #[serde(rename = "acme/new-2")]
    #[aiml(like = "o1-mini", roles("user", "sytem"))]
    LikeO1,
}

fn main() {}
