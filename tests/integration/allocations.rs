//! A valid request allocates nothing.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(model("a", roles("user", "assistant")), model("b", param("temperature", unsupported)))]
struct Request {
    model: String,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(0.0..=2.0), conflicts("top_p"))]
    temperature: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(0.0..=1.0), requires("stop"))]
    top_p: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[aiml(length(1..=4))]
    stop: Vec<String>,
    labels: std::collections::HashMap<String, Label>,
    #[serde(serialize_with = "shown")]
    #[aiml(any, one_of("1", "2"))]
    level: u8,
    #[serde(serialize_with = "shown")]
    #[aiml(any)]
    long: String,
    #[serde(flatten)]
    more: More,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    #[aiml(length(..=400))]
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Label {
    Text(#[aiml(length(1..))] String),
    Number(f64),
}

#[derive(Serialize, AimlRequest)]
struct More {
    #[aiml(one_of("hd", "sd"), check = not_shouting)]
    quality: String,
    #[aiml(format(uri))]
    url: String,
    #[aiml(format(uuid))]
    id: String,
}

fn shown<T: std::fmt::Display, S: serde::Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

fn not_shouting(text: &str) -> Result<(), &'static str> {
    if text.bytes().any(|b| b.is_ascii_lowercase()) { Ok(()) } else { Err("shouting") }
}

fn request(model: &str) -> Request {
    Request {
        model: model.into(),
        messages: (0..100)
            .map(|i| Message { role: ["user", "assistant"][i % 2], content: "🙂".repeat(100 + i) })
            .collect(),
        temperature: (model == "a").then_some(1.2),
        top_p: (model == "b").then_some(0.1),
        stop: vec!["###".into()],
        labels: [("a".into(), Label::Text("x".into())), ("b".into(), Label::Number(0.5))].into(),
        level: 1,
        long: "long".repeat(100),
        more: More {
            quality: "hd".into(),
            url: "https://example.com/a.png".into(),
            id: "3F2504E0-4F89-41D3-9A0C-0305E82C3301".into(),
        },
    }
}

#[test]
fn annotations_allocate_nothing() {
    for model in ["a", "b"] {
        let request = request(model);
        let mut verdict = Ok(());
        let counted = allocation_counter::measure(|| verdict = request.validate());
        assert_eq!(verdict, Ok(()));
        assert_eq!(counted.count_total, 0);
    }
}

/// The counter counts: the test above could fail.
#[test]
fn a_refusal_allocates() {
    let request = request("c");
    let mut verdict = Ok(());
    assert!(allocation_counter::measure(|| verdict = request.validate()).count_total > 0);
    assert!(verdict.is_err());
}
