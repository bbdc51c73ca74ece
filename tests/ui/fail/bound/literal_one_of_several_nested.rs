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
struct Reasoning {
    #[aiml(one_of("low", "lowest", "hi"))]
    effort: String,
    #[aiml(one_of("auto", "non"))]
    summary: String,
}

fn main() {}
