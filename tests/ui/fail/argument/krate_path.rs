use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(crate = aiml_validate)]
struct Request {
    n: u8,
}

// What stands there is where the crate is looked for, all the same.
#[derive(Serialize, AimlRequest)]
#[aiml(crate = no::such)]
struct Elsewhere {
    #[aiml(lenght(1..))]
    n: u8,
}

fn main() {}
