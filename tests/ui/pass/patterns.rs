use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request<'a> {
    #[aiml(pattern("^[a-z]+$"))]
    a: &'a str,
    #[aiml(pattern("^[a-z]+$"), length(1..))]
    b: Option<String>,
    #[aiml(pattern(r"\d{3}"), format(uuid))]
    c: std::borrow::Cow<'a, str>,
}

#[derive(Serialize, AimlRequest)]
struct Generic<T>(#[aiml(pattern("^x"))] T);

#[test]
fn runs() {
    assert!(Generic("xy").validate().is_ok());
    assert!(Generic("y").validate().is_err());
}
