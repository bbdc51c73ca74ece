use aiml_validate::AimlRequest;
use serde::Serialize;

struct Refusal;

fn is_short(_: &str) -> Result<(), Refusal> {
    Ok(())
}

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(check = is_short)]
    field: String,
}

fn main() {}
