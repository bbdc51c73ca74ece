use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(param("n", unsupported, required))]
    A,
    #[aiml(param("n", unsupported), param("n", required))]
    B,
    #[aiml(param("n", unsupported, range(0..=1)))]
    C,
    #[aiml(param("n", range(0..=1)), param("n", range(0..=2)))]
    D,
}

fn main() {}
