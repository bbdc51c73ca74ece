use aiml_validate::AimlRequest;
use serde::Serialize;

fn is_short(_: &str) -> bool {
    true
}

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(check = is_short)]
    field: String,
}

fn main() {}
