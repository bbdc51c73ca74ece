use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/batches")]
struct Batch {
    requests: Vec<Request>,
}

#[derive(Serialize, AimlRequest)]
struct Request {}

fn main() {}
