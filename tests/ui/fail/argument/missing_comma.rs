use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(range(0..=1) check = f)]
    field: f64,
}

fn main() {}
