use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt-4o")]
    #[aiml(roles("user"))]
    Gpt4o,
    #[serde(rename = "gpt-4o")]
    Gpt4oAgain,
}

fn main() {}
