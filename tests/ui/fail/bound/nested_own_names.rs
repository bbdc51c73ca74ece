//! Types of the user's own that have names of std's: what is wrong in them is told at the field of the request.
use aiml_validate::AimlRequest;

mod own {
    #[derive(serde::Serialize, aiml_validate::AimlRequest)]
    pub struct String {
        role: &'static str,
        content: &'static str,
        contnt: u8,
    }

    #[derive(serde::Serialize, aiml_validate::AimlRequest)]
    pub enum Option<T> {
        Some(T),
        None,
    }
}

#[derive(serde::Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: &'static str,
    messages: Vec<own::String>,
}

mod by_name {
    use aiml_validate::AimlRequest;

    use super::own::{Option, String};

    #[derive(serde::Serialize, AimlRequest)]
    #[aiml(endpoint = "/v1/chat/completions")]
    struct Request {
        model: &'static str,
        messages: Vec<String>,
        stream_options: Option<bool>,
    }
}

fn main() {}
