//! What variants of a model enum say of their models holds wherever the enum stands.

use std::sync::Arc;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest, Clone)]
struct Message {
    role: &'static str,
    content: &'static str,
}

fn messages(role: &'static str) -> Vec<Message> {
    vec![Message { role, content: "Hi" }]
}

/// The verdict, which is that of the report; with the paths and codes of its errors.
#[track_caller]
fn errors<T: AimlRequest>(request: &T) -> Vec<String> {
    let report = request.report();
    assert_eq!(request.validate().is_ok(), report.is_valid(), "{report}");
    report.iter().map(|issue| format!("{}: {}", issue.param(), issue.code())).collect()
}

macro_rules! models {
    ($(#[$attribute:meta])* $name:ident $(, $(#[$on_other:meta])* $other:ident($ty:ty))?) => {
        $(#[$attribute])*
        #[derive(Serialize, AimlRequest, Clone)]
        enum $name {
            #[serde(rename = "openai/gpt-4o")]
            #[aiml(roles("user"), param("max_completion_tokens", unsupported), param("n", range(..=3)))]
            Gpt4o,
            #[serde(rename = "o1-mini")]
            #[aiml(roles("user", "system"), param("max_completion_tokens", required))]
            O1,
            #[serde(rename = "gpt-4o-mini")]
            Silent,
            #[serde(rename = "some/younger-1")]
            #[aiml(like = "o1-mini")]
            Young,
            $($(#[$on_other])* $other($ty),)?
        }
    };
}

models!(Plain);
models!(
    Mixed,
    #[serde(untagged)]
    Other(String)
);

#[derive(Serialize, AimlRequest, Clone)]
struct Base<M> {
    model: M,
}

/// Each form has these fields.
macro_rules! forms {
    ($($(#[$attribute:meta])* $name:ident<$model:ty>: $($(#[$on_model:meta])* $key:ident)?;)*) => {$(
        $(#[$attribute])*
        #[derive(Serialize, AimlRequest)]
        #[aiml(endpoint = "/v1/chat/completions")]
        struct $name {
            $($(#[$on_model])* $key: $model,)?
            messages: Vec<Message>,
            #[serde(rename = "max_completion_tokens", skip_serializing_if = "Option::is_none")]
            limit: Option<u32>,
            #[serde(skip_serializing_if = "Option::is_none")]
            n: Option<u8>,
        }
    )*};
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(untagged)]
enum Within {
    Known(Plain),
    Other(String),
}

/// Behind a pointer, beside what leads back to itself.
#[derive(Serialize, AimlRequest, Clone)]
#[serde(untagged)]
enum Boxed {
    Known(Box<Plain>),
    Maybe(Option<Plain>),
    Lent(&'static Plain),
    Back(Box<Back>),
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(untagged)]
enum Back {
    Boxed(Box<Boxed>),
    Other(String),
}

#[derive(Serialize, AimlRequest, Clone)]
struct New(Plain);

#[derive(Serialize, AimlRequest, Clone)]
#[serde(transparent)]
struct Around<M>(M);

forms! {
    ByMixed<Mixed>: model;
    ByFlat<Base<Plain>>: #[serde(flatten)] base;
    ByFlatMixed<Base<Mixed>>: #[serde(flatten)] base;
    ByWithin<Within>: model;
    ByBoxed<Boxed>: model;
    ByNew<New>: model;
    ByAround<Arc<Around<New>>>: model;
    ByPlain<Plain>: model;
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(untagged)]
enum ByForm {
    One {
        model: Plain,
        messages: Vec<Message>,
        #[serde(rename = "max_completion_tokens", skip_serializing_if = "Option::is_none")]
        limit: Option<u32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        n: Option<u8>,
    },
    Held(ByPlain),
}

/// What variants say is what is judged by, for a request that is made of a model, a role, a limit and an `n`.
#[track_caller]
fn obeys<M, R: AimlRequest>(models: [M; 4], make: impl Fn(M, Vec<Message>, Option<u32>, Option<u8>) -> R)
where
    M: Clone,
{
    let [gpt, o1, silent, young] = models;
    let of = |model: &M, role, limit, n| errors(&make(model.clone(), messages(role), limit, n));
    let none = [""; 0];
    for (model, role) in [(&gpt, "user"), (&silent, "system")] {
        assert_eq!(of(model, role, None, Some(3)), none);
        let request = make(model.clone(), messages(role), None, Some(3));
        let counted = allocation_counter::measure(|| request.validate().unwrap());
        assert_eq!(counted.count_total, 0);
    }
    assert_eq!(of(&gpt, "system", None, None), ["messages[0].role: unsupported_value"]);
    assert_eq!(of(&gpt, "user", Some(1), None), ["max_completion_tokens: unsupported_parameter"]);
    assert_eq!(of(&gpt, "user", None, Some(4)), ["n: too_big"]);
    // The catalog's o1-mini takes no system message.
    assert_eq!(of(&o1, "system", Some(1), None), none);
    assert_eq!(of(&o1, "assistant", Some(1), None), ["messages[0].role: unsupported_value"]);
    assert_eq!(of(&o1, "user", None, None), ["max_completion_tokens: invalid_type"]);
    assert_eq!(of(&young, "user", None, None), none);
    assert_eq!(of(&young, "system", None, None), ["messages[0].role: unsupported_value"]);
}

const PLAIN: [Plain; 4] = [Plain::Gpt4o, Plain::O1, Plain::Silent, Plain::Young];
const MIXED: [Mixed; 4] = [Mixed::Gpt4o, Mixed::O1, Mixed::Silent, Mixed::Young];

#[test]
fn beside_a_variant_for_what_else_is_named() {
    obeys(MIXED, |model, messages, limit, n| ByMixed { model, messages, limit, n });
    let other = |id: &str, role| ByMixed {
        model: Mixed::Other(id.into()),
        messages: messages(role),
        limit: None,
        n: None,
    };
    assert_eq!(errors(&other("gpt-4o-mini", "system")), [""; 0]);
    assert_eq!(errors(&other("o1-mini", "system")), ["messages[0].role: unsupported_value"]);
}

#[test]
fn in_what_is_flattened() {
    obeys(PLAIN, |model, messages, limit, n| ByFlat { base: Base { model }, messages, limit, n });
    obeys(MIXED, |model, messages, limit, n| ByFlatMixed { base: Base { model }, messages, limit, n });
}

#[test]
fn in_a_request_that_is_an_enum() {
    obeys(PLAIN, |model, messages, limit, n| ByForm::One { model, messages, limit, n });
    obeys(PLAIN, |model, messages, limit, n| ByForm::Held(ByPlain { model, messages, limit, n }));
}

#[test]
fn in_what_wraps_it() {
    obeys(PLAIN.map(Within::Known), |model, messages, limit, n| ByWithin { model, messages, limit, n });
    let boxed = |model, messages, limit, n| ByBoxed { model, messages, limit, n };
    obeys(PLAIN.map(|model| Boxed::Known(Box::new(model))), boxed);
    obeys(PLAIN.map(|model| Boxed::Maybe(Some(model))), boxed);
    obeys([&PLAIN[0], &PLAIN[1], &PLAIN[2], &PLAIN[3]].map(Boxed::Lent), boxed);
    let back = |model| Boxed::Back(Box::new(Back::Boxed(Box::new(Boxed::Known(Box::new(model))))));
    obeys(PLAIN.map(back), boxed);
    let other = Boxed::Back(Box::new(Back::Other("o1-mini".into())));
    assert_eq!(
        errors(&boxed(other, messages("system"), None, None)),
        ["messages[0].role: unsupported_value"]
    );
    obeys(PLAIN.map(New), |model, messages, limit, n| ByNew { model, messages, limit, n });
    let around = PLAIN.map(|model| Arc::new(Around(New(model))));
    obeys(around, |model, messages, limit, n| ByAround { model, messages, limit, n });
    obeys(PLAIN, |model, messages, limit, n| ByPlain { model, messages, limit, n });
    let other = |id: &str| ByWithin {
        model: Within::Other(id.into()),
        messages: messages("system"),
        limit: None,
        n: None,
    };
    assert_eq!(errors(&other("o1-mini")), ["messages[0].role: unsupported_value"]);
}

/// With annotations on another field, which alone are no reason to look at messages.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Beside {
    model: Mixed,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(..=10))]
    n: Option<u32>,
}

#[test]
fn beside_other_annotations() {
    let request = |role, n| Beside { model: Mixed::Gpt4o, messages: messages(role), n };
    assert_eq!(errors(&request("user", Some(3))), [""; 0]);
    assert_eq!(errors(&request("system", None)), ["messages[0].role: unsupported_value"]);
}
