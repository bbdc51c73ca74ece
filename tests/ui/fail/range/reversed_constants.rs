use aiml_validate::AimlRequest;
use serde::Serialize;

const LEAST: f64 = 0.0;
const MOST: f64 = 2.0;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(range(MOST..=LEAST))]
    field: f64,
}

fn main() {}
