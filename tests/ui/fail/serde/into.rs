use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(into = "u8")]
#[derive(Clone)]
struct Level(f64);

impl From<Level> for u8 {
    fn from(_: Level) -> Self {
        0
    }
}

fn main() {}
