use aiml_validate::AimlRequest;
use serde::Serialize;

mod millis {
    pub fn serialize<S: serde::Serializer>(_: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("1ms")
    }
}

#[derive(Serialize, AimlRequest)]
struct Request {
    #[serde(with = "millis")]
    field: u8,
}

fn main() {}
