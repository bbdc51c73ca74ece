//! A mistake in what is said of models hides the rest only as far as it is not known which models are meant.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions" model("openai/gpt-4oo", "gpt-4o", "gpt-4o", roles("usr")))]
#[aiml(model("my-model", like = "o1-minii", param("n", one_of(1, "a"), rnage(1..))))]
struct Listed {
    model: String,
    messages: Vec<Message>,
    n: u8,
    #[aiml(range(0.0..=1.0) length(1..))]
    topp: f64,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Named {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(roles("user", "sytem"), roles("user"))]
    #[serde(rename = "gpt-4o")]
    Gpt4o,
    #[aiml(param("temprature", unsupported), param("top_p", unsuported))]
    #[serde(rename = "gpt-4oo")]
    Gpt4oo,
    // It may be like another.
    #[aiml(lik = "gpt-4o")]
    #[serde(rename = "gpt-4ooo")]
    Gpt4ooo,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
