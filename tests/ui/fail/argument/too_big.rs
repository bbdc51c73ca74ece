use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(range(..=999999999999999999999999999999999999999999))]
    field: f64,
}

fn main() {}
