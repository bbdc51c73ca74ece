use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(model("m", param("c", one_of(1.5, -3), range(2..))))]
struct Request {
    model: String,
    #[aiml(one_of(1, 2), range(5..))]
    a: u8,
    #[aiml(length(..3), one_of("abc", "abcd"))]
    b: String,
    #[aiml(one_of(1, 2), range(2..))]
    c: f64,
}

fn main() {}
