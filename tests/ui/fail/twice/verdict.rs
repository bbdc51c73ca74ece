use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(param("n", required, required))]
    A,
    #[aiml(param("n", unsupported), param("n", unsupported))]
    B,
}

fn main() {}
