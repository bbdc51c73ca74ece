//! Where a type lists its models, an allow-list of its model field has no others.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", model("voyage-2"), model("voyage-code-2", "voyage-large-2"))]
struct Request {
    #[aiml(one_of("voyage-22", "voyage-code-2"))]
    model: &'static str,
    input: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("one"))]
struct Unbound {
    #[aiml(model, one_of("two"))]
    name: &'static str,
}

// What is wrong in the list may be what the other is meant for.
#[derive(Serialize, AimlRequest)]
#[aiml(model(two))]
#[aiml(model("one"))]
struct Unsure {
    #[aiml(one_of("one", "two"))]
    model: &'static str,
}

fn main() {}
