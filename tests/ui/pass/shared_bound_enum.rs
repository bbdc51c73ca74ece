//! An enum of models for requests to several endpoints: what it says of one is in no other's way.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "gpt-4o")]
    #[aiml(roles("user"), param("max_output_tokens", unsupported), param("seed", unsupported))]
    Gpt4o,
    #[serde(rename = "mine")]
    #[aiml(like = "gpt-4o", param("max_output_tokens", range(..=64)), param("own", unsupported))]
    Mine,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat {
    model: Model,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(undeclared)]
    own: Option<u8>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses")]
struct Response {
    model: Model,
    input: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_output_tokens: Option<u32>,
}

/// The roles of what is no message.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses", model("gpt-4o", roles("user")))]
struct Turns {
    model: &'static str,
    input: Vec<Turn>,
}

#[derive(Serialize, AimlRequest)]
struct Turn {
    #[aiml(role)]
    role: &'static str,
    content: &'static str,
}

#[test]
fn runs() {
    let chat = |role, own| Chat { model: Model::Gpt4o, messages: vec![Message { role, content: "Hi" }], own };
    assert!(chat("user", None).validate().is_ok());
    assert!(chat("user", Some(1)).validate().is_ok());
    assert!(chat("assistant", None).validate().is_err());
    assert!(Chat { model: Model::Mine, ..chat("user", Some(1)) }.validate().is_err());

    let response = |model, max_output_tokens| Response { model, input: "Hi", max_output_tokens };
    assert!(response(Model::Gpt4o, None).validate().is_ok());
    assert!(response(Model::Gpt4o, Some(32)).validate().is_err());
    assert!(response(Model::Mine, Some(32)).validate().is_ok());
    assert!(response(Model::Mine, Some(65)).validate().is_err());

    let turns = |role| Turns { model: "gpt-4o", input: vec![Turn { role, content: "Hi" }] };
    assert!(turns("user").validate().is_ok());
    assert!(turns("assistant").validate().is_err());
}
