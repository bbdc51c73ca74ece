use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt-4o")]
    #[aiml(roles("user"))]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("gpt-4o", roles("user", "system")))]
struct Request {
    model: Model,
}

fn main() {}
