//! Variants of enums that are requests are judged by plans, whatever annotations say; and as structs with the same
//! fields are.

use aiml_validate::{
    __private::{Bound, by_variant::ByVariant, judge::is_planned},
    AimlRequest, Catalog,
};
use serde::Serialize;

use super::agree::Random;

/// An enum and a struct that send the same are judged alike, and by plans where the struct is. (Of a role that only
/// annotations let through, plans know nothing.)
#[track_caller]
fn is_judged_as<T: ByVariant + AimlRequest + Serialize>(
    value: &T,
    other: &(impl Bound + AimlRequest + Serialize),
) -> bool {
    let (json, report) = (serde_json::to_string(value).unwrap(), value.report());
    assert_eq!(json, serde_json::to_string(other).unwrap());
    assert_eq!(report, other.report());
    assert_eq!(value.validate().is_ok(), report.is_valid(), "{json}\n{report}");
    assert!(report.is_valid() || !value.is_taken(), "{json}\n{report}");
    assert_eq!(value.is_taken(), is_planned(other), "{json}\n{report}");
    report.is_valid()
}

#[derive(Serialize, AimlRequest, Clone)]
struct Message<'a> {
    #[aiml(role)]
    role: &'a str,
    content: &'a str,
}

fn messages<'a>(random: &mut Random) -> Vec<Message<'a>> {
    let roles = ["system", "user", "user", "assistant", "developer", "nobody"];
    (0..random.below(3)).map(|_| Message { role: random.of(&roles), content: "Hi" }).collect()
}

#[derive(Serialize, AimlRequest, Clone)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    #[aiml(roles("user", "developer"))]
    Gpt4o,
    #[serde(rename = "o1-mini")]
    #[aiml(roles("system", "user"), param("temperature", unsupported))]
    O1Mini,
    #[serde(rename = "in-house/chat-1")]
    #[aiml(like = "openai/gpt-4o", param("max_tokens", range(1..=8)))]
    InHouse,
}

/// The same fields in a variant and in a struct.
macro_rules! in_both {
    ($enum:ident $struct:ident [$($generics:tt)*] { $($fields:tt)* }) => {
        #[derive(Serialize, AimlRequest)]
        #[aiml(endpoint = "/v1/chat/completions")]
        #[serde(untagged)]
        enum $enum<$($generics)*> {
            Chat { $($fields)* },
            Json(serde_json::Value),
        }

        #[derive(Serialize, AimlRequest)]
        #[aiml(endpoint = "/v1/chat/completions")]
        struct $struct<$($generics)*> { $($fields)* }
    };
}

