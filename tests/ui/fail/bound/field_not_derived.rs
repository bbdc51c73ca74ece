//! Of a field whose type is no value of a request, the compiler says so, once, and nothing that follows from it: in the
//! place of the model, in a list, flattened, and of a type of std.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct InList {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct InModel<'a> {
    model: Model,
    messages: Vec<&'a str>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Flattened {
    model: String,
    input: String,
    #[serde(flatten)]
    options: Options,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct OfStd {
    model: String,
    input: std::time::Duration,
}

#[derive(Serialize)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
}

#[derive(Serialize)]
struct Options {
    dimensions: u32,
}

fn main() {}
