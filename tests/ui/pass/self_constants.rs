use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request<'a> {
    #[aiml(range(Self::LEAST..=Self::MOST))]
    n: f64,
    text: &'a str,
}

impl Request<'_> {
    const LEAST: f64 = 0.0;
    const MOST: u8 = 2;
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(param("n", range(..=Self::MOST)))]
    A,
}

impl Model {
    const MOST: u8 = 1;
}

#[test]
fn runs() {
    assert!(Request { n: 2.0, text: "" }.validate().is_ok());
    assert!(Request { n: 2.5, text: "" }.validate().is_err());
    assert!(Model::A.validate().is_ok());
}
