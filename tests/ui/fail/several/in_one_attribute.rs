use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(rang(0..=1), range(..), one_of(), role, role, length(3))]
    a: f64,
}

fn main() {}
