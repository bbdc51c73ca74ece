use aiml_validate::AimlRequest;
use serde::Serialize;

const MOST: usize = 4;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(length(4..MOST))]
    field: String,
}

fn main() {}
