use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(pattern("("))]
    a: String,
    #[aiml(length(1..))]
    b: bool,
    #[aiml(range(0..=1), one_of("x"))]
    c: u8,
    d: std::time::Duration,
}

fn main() {}
