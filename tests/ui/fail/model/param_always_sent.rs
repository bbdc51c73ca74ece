//! A field that is always sent is there whatever a model needs. (What it does not support, another may.)
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(
    model("a", param("temperature", required), param("model", unsupported)),
    model("b", param("temperature", unsupported), param("seed", unsupported)),
    model("c", param("temperature", required, range(0.0..=0.5)), param("seed", required))
)]
struct Request {
    model: String,
    temperature: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
}

fn main() {}
