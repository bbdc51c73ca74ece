use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(format(uri))]
    field: Vec<String>,
}

fn main() {}