in_both! {
    Annotated Plain ['a] {
        model: Model,
        messages: Vec<Message<'a>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[aiml(range(0.5..=3.0))]
        temperature: Option<f64>,
        #[serde(skip_serializing_if = "is_zero")]
        max_tokens: u32,
        #[aiml(skip)]
        internal: bool,
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
const fn is_zero(n: &u32) -> bool {
    *n == 0
}

#[test]
fn annotations_and_models_that_say_something() {
    let mut random = Random::new();
    let models = [Model::Gpt4o, Model::O1Mini, Model::InHouse];
    let (mut valid, mut planned) = (0, 0);
    for _ in 0..4000 {
        let (model, messages) = (random.of(&models), messages(&mut random));
        let temperature =
            random.of(&[None, None, Some(0.1), Some(1.0), Some(2.5), Some(3.5), Some(f64::NAN)]);
        let (max_tokens, internal) = (random.of(&[0, 0, 4, 100]), true);
        let plain =
            Plain { model: model.clone(), messages: messages.clone(), temperature, max_tokens, internal };
        let chat = Annotated::Chat { model, messages, temperature, max_tokens, internal };
        valid += u32::from(is_judged_as(&chat, &plain));
        planned += u32::from(chat.is_taken());
    }
    assert!((400..3600).contains(&valid), "{valid}");
    assert!(planned > 200, "{planned}");
    assert!(Annotated::Json(1.into()).validate().is_err());
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
#[serde(tag = "resolution")]
enum BySize<'a> {
    #[serde(rename = "720p")]
    Usual { model: &'a str, prompt: &'a str },
    #[serde(rename = "1080p")]
    Large { model: &'a str, prompt: &'a str },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct WithSize<'a> {
    resolution: &'a str,
    model: &'a str,
    prompt: &'a str,
}

/// A tag that is a parameter is judged as one.
#[test]
fn a_tag_that_is_no_model() {
    let mut random = Random::new();
    let endpoint = Catalog::builtin().endpoint("/v2/video/generations").unwrap();
    let models: Vec<_> = endpoint.models().map(|model| model.id().to_owned()).collect();
    let mut valid = [0; 2];
    for i in 0..4000 {
        let (model, prompt) = (&*random.of(&models), random.of(&["", "a cat"]));
        let resolution = ["720p", "1080p"][i % 2];
        let request = match i % 2 {
            0 => BySize::Usual { model, prompt },
            _ => BySize::Large { model, prompt },
        };
        valid[i % 2] += u32::from(is_judged_as(&request, &WithSize { resolution, model, prompt }));
    }
    assert!(valid.iter().all(|n| (100..1900).contains(n)), "{valid:?}");
    assert!(valid[0] != valid[1], "the tag has a say: {valid:?}");
}

#[derive(Serialize, AimlRequest, Clone)]
#[aiml(endpoint = "/v1/embeddings")]
struct Embeddings {
    model: String,
    #[aiml(length(1..=3))]
    input: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    dimensions: Option<i64>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(untagged)]
enum Held {
    Here(Embeddings),
    Boxed(Box<Embeddings>),
    Again(Box<Held>),
}

/// A variant that holds a request to the same endpoint is judged by the plan of that.
#[test]
fn variants_that_hold_requests() {
    let mut random = Random::new();
    let mut valid = 0;
    let models = ["text-embedding-3-small", "text-embedding-3-large", "no id", "someone/model-9", "o1-mini"];
    for i in 0..3000 {
        let held = Embeddings {
            model: random.of(&models).into(),
            input: random.of(&["", "a", "abcd"]).into(),
            dimensions: random.of(&[None, Some(0), Some(256), Some(i64::MAX)]),
        };
        let request = match i % 4 {
            0 => Held::Here(held.clone()),
            1 => Held::Boxed(Box::new(held.clone())),
            2 => Held::Again(Box::new(Held::Here(held.clone()))),
            _ => Held::Again(Box::new(Held::Boxed(Box::new(held.clone())))),
        };
        valid += u32::from(is_judged_as(&request, &held));
    }
    assert!((300..2700).contains(&valid), "{valid}");
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "model")]
enum Twice {
    #[serde(rename = "text-embedding-3-small")]
    Once(Input),
    #[serde(rename = "text-embedding-3-large")]
    Twice(Embeddings),
}

#[derive(Serialize, AimlRequest)]
struct Input {
    #[aiml(length(2..=3))]
    input: &'static str,
}

/// What a variant holds may name the model once more: by which it is judged, the engine decides.
#[test]
fn a_model_that_is_named_twice() {
    for (input, valid) in [("a", false), ("ab", true), ("abcd", false)] {
        let once = Twice::Once(Input { input });
        assert_eq!((once.is_taken(), once.validate().is_ok()), (valid, valid), "{input}");
        assert_eq!(once.report().is_valid(), valid, "{input}");
    }
    for model in ["text-embedding-3-small", "no id"] {
        let twice =
            Twice::Twice(Embeddings { model: model.into(), input: "a".into(), dimensions: Some(1024) });
        assert!(!twice.is_taken());
        assert_eq!(twice.validate().is_ok(), twice.report().is_valid());
    }
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(untagged)]
enum Only<'a> {
    Only { model: &'a str, input: &'a str },
}

#[track_caller]
fn allocates_nothing(value: &impl AimlRequest) {
    let mut verdict = Ok(());
    let counted = allocation_counter::measure(|| verdict = value.validate());
    assert_eq!(verdict, Ok(()));
    assert_eq!(counted.count_total, 0);
}

