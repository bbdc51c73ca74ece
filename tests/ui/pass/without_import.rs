#[derive(serde::Serialize, aiml_validate::AimlRequest)]
struct Request {
    #[aiml(range(0..=1))]
    n: u8,
}

#[test]
fn runs() {
    assert!(aiml_validate::AimlRequest::validate(&Request { n: 1 }).is_ok());
}
