use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(length(min = 1, max = 3))]
    field: String,
}

fn main() {}
