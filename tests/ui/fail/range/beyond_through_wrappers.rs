use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(range(..=70000))]
    field: Option<Box<u16>>,
}

fn main() {}
