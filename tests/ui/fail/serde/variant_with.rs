use aiml_validate::AimlRequest;
use serde::Serialize;

fn millis<S: serde::Serializer>(_: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("1ms")
}

#[derive(Serialize, AimlRequest)]
enum Content {
    #[serde(serialize_with = "millis")]
    Millis(u8),
}

fn main() {}
