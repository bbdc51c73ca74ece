use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(model("a", roles("user")))]
enum Model {
    #[serde(rename = "a")]
    A,
}

fn main() {}
