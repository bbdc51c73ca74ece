use aiml_validate::AimlRequest;
use serde::Serialize;

fn millis<T, S: serde::Serializer>(_: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("1ms")
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("a"))]
struct Request {
    #[serde(serialize_with = "millis")]
    #[aiml(any, model)]
    field: u8,
    #[serde(serialize_with = "millis", flatten)]
    #[aiml(any)]
    more: Newtype,
}

#[derive(Serialize, AimlRequest)]
struct Newtype(
    #[serde(serialize_with = "millis")]
    #[aiml(any)]
    u8,
);

#[derive(Serialize, AimlRequest)]
struct Tuple(
    #[serde(serialize_with = "millis")]
    #[aiml(any)]
    u8,
    u8,
);

fn main() {}
