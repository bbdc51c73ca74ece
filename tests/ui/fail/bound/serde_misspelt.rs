//! A misspelt word of serde's: serde says so, and nothing is said that follows from it.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Request {
    model: &'static str,
    #[serde(renam = "input")]
    text: &'static str,
    // Beside it, the rest is compared.
    dimension: u32,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Flattened {
    model: &'static str,
    #[serde(flaten)]
    input: Input,
}

#[derive(Serialize, AimlRequest)]
struct Input {
    input: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(untagged)]
enum Either {
    One {
        model: &'static str,
        #[serde(renam = "messages")]
        turns: [u8; 0],
    },
    Other {
        model: &'static str,
        messages: [u8; 0],
        #[serde(serialize_wth = "stop")]
        stop: u8,
        #[serde(skp)]
        mine: u8,
    },
}

fn main() {}
