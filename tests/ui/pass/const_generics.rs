use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request<T, const N: usize> {
    #[aiml(length(..=N))]
    list: Vec<T>,
    #[aiml(range(..=N))]
    n: u16,
}

#[test]
fn runs() {
    assert!(Request::<u8, 2> { list: vec![1, 2], n: 2 }.validate().is_ok());
    assert!(Request::<u8, 1> { list: vec![1, 2], n: 1 }.validate().is_err());
    assert!(Request::<u8, 1> { list: vec![1], n: 2 }.validate().is_err());
}
