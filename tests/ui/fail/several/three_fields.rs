use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(rang(0..=1))]
    a: f64,
    #[aiml(length(2..=1))]
    b: String,
    #[aiml(range(0..=300))]
    c: u8,
}

fn main() {
    let _ = Request { a: 0.5, b: String::new(), c: 1 }.validate();
}
