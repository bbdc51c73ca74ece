use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(one_of("1", "2"))]
    field: u8,
}

fn main() {}
