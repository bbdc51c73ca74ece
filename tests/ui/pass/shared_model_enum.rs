use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(param("temperature", unsupported), param("quality", one_of("hd")))]
    A,
    #[serde(untagged)]
    Other(String),
}

#[derive(Serialize, AimlRequest)]
struct Chat {
    model: Model,
    temperature: f64,
}

#[derive(Serialize, AimlRequest)]
struct Image {
    model: Model,
    quality: String,
}

#[test]
fn runs() {
    assert!(Chat { model: Model::A, temperature: 1.0 }.validate().is_err());
    assert!(Chat { model: Model::Other("x".into()), temperature: 1.0 }.validate().is_ok());
    assert!(Image { model: Model::A, quality: "sd".into() }.validate().is_err());
    assert!(Image { model: Model::A, quality: "hd".into() }.validate().is_ok());
}
