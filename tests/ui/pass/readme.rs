use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct ChatRequest {
    model: Model,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(0.0..=2.0))]
    temperature: Option<f64>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
    #[serde(rename = "o1-mini")]
    #[aiml(roles("user", "assistant"))]
    O1Mini,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
}

#[test]
fn runs() {
    for (model, valid) in [(Model::Gpt4o, true), (Model::O1Mini, false)] {
        let messages = [Role::User, Role::System].map(|role| Message { role, content: String::new() });
        let request = ChatRequest { model, messages: messages.into(), temperature: None };
        assert_eq!(request.validate().is_ok(), valid);
    }
}
