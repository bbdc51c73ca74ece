use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(rang(0..=1))]
    field: f64,
}

fn main() {}
