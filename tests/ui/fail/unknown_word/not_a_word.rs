use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(3, range(0..=1), "x")]
    field: f64,
}

fn main() {}