#[test]
fn valid_variants_allocate_nothing() {
    let only = Only::Only { model: "text-embedding-3-small", input: "a" };
    assert!(only.is_taken());
    allocates_nothing(&only);
    let held =
        Embeddings { model: "text-embedding-3-small".into(), input: "abc".into(), dimensions: Some(256) };
    allocates_nothing(&Held::Here(held.clone()));
    allocates_nothing(&Held::Again(Box::new(Held::Boxed(Box::new(held)))));
    let messages = vec![Message { role: "user", content: "Hi" }];
    let (model, temperature, max_tokens, internal) = (Model::InHouse, Some(1.0), 8, false);
    allocates_nothing(&Annotated::Chat { model, messages, temperature, max_tokens, internal });
}

#[derive(Serialize, AimlRequest, Clone)]
struct More {
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stop: Option<Vec<String>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "checks take references")]
const fn not_three(n: &u32) -> Result<(), &'static str> {
    if *n == 3 { Err("three") } else { Ok(()) }
}

// Checks of the user's own, ties between fields, what is opaque and what is flattened; and a type parameter.
in_both! {
    Said SaidInStruct ['a, T] {
        model: &'a str,
        messages: Vec<T>,
        #[aiml(check = not_three)]
        #[serde(skip_serializing_if = "is_zero")]
        max_tokens: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[aiml(requires("max_tokens"), conflicts("logprobs"))]
        top_p: Option<f64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        logprobs: Option<bool>,
        #[aiml(any)]
        #[serde(skip_serializing_if = "Option::is_none")]
        metadata: Option<serde_json::Value>,
        #[serde(flatten)]
        more: More,
    }
}

#[test]
fn checks_ties_and_what_is_flattened() {
    let mut random = Random::new();
    let (mut valid, mut planned) = (0, 0);
    for _ in 0..4000 {
        let model = random.of(&["openai/gpt-4o", "gpt-4o-mini", "o1-mini", "no id"]);
        let messages = messages(&mut random);
        let max_tokens = random.of(&[0, 0, 3, 8]);
        let (top_p, logprobs) =
            (random.of(&[None, None, Some(0.5), Some(2.0)]), random.of(&[None, Some(true)]));
        let metadata = random.of(&[None, Some(serde_json::json!({"a": "b"})), Some(serde_json::json!(3))]);
        let stop = random.of(&[None, Some(vec!["x".to_owned(); 2]), Some(vec!["x".to_owned(); 5])]);
        let more = More { temperature: random.of(&[None, Some(0.5), Some(3.0)]), stop };
        let plain = SaidInStruct {
            model,
            messages: messages.clone(),
            max_tokens,
            top_p,
            logprobs,
            metadata: metadata.clone(),
            more: more.clone(),
        };
        let chat = Said::Chat { model, messages, max_tokens, top_p, logprobs, metadata, more };
        valid += u32::from(is_judged_as(&chat, &plain));
        planned += u32::from(chat.is_taken());
    }
    assert!((100..3900).contains(&valid), "{valid}");
    assert!(planned > 100, "{planned}");
    assert!(Said::<Message<'_>>::Json(1.into()).validate().is_err());
}

/// What may name the model: if it always did, beside another that does, it would not compile.
#[derive(Serialize, AimlRequest, Clone)]
struct MayName {
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<String>,
    input: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    dimensions: Option<u32>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(untagged)]
enum TwoModels<'a> {
    Only {
        model: &'a str,
        #[serde(flatten)]
        held: MayName,
    },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct TwoModelsInStruct<'a> {
    model: &'a str,
    #[serde(flatten)]
    held: MayName,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "model", rename = "text-embedding-3-small")]
struct AfterTag {
    #[serde(flatten)]
    held: MayName,
}

/// What is flattened may name the model once more: the last one counts.
#[test]
fn a_model_that_is_flattened_beside_another() {
    for (model, other) in [("text-embedding-3-small", "no id"), ("no id", "text-embedding-3-small")] {
        let held = MayName { model: Some(other.into()), input: "a".into(), dimensions: Some(1024) };
        let request = TwoModels::Only { model, held: held.clone() };
        assert!(!request.is_taken());
        assert_eq!(request.validate().is_ok(), other != "no id");
        let request = TwoModelsInStruct { model, held: held.clone() };
        assert_eq!(request.validate().is_ok(), other != "no id");
        let request = AfterTag { held };
        assert_eq!(request.validate().is_ok(), other != "no id");
    }
}
