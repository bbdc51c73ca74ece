//! Of a type with parameters, it is told where it is used that no model takes it: whether its annotations fit is known no
//! sooner.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message<Role, bool>>,
    temperature: Limited<String>,
}

#[derive(Serialize, AimlRequest)]
struct Message<R, T> {
    #[aiml(one_of("usr"))]
    role: R,
    #[aiml(length(1..))]
    content: T,
    // This does not depend on a parameter.
    #[aiml(length(1..))]
    name: u8,
}

#[derive(Serialize, AimlRequest)]
struct Limited<T>(#[aiml(range(0..=1))] T);

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    User,
}

fn main() {}
