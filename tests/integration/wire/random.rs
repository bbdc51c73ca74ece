//! Random values of a type that has everything.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

#[derive(Clone, Debug, Serialize, AimlRequest)]
#[aiml(
    model("a", roles("user", "assistant"), param("temperature", unsupported)),
    model("b", param("seed", required), param("n", range(0..=1))),
    model("c")
)]
struct Request {
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<String>,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(0.0..=2.0), conflicts("top_p"))]
    temperature: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(-1..2), requires("seed"))]
    top_p: Option<f64>,
    #[aiml(range(2..))]
    n: Option<i64>,
    #[serde(flatten)]
    more: More,
    #[serde(flatten)]
    mode: Mode,
}

#[derive(Clone, Debug, Serialize, AimlRequest)]
struct More {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(one_of(1, 2.5, 4))]
    seed: Option<f64>,
    #[aiml(length(1..3), check = no_spaces)]
    user: String,
    labels: BTreeMap<String, Label>,
}

#[derive(Clone, Debug, Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message {
    User { content: Content },
    System(Text),
    Tool,
}

#[derive(Clone, Debug, Serialize, AimlRequest)]
struct Text {
    #[aiml(length(1..))]
    content: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    messages: Vec<Message>,
}

#[derive(Clone, Debug, Serialize, AimlRequest)]
#[serde(untagged)]
enum Content {
    Text(#[aiml(length(..=3))] String),
    Parts(Vec<Content>),
    Pair(f64, #[aiml(range(..1))] f64),
    Role { role: String },
}

#[derive(Clone, Debug, Serialize, AimlRequest)]
#[serde(tag = "t", content = "c")]
enum Label {
    Unit,
    Newtype(#[aiml(one_of("x", "y"))] String),
    Tuple(u8, #[aiml(range(1..))] u8),
    Fields {
        #[serde(skip_serializing_if = "Option::is_none")]
        #[aiml(requires("b"))]
        a: Option<f64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        b: Option<bool>,
    },
}

#[derive(Clone, Debug, Serialize, AimlRequest)]
enum Mode {
    Fast,
    Steps(#[aiml(range(1..=3))] u8),
    Both { low: f64, high: Wrapped },
}

#[derive(Clone, Debug, Serialize, AimlRequest)]
struct Wrapped(#[aiml(range(0..=1), check = not_half)] f64);

fn no_spaces(text: &str) -> Result<(), &'static str> {
    if text.contains(' ') { Err("has a space") } else { Ok(()) }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "so checks are called")]
fn not_half(n: &f64) -> Result<(), String> {
    if *n == 0.5 { Err("is a half".into()) } else { Ok(()) }
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(f64::NAN),
        Just(f64::INFINITY),
        (-2..6).prop_map(|n| f64::from(n) / 2.0),
        Just(1.2),
        (-2..6).prop_map(f64::from),
    ]
}

fn text() -> impl Strategy<Value = String> {
    proptest::sample::select(vec!["", "x", "y", " ", "🙂", "abc", "abcd", "user", "a b"]).prop_map(Into::into)
}

fn content() -> impl Strategy<Value = Content> {
    let leaf = prop_oneof![
        text().prop_map(Content::Text),
        (number(), number()).prop_map(|(a, b)| Content::Pair(a, b)),
        proptest::sample::select(vec!["user", "tool", "x"])
            .prop_map(|role| Content::Role { role: role.into() }),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| prop::collection::vec(inner, 0..3).prop_map(Content::Parts))
}

fn message() -> impl Strategy<Value = Message> {
    let leaf = prop_oneof![
        content().prop_map(|content| Message::User { content }),
        Just(Message::Tool),
        text().prop_map(|content| Message::System(Text { content, messages: Vec::new() })),
    ];
    leaf.prop_recursive(2, 6, 2, |inner| {
        (text(), prop::collection::vec(inner, 0..2))
            .prop_map(|(content, messages)| Message::System(Text { content, messages }))
    })
}

fn label() -> impl Strategy<Value = Label> {
    prop_oneof![
        Just(Label::Unit),
        text().prop_map(Label::Newtype),
        (0..3_u8, 0..3_u8).prop_map(|(a, b)| Label::Tuple(a, b)),
        (prop::option::of(number()), prop::option::of(any::<bool>()))
            .prop_map(|(a, b)| Label::Fields { a, b }),
    ]
}

fn mode() -> impl Strategy<Value = Mode> {
    prop_oneof![
        Just(Mode::Fast),
        (0..5_u8).prop_map(Mode::Steps),
        (number(), number()).prop_map(|(low, high)| Mode::Both { low, high: Wrapped(high) }),
    ]
}

fn request() -> impl Strategy<Value = Request> {
    let more = (prop::option::of(number()), text(), prop::collection::btree_map("[a-c]", label(), 0..3))
        .prop_map(|(seed, user, labels)| More { seed, user, labels });
    (
        prop::option::weighted(0.9, proptest::sample::select(vec!["a", "b", "c", "d"])),
        prop::collection::vec(message(), 0..4),
        prop::option::of(number()),
        prop::option::of(number()),
        prop::option::of(-1..4_i64),
        more,
        mode(),
    )
        .prop_map(|(model, messages, temperature, top_p, n, more, mode)| Request {
            model: model.map(Into::into),
            messages,
            #[expect(clippy::cast_possible_truncation, reason = "any number will do")]
            temperature: temperature.map(|n| n as f32),
            top_p,
            n,
            more,
            mode,
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn agree(request in request()) {
        agrees(&request);
    }

    #[test]
    fn messages_agree(message in message()) {
        agrees(&message);
    }
}
