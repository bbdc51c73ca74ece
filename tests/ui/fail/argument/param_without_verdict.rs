use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(param("n"))]
    A,
    #[aiml(param(n, unsupported))]
    B,
}

fn main() {}
