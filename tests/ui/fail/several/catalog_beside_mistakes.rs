//! A mistake in what is said of models, of one field or of two, hides nothing that the catalog refuses; and nothing
//! is said that would follow from it.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "eror")]
struct WrongPolicy {
    model: Own,
    mesages: Vec<Message>,
    stream: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", modle("my-own", like = "gpt-4o"))]
struct WrongWord {
    model: Own,
    messages: Vec<Message>,
    topp: f64,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", rolse("user")), model("my-own", like = "gpt-4o"))]
struct WrongInList {
    model: Own,
    messages: Vec<Message>,
    topp: f64,
}

// That `messages` is missing may follow from the mistake.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct TwoOfOneKey {
    model: String,
    topp: f64,
    #[serde(rename = "model")]
    turns: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct WrongInFields {
    model: String,
    messages: Vec<Misspelt>,
    #[aiml(lenght(1..))]
    stopp: String,
    #[aiml(length(1..))]
    #[aiml(lenght(1..))]
    stop: u8,
    #[aiml(requires("nothing"))]
    topp: Option<f64>,
    #[aiml(onof("low"))]
    reasoning_effort: Effort,
    #[aiml(undeclard)]
    mine: u8,
    #[aiml(skp)]
    timeout: std::time::Duration,
}

#[derive(Serialize, AimlRequest)]
enum Own {
    #[serde(rename = "my-own")]
    Own,
}

#[derive(Serialize, AimlRequest)]
enum Effort {
    Loow,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
struct Misspelt {
    role: String,
    #[aiml(lenght(1..))]
    contentt: String,
}

fn main() {}
