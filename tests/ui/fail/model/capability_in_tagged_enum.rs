use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type")]
enum Content {
    #[aiml(roles("user"))]
    Text,
}

fn main() {}
