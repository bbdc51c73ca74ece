use aiml_validate::AimlRequest;

#[deny(deprecated)]
mod old {
    use super::AimlRequest;

    #[derive(AimlRequest)]
    #[deprecated]
    pub struct Request<'a> {
        #[aiml(range(..=3))]
        pub n: u8,
        #[deprecated]
        #[aiml(length(1..), requires("n"))]
        pub name: Option<&'a str>,
    }

    #[derive(AimlRequest)]
    #[deprecated]
    pub enum Model {
        #[deprecated]
        #[aiml(roles("user"))]
        A,
    }
}

#[test]
#[allow(deprecated)]
fn runs() {
    assert!(old::Request { n: 4, name: Some("") }.validate().is_err());
    assert!(old::Model::A.validate().is_ok());
}
