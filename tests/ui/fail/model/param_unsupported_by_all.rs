//! What is always sent, and no model supports, leaves no value that is valid.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(
    model("a", param("temperature", unsupported), param("seed", unsupported), param("top_p", unsupported)),
    model("b", param("temperature", unsupported), param("seed", unsupported))
)]
struct Request {
    model: String,
    temperature: f64,
    top_p: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
}

fn main() {}
