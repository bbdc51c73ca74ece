use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(range(-1..=1))]
    field: Option<u32>,
}

fn main() {}
