use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(model("a", param("n", requires("m"))))]
struct Request {
    model: String,
    n: u8,
}

fn main() {}
