use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "o1-mini")]
    #[aiml(role("user"))]
    O1Mini,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("o1", role("user")))]
struct Request {
    model: String,
}

fn main() {}
