//! What no single character is cannot be sent, whatever the model takes: one that is listed, on a variant, like another,
//! or taken on trust.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    model("openai/gpt-4o", param("stop", one_of("a", "bc"))),
    model("my/new-model", like = "openai/gpt-4o", param("stop", one_of("a", "de")))
)]
struct Listed {
    model: String,
    messages: Vec<Message>,
    stop: Option<char>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Named {
    model: Model,
    messages: Vec<Message>,
    stop: char,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    #[aiml(param("stop", one_of("a", "bc", "")))]
    Gpt4o,
    #[serde(rename = "my/new-model")]
    #[aiml(like = "openai/gpt-4o", param("stop", one_of("a", "de")))]
    Like,
}

#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    unknown_models = "allow",
    model("my/new-model", param("stop", one_of("a", "bc")))
)]
struct ListedOnTrust {
    model: String,
    messages: Vec<Message>,
    stop: char,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct OnTrust {
    model: New,
    messages: Vec<Message>,
    stop: char,
    reasoning_effort: Effort,
}

#[derive(Serialize, AimlRequest)]
enum New {
    #[serde(rename = "my/new-model")]
    #[aiml(param("stop", one_of("a", "bc")), param("reasoning_effort", one_of("low", "none")))]
    New,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Effort {
    Low,
    High,
}

/// Without an endpoint.
#[derive(Serialize, AimlRequest)]
struct Free {
    model: Own,
    mark: char,
}

#[derive(Serialize, AimlRequest)]
enum Own {
    #[aiml(param("mark", one_of("a", "bc")))]
    A,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
