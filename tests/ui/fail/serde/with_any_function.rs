use aiml_validate::AimlRequest;
use serde::Serialize;

fn millis<S: serde::Serializer>(_: &u16, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("1ms")
}

#[derive(Serialize, AimlRequest)]
struct Request {
    #[serde(serialize_with = "millis")]
    #[aiml(any)]
    field: u8,
    #[serde(with = "nowhere")]
    #[aiml(any)]
    other: u8,
}

fn main() {}
