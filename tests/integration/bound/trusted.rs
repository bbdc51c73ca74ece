//! What is said of models that the catalog does not know, where they are allowed, is taken on trust.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
#[aiml(model("acme/new-1", roles("tester"), param("temperature", range(5.0..=9.0))), model("openai/gpt-4o"))]
struct Listed {
    model: &'static str,
    messages: [Message; 1],
    temperature: f64,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct Named {
    model: Model,
    messages: [Message; 1],
    temperature: f64,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct Wrapped {
    model: Option<Box<Model>>,
    messages: [Message; 1],
    temperature: f64,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
enum Model {
    #[serde(rename = "acme/new-1")]
    #[aiml(roles("tester"), param("temperature", range(5.0..=9.0)))]
    New,
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
}

const fn messages(role: &'static str) -> [Message; 1] {
    [Message { role, content: "Hi" }]
}

fn issues<T: AimlRequest>(request: &T) -> Vec<String> {
    request.report().iter().map(ToString::to_string).collect()
}

const NO_USER: &str = "Unsupported value: 'messages[0].role' does not support 'user' with this model.";

#[test]
fn of_models_that_are_listed() {
    let model = "acme/new-1";
    assert!(Listed { model, messages: messages("tester"), temperature: 8.0 }.validate().is_ok());
    let wrong = Listed { model, messages: messages("user"), temperature: 9.5 };
    let said = issues(&wrong);
    assert!(said.iter().any(|issue| issue.contains(NO_USER)), "{said:?}");
    assert!(said.iter().any(|issue| issue.contains("less than or equal to 9")), "{said:?}");
    let known = Listed { model: "openai/gpt-4o", messages: messages("user"), temperature: 1.0 };
    assert!(known.validate().is_ok());
}

#[test]
fn of_variants() {
    for model in [Model::New, Model::Gpt4o] {
        let (role, temperature) = match model {
            Model::New => ("tester", 8.0),
            Model::Gpt4o => ("user", 1.0),
        };
        assert!(Named { model, messages: messages(role), temperature }.validate().is_ok());
        let model = Some(Box::new(model));
        assert!(Wrapped { model, messages: messages(role), temperature }.validate().is_ok());
    }
    let wrong = Named { model: Model::New, messages: messages("user"), temperature: 9.5 };
    let said = issues(&wrong);
    assert!(said.iter().any(|issue| issue.contains(NO_USER)), "{said:?}");
}
