use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Schema {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    any_of: Vec<Schema>,
    items: Option<Box<Schema>>,
    #[serde(flatten)]
    rest: std::collections::BTreeMap<String, Schema>,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Content {
    Text(String),
    Parts(Vec<Content>),
    Nested { inner: Box<Content> },
}

#[test]
fn runs() {
    let nested = Content::Nested { inner: Box::new(Content::Parts(vec![Content::Text(String::new())])) };
    assert!(nested.validate().is_ok());
}
