use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Size {
    #[aiml(range(0..=1))]
    Percent(f64),
}

fn main() {}
