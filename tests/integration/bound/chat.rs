use aiml_validate::{AimlRequest, check};
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ChatRequest {
    model: Model,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f64>,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
    #[serde(rename = "o1-mini")]
    O1Mini,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: String,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
    Assistant,
}

fn request(model: Model, role: Role) -> ChatRequest {
    ChatRequest { model, messages: vec![Message { role, content: "Hi".into() }], temperature: None }
}

#[test]
fn the_example_of_the_readme() {
    let refused = request(Model::O1Mini, Role::System).validate().unwrap_err();
    assert_eq!(
        refused.to_string(),
        "Body validation error\n\
         messages[0].role: Unsupported value: 'messages[0].role' does not support 'system' with this model."
    );
    request(Model::Gpt4o, Role::System).validate().unwrap();
    request(Model::O1Mini, Role::User).validate().unwrap();
    let mut request = request(Model::Gpt4o, Role::Assistant);
    request.temperature = Some(2.5);
    let report = request.report();
    assert_eq!(report, check("/v1/chat/completions", &request));
    assert!(request.validate().is_err(), "{report}");
    let bytes = allocation_counter::measure(|| self::request(Model::Gpt4o, Role::System).validate().unwrap());
    assert_eq!(bytes.count_total, 2);
}
