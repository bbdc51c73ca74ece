use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Clone, Serialize, AimlRequest)]
#[serde(into = "u8")]
#[aiml(skip, model("a"))]
struct Level {
    #[aiml(range(0..=1))]
    level: f64,
}

impl From<Level> for u8 {
    fn from(_: Level) -> Self {
        0
    }
}

fn main() {}
