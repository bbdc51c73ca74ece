use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[serde(deny_unknown_fields, default, expecting = "a request", rename = "R", bound = "")]
struct Request {
    #[serde(default, alias = "b", deserialize_with = "never")]
    a: u8,
    #[serde(default = "u8::default", rename(serialize = "B", deserialize = "C"))]
    b: u8,
    #[serde(skip_deserializing)]
    c: u8,
}

#[test]
fn runs() {
    let report = Request { a: 1, b: 2, c: 3 }.report();
    assert!(report.is_valid());
}
