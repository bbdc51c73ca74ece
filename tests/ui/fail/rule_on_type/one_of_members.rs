//! Members that the type of the field cannot hold, each where it stands; a list of another type as a whole.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request<'a> {
    #[aiml(one_of(-1, 4, 4294967296))]
    a: u32,
    // Written with a point, a whole number is one.
    #[aiml(one_of(1.0, 2.5))]
    b: Option<i64>,
    #[aiml(one_of("a", 1))]
    c: &'a str,
    #[aiml(one_of("1", "2"))]
    d: u8,
    #[aiml(one_of("one", "three", "two"))]
    e: Option<Box<Names>>,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Names {
    One,
    Two,
}

// Of a type that is refused, no more is said.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Bound {
    model: String,
    messages: Vec<Message>,
    #[aiml(one_of(1, 300))]
    n: u8,
    #[aiml(one_of("1", 2))]
    temperature: String,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
