use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Size {
    width: u8,
}

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(range(0..=1))]
    size: Size,
}

fn main() {}
