use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses")]
struct Request {
    model: String,
    input: String,
    reasoning: Reasoning,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Reasoning {
    Effort(Effort),
    Summary(u32),
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Effort {
    Low,
    High,
}

fn main() {}
