//! A key that `param` on a variant names is a parameter of an endpoint that serves the model, or a field of the
//! request. (What has no field here and is near nothing, as `flavour`, may be of another request.)
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Model,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_tokens: Option<u32>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt-4o")]
    #[aiml(
        roles("user"),
        param("temprature", unsupported),
        param("max_token", range(1..)),
        param("flavour", unsupported)
    )]
    Gpt4o,
    #[serde(rename = "gpt-4o-mini")]
    #[aiml(param("top_p", required), param("max_tokes", required))]
    Gpt4oMini,
    #[serde(rename = "my/gpt")]
    #[aiml(like = "gpt-4o", param("max_output_token", unsupported))]
    Mine,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
