use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(model("a", param("temprature", unsupported)))]
struct Request {
    model: String,
    temperature: f64,
}

fn main() {}
