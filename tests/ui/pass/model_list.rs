use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(model("a", "a-latest"), model("b", roles("user")), model("c", param("n", unsupported)), model("d", param("n", required, range(..=1))))]
struct Request<'a> {
    model: &'a str,
    role: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u8>,
}

#[derive(Clone, Copy, Serialize, AimlRequest)]
enum Model {
    A,
    B,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("A"), model("B", roles("user")))]
struct WithEnum {
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<Model>,
}

#[test]
fn runs() {
    let validate = |model, n| Request { model, role: "system", n }.validate().is_ok();
    assert!(validate("a", None) && validate("a-latest", Some(9)));
    assert!(validate("b", None));
    assert!(validate("c", None) && !validate("c", Some(1)));
    assert!(validate("d", Some(1)) && !validate("d", Some(2)) && !validate("d", None));
    assert!(!validate("e", None));
    assert!(WithEnum { model: Some(Model::A) }.validate().is_ok());
    assert!(WithEnum { model: Some(Model::B) }.validate().is_ok());
    assert!(WithEnum { model: None }.validate().is_err());
}
