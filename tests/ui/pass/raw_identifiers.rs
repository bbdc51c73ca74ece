use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[allow(non_camel_case_types)]
struct r#struct {
    #[aiml(one_of("a"))]
    #[serde(skip_serializing_if = "String::is_empty")]
    r#type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("type"))]
    r#match: Option<r#enum>,
}

#[derive(Serialize, AimlRequest)]
#[allow(non_camel_case_types)]
enum r#enum {
    r#fn,
    r#loop { r#in: u8 },
}

#[test]
fn runs() {
    let request = r#struct { r#type: "b".into(), r#match: Some(r#enum::r#loop { r#in: 1 }) };
    assert_eq!(request.report().issues()[0].param().to_string(), "type");
    assert!(r#enum::r#fn.validate().is_ok());
}
