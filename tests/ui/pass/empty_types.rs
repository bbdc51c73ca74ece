use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Never {}

#[derive(Serialize, AimlRequest)]
struct Unit;

#[derive(Serialize, AimlRequest)]
struct Braces {}

#[derive(Serialize, AimlRequest)]
struct Parens();

#[derive(Serialize, AimlRequest)]
struct Request {
    never: Option<Never>,
    unit: (Unit, Braces, Parens),
}

#[test]
fn runs() {
    assert!(Request { never: None, unit: (Unit, Braces {}, Parens()) }.validate().is_ok());
}
