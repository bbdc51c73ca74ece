//! Many wrong ids in an enum that stands in an untagged one: some are told with what is meant, and the rest are counted.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Model {
    Own(Own),
    Other(String),
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "kebab-case")]
enum Own {
    #[aiml(like = "gpt-4oo")]
    Alpha,
    #[aiml(like = "gpt-4o-mni")]
    Beta,
    #[aiml(like = "claude-sonet-4-20250514")]
    Gamma,
    #[aiml(like = "o1-minni")]
    Delta,
    #[aiml(like = "deepseek-chatt")]
    Epsilon,
    #[aiml(like = "gpt-4.1-nanoo")]
    Zeta,
    #[aiml(like = "gemini-2.5-flashy")]
    Eta,
    #[aiml(like = "grok-44")]
    Theta,
    #[aiml(like = "qwen-maxx")]
    Iota,
    #[aiml(like = "gpt-4o")]
    Kappa,
    #[aiml(like = "o3-minni")]
    Lambda,
    #[aiml(like = "moonshot/kimi-k2-preview-x")]
    Mu,
}

fn main() {}
