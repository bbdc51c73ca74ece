use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(max = 4096)]
    max_tokens: u32,
    #[aiml(min(1))]
    n: u32,
    #[aiml(len(1, 64))]
    user: String,
    #[aiml(regex("^[a-z]+$"))]
    name: String,
    #[aiml(url)]
    image_url: String,
    #[aiml(email)]
    contact: String,
    #[aiml(custom(check))]
    stop: String,
}

fn main() {}
