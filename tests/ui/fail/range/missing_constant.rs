use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(range(..=LIMIT))]
    field: f64,
}

fn main() {}
