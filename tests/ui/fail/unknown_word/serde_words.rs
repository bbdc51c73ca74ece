use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(rename_all = "camelCase")]
struct Request {
    #[aiml(rename = "x")]
    a: f64,
    #[aiml(skip_serializing_if = "Option::is_none", range(..1))]
    b: Option<u8>,
    #[aiml(flatten)]
    c: More,
}

#[derive(Serialize, AimlRequest)]
enum More {
    #[aiml(rename = "x")]
    A,
}

fn main() {}
