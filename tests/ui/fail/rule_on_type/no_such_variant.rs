use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Quality {
    Standard,
    Hd,
}

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(one_of("hd", "uhd"))]
    quality: Quality,
}

fn main() {}
