use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(skip)]
    #[aiml(roles("user"))]
    Gone,
    A,
}

fn main() {}
