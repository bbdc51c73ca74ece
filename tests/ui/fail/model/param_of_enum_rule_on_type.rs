use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(param("temperature", one_of("low")))]
    A,
}

#[derive(Serialize, AimlRequest)]
struct Request {
    model: Model,
    temperature: f64,
}

fn main() {}
