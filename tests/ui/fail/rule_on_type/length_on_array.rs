//! All values of a type have as many items, and that is another length.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(length(5..))]
    a: [String; 3],
    #[aiml(length(..3))]
    b: [String; 3],
    #[aiml(length(1..=2))]
    c: Option<(u8, u8, u8)>,
    #[aiml(length(2..))]
    d: Box<(u8,)>,
}

fn main() {}
