use aiml_validate::AimlRequest;
use serde::Serialize;

fn is_short(_: &str) -> Result<(), &'static str> {
    Ok(())
}

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(check = is_short)]
    field: Option<u8>,
}

fn main() {}
