//! Enums that are requests: a variant for each model, or for each form that a request takes.

use aiml_validate::{__private::by_variant::ByVariant, AimlRequest, check};
use serde::Serialize;

use super::agree::Random;

/// The report of the type and that of `check`, and the verdict.
#[track_caller]
fn agrees<T: AimlRequest + Serialize>(endpoint: &str, value: &T) -> bool {
    let json = serde_json::to_string(value).unwrap();
    let (own, checked) = (value.report(), check(endpoint, value));
    assert_eq!(own, checked, "{json}");
    assert_eq!(value.validate().is_ok(), checked.is_valid(), "{json}\n{checked}");
    checked.is_valid()
}

/// The same of an enum, of whose variant a plan knows all that is valid, or nothing.
#[track_caller]
fn agrees_by_plan<T: ByVariant + AimlRequest + Serialize>(endpoint: &str, value: &T, planned: bool) -> bool {
    let checked = check(endpoint, value);
    let unknown = checked.iter().any(|issue| issue.code() == "unknown_model");
    assert_eq!(value.is_taken(), planned && checked.is_valid() && !unknown, "{checked}");
    agrees(endpoint, value)
}

const CHAT: &str = "/v1/chat/completions";

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(tag = "model")]
enum ByModel {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o {
        messages: Vec<Message>,
        #[serde(skip_serializing_if = "Option::is_none")]
        temperature: Option<f64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        max_tokens: Option<i32>,
    },
    #[serde(rename = "o1-mini")]
    O1Mini { messages: Vec<Message> },
    #[serde(rename = "deepseek/deepseek-chat")]
    Held(Held),
}

#[derive(Serialize, AimlRequest, Clone)]
struct Held {
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    top_p: Option<f32>,
}

#[derive(Serialize, AimlRequest, Clone)]
struct Message {
    role: Role,
    content: Option<String>,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
    Assistant,
    Nobody,
}

fn messages(random: &mut Random) -> Vec<Message> {
    let roles = [Role::System, Role::User, Role::User, Role::User, Role::Assistant, Role::Nobody];
    let message = |random: &mut Random| Message {
        role: random.of(&roles),
        content: random.of(&[Some("Hi".to_owned()), Some(String::new()), None]),
    };
    (0..random.below(3)).map(|_| message(random)).collect()
}

#[test]
fn a_variant_for_each_model() {
    let mut random = Random::new();
    let mut valid = 0;
    for _ in 0..3000 {
        let messages = messages(&mut random);
        let request = match random.below(3) {
            0 => ByModel::Gpt4o {
                messages,
                temperature: random.of(&[None, Some(1.0), Some(2.5), Some(f64::NAN)]),
                max_tokens: random.of(&[None, Some(1), Some(-1)]),
            },
            1 => ByModel::O1Mini { messages },
            _ => ByModel::Held(Held { messages, top_p: random.of(&[None, Some(0.5), Some(1.5)]) }),
        };
        valid += u32::from(agrees_by_plan(CHAT, &request, true));
    }
    assert!((200..2800).contains(&valid), "{valid}");
}

#[test]
fn a_variant_is_judged_by_its_own_model() {
    let system = vec![Message { role: Role::System, content: Some("Hi".into()) }];
    let refused = ByModel::O1Mini { messages: system.clone() }.validate().unwrap_err();
    assert_eq!(
        refused.to_string(),
        "Body validation error\n\
         messages[0].role: Unsupported value: 'messages[0].role' does not support 'system' with this model."
    );
    let request = ByModel::Gpt4o { messages: system, temperature: None, max_tokens: None };
    let bytes = allocation_counter::measure(|| request.validate().unwrap());
    assert_eq!(bytes.count_total, 0);
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", unknown_models = "allow")]
#[serde(tag = "model")]
enum Young {
    #[serde(rename = "someone/younger-than-the-catalog")]
    Young { input: String },
}

#[test]
fn unknown_models_are_allowed_where_the_enum_says_so() {
    let young = Young::Young { input: "a".into() };
    young.validate().unwrap();
    assert!(young.report().is_empty());
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(untagged)]
enum ByForm<'a> {
    One { model: Embedder, input: &'a str },
    Many { model: &'a str, input: Vec<&'a str> },
    Held(Small),
    Json(serde_json::Value),
}

#[derive(Serialize, AimlRequest, Clone)]
struct Small {
    model: Embedder,
    input: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    dimensions: Option<i64>,
}

#[derive(Serialize, AimlRequest, Clone)]
enum Embedder {
    #[serde(rename = "text-embedding-3-small")]
    Small,
    #[serde(rename = "text-embedding-3-large")]
    Large,
}

#[test]
fn a_variant_for_each_form() {
    let mut random = Random::new();
    let mut valid = 0;
    for _ in 0..2000 {
        let model = random.of(&[Embedder::Small, Embedder::Large]);
        let request = match random.below(4) {
            0 => ByForm::One { model, input: random.of(&["", "a"]) },
            1 => ByForm::Many {
                model: random.of(&["text-embedding-3-small", "no id", "someone/model-9", "o1-mini"]),
                input: random.of(&[vec![], vec!["a"], vec!["a", ""]]),
            },
            2 => ByForm::Held(Small {
                model,
                input: random.of(&["", "a"]).into(),
                dimensions: random.of(&[None, Some(0), Some(-1), Some(256), Some(i64::MAX)]),
            }),
            _ => ByForm::Json(random.of(&[
                serde_json::json!({"model": "text-embedding-3-small", "input": "a"}),
                serde_json::json!({"model": 5}),
                serde_json::json!([]),
                serde_json::json!(null),
            ])),
        };
        let planned = matches!(request, ByForm::One { .. } | ByForm::Many { .. });
        valid += u32::from(agrees_by_plan("/v1/embeddings", &request, planned));
    }
    assert!((200..1800).contains(&valid), "{valid}");
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Flattened {
    input: String,
    #[serde(flatten)]
    model: Tagged,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(tag = "model")]
enum Tagged {
    #[serde(rename = "text-embedding-3-small")]
    Small { dimensions: i64 },
    #[serde(rename = "text-embedding-3-large")]
    Large,
}

#[test]
fn a_flattened_variant_for_each_model() {
    let mut random = Random::new();
    let mut valid = 0;
    for _ in 0..200 {
        let model = match random.below(2) {
            0 => Tagged::Small { dimensions: random.of(&[0, 1, 256, i64::MAX]) },
            _ => Tagged::Large,
        };
        let input = random.of(&["", "a"]).into();
        valid += u32::from(agrees("/v1/embeddings", &Flattened { input, model }));
    }
    assert!((20..180).contains(&valid), "{valid}");
}
