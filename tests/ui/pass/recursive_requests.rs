//! What holds itself, flattened into a request: directly, through another type, through an enum; and a request that does.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
struct Named {
    model: Model,
}

#[derive(Serialize, AimlRequest)]
struct Linked {
    #[serde(flatten)]
    next: Option<Box<Self>>,
    #[serde(flatten)]
    named: Option<Named>,
}

#[derive(Serialize, AimlRequest)]
struct A {
    #[serde(flatten)]
    b: Option<Box<B>>,
}

#[derive(Serialize, AimlRequest)]
struct B {
    #[serde(flatten)]
    a: A,
    #[serde(flatten)]
    named: Named,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Layers {
    Deeper(Box<Layers>),
    Named(Named),
}

macro_rules! around {
    ($($name:ident: $base:ty;)*) => {$(
        #[derive(Serialize, AimlRequest)]
        #[aiml(endpoint = "/v1/chat/completions")]
        struct $name {
            #[serde(flatten)]
            base: $base,
            messages: [Message; 1],
        }
    )*};
}

around! {
    AroundLinked: Linked;
    AroundA: A;
    AroundLayers: Layers;
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Itself {
    #[serde(flatten)]
    next: Option<Box<Self>>,
    #[serde(flatten)]
    named: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    messages: Option<[Message; 1]>,
}

/// It holds itself in many fields: what the compiler looks through must not grow with all ways down.
#[derive(Serialize, AimlRequest)]
struct Schema {
    r#type: &'static str,
    items: Option<Box<Schema>>,
    properties: std::collections::BTreeMap<&'static str, Schema>,
    any_of: Vec<Schema>,
    all_of: Vec<Schema>,
    not: Option<Box<Schema>>,
}

#[derive(Serialize, AimlRequest)]
struct Tool {
    r#type: &'static str,
    function: Function,
}

#[derive(Serialize, AimlRequest)]
struct Function {
    name: &'static str,
    parameters: Schema,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct WithTools {
    model: &'static str,
    messages: [Message; 1],
    tools: Vec<Tool>,
}

#[test]
fn runs() {
    let named = || Named { model: Model::Gpt4o };
    let messages = || [Message { role: "user", content: "Hi" }];
    let base = Linked { next: Some(Box::new(Linked { next: None, named: Some(named()) })), named: None };
    assert!(AroundLinked { base, messages: messages() }.validate().is_ok());
    let base = A { b: Some(Box::new(B { a: A { b: None }, named: named() })) };
    assert!(AroundA { base, messages: messages() }.validate().is_ok());
    let base = Layers::Deeper(Box::new(Layers::Named(named())));
    assert!(AroundLayers { base, messages: messages() }.validate().is_ok());
    let next = Itself { next: None, named: Some(named()), messages: None };
    let request = Itself { next: Some(Box::new(next)), named: None, messages: Some(messages()) };
    assert!(request.validate().is_ok());
}
