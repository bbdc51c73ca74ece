use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Content {
    Text(String),
    Nested(Box<Content>),
}

fn is_two(n: &u8) -> bool {
    *n == 2
}

#[derive(Serialize, AimlRequest)]
struct Linked {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(0..=1), requires("b"))]
    a: Option<u8>,
    #[serde(skip_serializing_if = "is_two")]
    b: u8,
    #[serde(flatten)]
    next: Option<Box<Self>>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "op")]
enum Tagged<T> {
    Not(Box<Tagged<T>>),
    Leaf(T),
}

#[derive(Serialize, AimlRequest)]
struct Layers(Option<Box<Layers>>);

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(length(1..))]
    content: Content,
    tagged: Tagged<Linked>,
    layers: Layers,
}

#[test]
fn runs() {
    let leaf = Linked { a: Some(2), b: 0, next: None };
    let request = Request {
        content: Content::Nested(Box::new(Content::Text(String::new()))),
        tagged: Tagged::Not(Box::new(Tagged::Leaf(Linked { a: None, b: 0, next: Some(Box::new(leaf)) }))),
        layers: Layers(Some(Box::new(Layers(None)))),
    };
    let report = request.validate().unwrap_err();
    let params: Vec<_> = report.iter().map(|issue| issue.param().to_string()).collect();
    assert_eq!(params, ["content", "tagged.a"]);
}
