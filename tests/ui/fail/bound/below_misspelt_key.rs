//! What is wrong below a misspelt key is told with it, as below the key that is meant, and so are the members of its
//! allow-list; but not below another word for it.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/batches")]
struct Batch {
    request: Vec<Request>,
}

#[derive(Serialize, AimlRequest)]
#[allow(non_snake_case)]
struct Request {
    customId: String,
    params: Params,
}

#[derive(Serialize, AimlRequest)]
struct Params {
    model: String,
    max_tokens: u32,
    message: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    rol: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat {
    model: String,
    mesages: Vec<Turn>,
    #[serde(skip_serializing_if = "Option::is_none")]
    functions: Option<Vec<Function>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temprature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(one_of("low", "hgih"))]
    reasoning_efort: Option<String>,
}

#[derive(Serialize, AimlRequest)]
struct Turn {
    role: String,
    contnt: Vec<Part>,
}

#[derive(Serialize, AimlRequest)]
struct Part {
    r#type: String,
    txt: String,
}

#[derive(Serialize, AimlRequest)]
struct Function {
    name: String,
}

fn main() {}
