use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(tag = "model")]
enum Request {
    #[serde(rename = "openai/gpt-4o")]
    Right {
        messages: Vec<Message>,
        #[serde(skip_serializing_if = "Option::is_none")]
        temperature: Option<f64>,
    },
    #[serde(rename = "openai/gpt-4oo")]
    WrongId { messages: Vec<Message> },
    #[serde(rename = "gpt-4o")]
    WrongKey { messages: Vec<Message>, temprature: f64 },
    #[serde(rename = "gpt-4o-mini")]
    MisspeltNeed { mesages: Vec<Message> },
    #[serde(rename = "deepseek/deepseek-chat")]
    NoMessages,
    #[serde(rename = "o1-mini")]
    OfOtherModels { messages: Vec<Message>, temperature: f64 },
    #[serde(rename = "openai/o1")]
    WrongType {
        messages: Vec<Message>,
        max_tokens: String,
        #[aiml(one_of("low", "lowest"))]
        reasoning_effort: String,
    },
    #[serde(rename = "text-embedding-3-small")]
    OfOtherEndpoint { messages: Vec<Message> },
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    User,
    Assistant,
}

fn main() {}
