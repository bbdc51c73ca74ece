use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request<T: ?Sized = str, U = Vec<u8>> {
    u: U,
    t: Box<T>,
}

#[test]
fn runs() {
    let request: Request = Request { u: vec![1], t: "x".into() };
    assert!(request.validate().is_ok());
}
