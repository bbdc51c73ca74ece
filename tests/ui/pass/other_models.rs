//! Model enums with a way out for ids that are not listed; and enums with units that are none.

use std::borrow::Cow;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Request<'a, T: ?Sized> {
    model: &'a Model<'a, T>,
    input: Input<'a, T>,
}

#[derive(Serialize, AimlRequest)]
enum Model<'a, T: ?Sized> {
    #[serde(rename = "text-embedding-3-small")]
    Small,
    #[serde(untagged)]
    Other(&'a T),
    #[serde(untagged)]
    Text(Cow<'a, str>),
}

#[derive(Serialize, AimlRequest)]
enum Input<'a, T: ?Sized> {
    #[serde(rename = "no model")]
    Nothing,
    #[serde(untagged)]
    Text(&'a T),
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Boxed {
    model: Option<Box<Model<'static, str>>>,
    input: String,
}

#[test]
fn runs() {
    let is_ok =
        |model: Model<'_, str>| Request::<str> { model: &model, input: Input::Text("a") }.validate().is_ok();
    assert!(is_ok(Model::Small));
    assert!(is_ok(Model::Other("text-embedding-3-large")));
    assert!(is_ok(Model::Text("someone/younger-than-the-catalog".into())));
    assert!(!is_ok(Model::Other("no id")));
    assert!(Boxed { model: Some(Box::new(Model::Small)), input: "a".into() }.validate().is_ok());
    assert!(Boxed { model: None, input: "a".into() }.validate().is_err());
}
