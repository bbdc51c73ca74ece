use aiml_validate::AimlRequest;
use serde::Serialize;

const LEVEL: &str = "x";

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(one_of(LEVEL))]
    field: String,
}

fn main() {}
