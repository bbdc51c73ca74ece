use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(roles("user"))]
    A,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message {
    User { content: String },
    System { content: String },
    Tool(Inner),
}

#[derive(Serialize, AimlRequest)]
struct Inner {
    role_of: String,
}

#[test]
fn runs() {
    let content = String::new;
    let request = |message| Request { model: Model::A, messages: vec![message] };
    assert!(request(Message::User { content: content() }).validate().is_ok());
    assert!(request(Message::System { content: content() }).validate().is_err());
    assert!(request(Message::Tool(Inner { role_of: content() })).validate().is_err());
}
