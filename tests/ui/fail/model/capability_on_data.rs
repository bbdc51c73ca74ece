use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Content {
    #[aiml(roles("user"))]
    Text(String),
    #[aiml(param("n", unsupported))]
    Parts { parts: Vec<String> },
}

fn main() {}
