use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Base {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(roles("user"), param("temperature", unsupported), param("seed", range(5..)))]
    A,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
}

#[derive(Serialize, AimlRequest)]
struct Request {
    #[serde(flatten)]
    base: Box<Base>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f64>,
    #[serde(flatten)]
    more: Option<More>,
}

#[derive(Serialize, AimlRequest)]
struct More {
    #[aiml(range(..=3))]
    seed: u8,
}

#[test]
fn runs() {
    let request = |role, temperature, seed| Request {
        base: Box::new(Base { model: Model::A, messages: vec![Message { role }] }),
        temperature,
        more: Some(More { seed }),
    };
    assert!(request("user", None, 9).validate().is_ok());
    assert_eq!(request("system", Some(1.0), 1).report().len(), 3);
}
