use aiml_validate::AimlRequest;
use serde::Serialize;

const LIMIT: &str = "2";

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(range(..=LIMIT))]
    field: f64,
}

fn main() {}
