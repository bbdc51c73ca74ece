use aiml_validate::AimlRequest;
use serde::Serialize;

// A model that is like a known one says which roles it takes: none of these.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("acme/new", like = "o1-mini", roles("user", "system")))]
struct Request {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    Developer,
}

// Of these it takes one; what else is wrong is told.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("acme/new", like = "o1-mini", roles("developer")))]
struct Other {
    model: String,
    messages: Vec<Misspelt>,
}

#[derive(Serialize, AimlRequest)]
struct Misspelt {
    contnt: String,
    role: Role,
}

// Where the catalog takes the role, it judges what stands beside it.
#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    model("openai/gpt-4o"),
    model("acme/new", like = "openai/gpt-4o", roles("user"))
)]
struct Taken {
    model: String,
    messages: Vec<Empty>,
}

#[derive(Serialize, AimlRequest)]
struct Empty {
    role: User,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum User {
    User,
}

fn main() {}
