use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message {
    #[aiml(role)]
    from: u8,
}

fn main() {}
