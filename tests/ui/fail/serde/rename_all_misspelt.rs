use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
    stop: Stop,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_al = "lowercase")]
enum Role {
    User,
    Assistant,
}

#[derive(Serialize, AimlRequest)]
struct Other {
    #[aiml(one_of("user"))]
    role: Ruled,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lower")]
enum Ruled {
    User,
    Assistant,
}

#[derive(Serialize, AimlRequest)]
struct Stop(bool);

fn main() {}
