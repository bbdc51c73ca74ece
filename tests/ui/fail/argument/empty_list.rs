use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(one_of())]
    field: String,
}

fn main() {}
