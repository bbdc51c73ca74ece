//! The model stands in a struct that is flattened, wrapped or held by a variant: a wrong id is told where the enum says it.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
enum Flat {
    #[serde(rename = "gpt-4oo")]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
struct Base {
    model: Flat,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Flattened {
    #[serde(flatten)]
    base: Base,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Twice {
    #[serde(rename = "o1-mni")]
    O1Mini,
    #[serde(rename = "gpt-4o")]
    #[aiml(roles("user", "sistem"))]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
struct Inner {
    model: Twice,
}

#[derive(Serialize, AimlRequest)]
struct Outer {
    #[serde(flatten)]
    inner: Inner,
    max_tokens: u32,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct FlattenedTwice {
    #[serde(flatten)]
    outer: Option<Outer>,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Wrapped {
    #[serde(rename = "gpt-4-trbo")]
    Gpt4Turbo,
}

#[derive(Serialize, AimlRequest)]
struct Whole<'a> {
    model: Wrapped,
    messages: &'a [Message],
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Newtype<'a>(Whole<'a>);

#[derive(Serialize, AimlRequest)]
enum Held {
    #[serde(rename = "o3-mni")]
    O3Mini,
}

#[derive(Serialize, AimlRequest)]
struct OfVariant {
    model: Held,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(untagged)]
enum Any {
    Held(Box<OfVariant>),
}

fn main() {}
