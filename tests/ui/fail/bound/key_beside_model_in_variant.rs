//! What stands beside an enum that is flattened is compared with the models that its variants can name.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
enum Mini {
    #[serde(rename = "o1-mini")]
    O1,
    #[serde(rename = "o3-mini")]
    O3,
}

#[derive(Serialize, AimlRequest)]
enum Large {
    #[serde(rename = "o1")]
    O1,
}

#[derive(Serialize, AimlRequest)]
struct OfMini {
    model: Mini,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Some {
    Mini(OfMini),
    Large { model: Large },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    #[serde(flatten)]
    some: Some,
    messages: Vec<Message>,
    temperature: f64,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "model")]
enum ByTag {
    #[serde(rename = "o1-mini")]
    O1 { seed: u32 },
    #[serde(rename = "o3-mini")]
    O3,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Tagged {
    messages: Vec<Message>,
    temperature: f64,
    #[serde(flatten)]
    by_tag: ByTag,
}

#[derive(Serialize, AimlRequest)]
struct Warm {
    #[serde(flatten)]
    mini: OfMini,
    messages: Vec<Message>,
    temperature: f64,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Any {
    Warm(Warm),
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Wraps(Any);

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(untagged)]
enum Itself {
    Warm(Warm),
    Cold {
        #[serde(flatten)]
        some: Some,
        messages: Vec<Message>,
        temperature: f64,
    },
}

fn main() {}
