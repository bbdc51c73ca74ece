use aiml_validate::AimlRequest;

#[derive(AimlRequest)]
#[serde(rename_all = "camelCase")]
#[aiml(model("a"))]
struct Request {
    model: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_tokens: Option<u32>,
}

#[test]
fn runs() {
    assert!(Request { model: "a".into(), max_tokens: None }.validate().is_ok());
}
