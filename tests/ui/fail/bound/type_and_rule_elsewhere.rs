//! A type that neither a model nor its annotation takes is one error: in nested types, and in a generic request whose
//! types are not known yet, where the annotation stands; in a variant that is a request, on the field.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
    #[aiml(length(..=2))]
    name: u8,
    tool_call_id: Id,
}

#[derive(Serialize, AimlRequest)]
struct Id(#[aiml(length(1..))] u8);

#[derive(Serialize, AimlRequest)]
struct Tool {
    r#type: String,
    function: Function,
}

#[derive(Serialize, AimlRequest)]
struct Function {
    name: String,
    #[aiml(length(1..=3))]
    description: Option<u32>,
    #[aiml(one_of("a"))]
    strict: u8,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(untagged)]
enum Either {
    Chat {
        model: String,
        messages: Vec<Text>,
        #[aiml(range(0.0..=2.0))]
        temperature: String,
        #[aiml(length(1..))]
        stop: u8,
        // Here the type is taken, and the annotation is wrong.
        #[aiml(length(1..))]
        top_p: f32,
    },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Generic<T> {
    model: T,
    messages: Vec<Text>,
    #[aiml(range(0.0..=2.0))]
    temperature: String,
}

#[derive(Serialize, AimlRequest)]
struct Text {
    role: String,
    content: String,
}

fn main() {
    let generic: Option<Generic<String>> = None;
    let _ = generic.map(|generic| generic.validate());
}
