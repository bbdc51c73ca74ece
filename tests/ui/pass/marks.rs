use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[serde(rename = "engine")]
    #[aiml(model)]
    id: Model,
    turns: Vec<Turn>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[aiml(roles("human"))]
    A,
}

#[derive(Serialize, AimlRequest)]
struct Turn {
    #[aiml(role)]
    from: Option<&'static str>,
}

#[test]
fn runs() {
    let request = |from| Request { id: Model::A, turns: vec![Turn { from: Some("human") }, Turn { from }] };
    assert!(request(Some("human")).validate().is_ok());
    let report = request(Some("bot")).validate().unwrap_err();
    assert_eq!(report.issues()[0].param().to_string(), "turns[1].from");
}
