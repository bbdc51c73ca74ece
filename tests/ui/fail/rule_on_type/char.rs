//! What no single character is.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(model("m", param("a", one_of("b", "bc"))))]
struct Request {
    model: String,
    #[aiml(one_of("a", "é", "🙂", "ab", ""))]
    a: char,
    #[aiml(length(3..))]
    b: Option<char>,
    #[aiml(length(2..))]
    c: Option<char>,
    #[aiml(format(uri))]
    d: char,
}

fn main() {}
