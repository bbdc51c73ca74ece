use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(param("temprature", unsupported), param("of_another_request", required))]
    A,
}

#[derive(Serialize, AimlRequest)]
struct Request {
    model: Model,
    temperature: f64,
}

fn main() {}
