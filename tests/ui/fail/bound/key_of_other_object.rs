//! What stands in the request at other endpoints, and here in an object.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses", model("openai/gpt-4o"))]
struct Responses {
    model: String,
    input: String,
    response_format: Format,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses")]
struct Reasons {
    model: String,
    input: String,
    text: Text,
    response_format: Format,
    reasoning_effort: String,
}

#[derive(Serialize, AimlRequest)]
struct Text {
    format: Format,
}

#[derive(Serialize, AimlRequest)]
struct Format {
    r#type: String,
}

fn main() {}
