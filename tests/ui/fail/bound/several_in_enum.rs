//! In an enum, too, a mistake in what is said of a field or a variant hides nothing that the catalog refuses of the rest.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(tag = "model")]
enum Request {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o {
        messages: Vec<Message>,
        #[aiml(lenght(max = 3))]
        stop: String,
        #[aiml(rang(0.0..=2.0))]
        temperature: String,
        seeed: u8,
    },
    #[serde(rename = "openai/gpt-4oo")]
    #[aiml(roless("user"))]
    Gpt4oo { messages: Vec<Text> },
    #[serde(rename = "gpt-4o-2024-08-06")]
    Dated {
        #[serde(skip)]
        #[aiml(range(0..))]
        unsent: u8,
        #[aiml(conflicts("top"))]
        top_p: f64,
        messages: Vec<Text>,
        toop: u8,
    },
    #[serde(rename = "gpt-4o-2024-05-13")]
    Held(#[aiml(length(max = 1))] Body),
}

#[derive(Serialize, AimlRequest)]
struct Body {
    messages: Vec<Text>,
    #[serde(rename = "top")]
    top_p: f64,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: Vec<Part>,
}

#[derive(Serialize, AimlRequest)]
struct Text {
    role: &'static str,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part {
    Text {
        #[aiml(lenght(1..))]
        text: String,
        txt: u8,
    },
    ImageUrl {
        image_url: u8,
    },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Embed {
    model: Embedding,
    input: Input,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Input {
    One(#[aiml(lenght(1..))] u8),
    Pair(bool, #[aiml(rang(1..))] String),
}

#[derive(Serialize, AimlRequest)]
enum Embedding {
    #[aiml(rolse("user"))]
    #[serde(rename = "text-embedding-3-small")]
    Small,
    #[serde(rename = "text-embedding-3-lareg")]
    Large,
    #[serde(untagged)]
    Other(#[aiml(lenght(1..))] String),
}

fn main() {}
