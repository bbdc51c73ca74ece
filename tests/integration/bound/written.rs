//! Fields that a function of the user's writes, with `#[aiml(any)]`: what is sent is what is judged.
#![expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls them")]

use std::time::Duration;

use aiml_validate::{AimlRequest, check};
use serde::{Serialize, Serializer};

use super::agree::agrees;

const CHAT: &str = "/v1/chat/completions";

mod tenths {
    pub(super) fn serialize<S: serde::Serializer>(tenths: &i64, serializer: S) -> Result<S::Ok, S::Error> {
        #[expect(clippy::cast_precision_loss, reason = "small")]
        serializer.serialize_f64(*tenths as f64 / 10.0)
    }
}

fn lines<S: Serializer, T: AsRef<str>>(text: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(text.as_ref().lines().map(|line| Line { role: "user", content: line }))
}

fn seconds<S: Serializer>(duration: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(duration.as_secs())
}

fn refuses<S: Serializer>(_: &(), _: S) -> Result<S::Ok, S::Error> {
    Err(serde::ser::Error::custom("it refuses"))
}

#[derive(Serialize)]
struct Line<'a> {
    role: &'a str,
    content: &'a str,
}

/// Says nothing of itself, and need not.
struct Prompt(String);

impl AsRef<str> for Prompt {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat<'a> {
    model: &'a str,
    #[serde(serialize_with = "lines")]
    #[aiml(any)]
    messages: Prompt,
    #[serde(with = "tenths", skip_serializing_if = "is_nothing")]
    #[aiml(any)]
    temperature: i64,
}

fn is_nothing(n: &i64) -> bool {
    *n == 0
}

fn chat(prompt: &str, temperature: i64) -> Chat<'static> {
    Chat { model: "openai/gpt-4o", messages: Prompt(prompt.into()), temperature }
}

#[test]
fn the_catalog_judges_what_is_written() {
    for (request, is_valid) in [
        (chat("Hi\nthere", 7), true),
        (chat("Hi", 0), true),
        (chat("", 7), true),
        (chat("Hi", 21), false),
        (chat("", -1), false),
        (Chat { model: "openai/gpt-7", ..chat("Hi", 7) }, true),
    ] {
        assert_eq!(agrees(CHAT, &request), is_valid, "{}", request.report());
    }
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Wrong {
    #[serde(serialize_with = "shown")]
    #[aiml(any)]
    model: &'static str,
    #[serde(serialize_with = "lines")]
    #[aiml(any)]
    messages: String,
    #[serde(serialize_with = "seconds")]
    #[aiml(any)]
    stream: Duration,
}

fn shown<S: Serializer, T: std::fmt::Display>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

#[test]
fn a_model_may_be_written_and_what_is_wrong_stands_where_it_is_sent() {
    let request = Wrong { model: "openai/gpt-4o", messages: "Hi".into(), stream: Duration::from_secs(1) };
    assert!(!agrees(CHAT, &request));
    let report = request.report();
    assert!(report.iter().any(|issue| issue.param().to_string() == "stream"), "{report}");
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Refusing {
    model: &'static str,
    messages: Vec<Message>,
    #[serde(serialize_with = "refuses")]
    #[aiml(any)]
    metadata: (),
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message {
    User {
        #[serde(serialize_with = "shown")]
        #[aiml(any)]
        content: u8,
    },
    Assistant {
        #[serde(serialize_with = "seconds")]
        #[aiml(any)]
        content: Duration,
    },
}

#[test]
fn a_function_that_refuses_is_an_issue() {
    let messages = vec![Message::User { content: 1 }];
    let request = Refusing { model: "openai/gpt-4o", messages, metadata: () };
    assert_eq!(request.report(), check(CHAT, &request));
    assert!(request.report().to_string().contains("it refuses"), "{}", request.report());
    assert!(request.validate().is_err());
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Nested<T: AsRef<str>> {
    model: &'static str,
    messages: Vec<Message>,
    #[serde(serialize_with = "lines")]
    #[aiml(any, undeclared)]
    more: T,
}

#[test]
fn variants_and_generic_types_write_too() {
    let request =
        |message| Nested { model: "openai/gpt-4o", messages: vec![message], more: Prompt("a".into()) };
    assert!(request(Message::User { content: 1 }).validate().is_ok());
    let wrong = request(Message::Assistant { content: Duration::from_secs(1) });
    assert!(wrong.validate().is_err());
    assert_eq!(wrong.validate().is_ok(), check(CHAT, &wrong).is_valid());
}

/// Without an endpoint: what annotations say of what is written.
#[derive(Serialize, AimlRequest)]
struct Ruled {
    #[serde(with = "tenths")]
    #[aiml(any, range(0.0..=2.0))]
    temperature: i64,
    #[serde(serialize_with = "shown")]
    #[aiml(any, one_of("1", "2"), check = even)]
    shown: u8,
    #[serde(serialize_with = "lines", skip_serializing_if = "is_kept")]
    #[aiml(any, length(1..=2))]
    lines: String,
    #[serde(serialize_with = "seconds", skip_serializing_if = "Duration::is_zero")]
    #[aiml(any, conflicts("lines"))]
    wait: Duration,
    #[serde(serialize_with = "one_over")]
    #[aiml(any)]
    one_over: f64,
}

fn is_kept(lines: &str) -> bool {
    lines == "kept"
}

fn one_over<S: Serializer>(n: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(1.0 / n)
}

fn even(n: &u8) -> Result<(), &'static str> {
    if n.is_multiple_of(2) { Ok(()) } else { Err("must be even") }
}

#[test]
fn annotations_judge_what_is_written() {
    let good = Ruled { temperature: 20, shown: 2, lines: "a\nb".into(), wait: Duration::ZERO, one_over: 3.0 };
    good.validate().unwrap();
    assert!(good.report().is_empty());
    let bad = Ruled {
        temperature: 21,
        shown: 3,
        lines: String::new(),
        wait: Duration::from_secs(1),
        one_over: 0.0,
    };
    let issues: Vec<_> =
        bad.report().iter().map(|issue| format!("{}: {}", issue.param(), issue.message())).collect();
    assert_eq!(
        issues,
        [
            "temperature: Number must be less than or equal to 2",
            "shown: Invalid enum value. Expected '1' | '2', received '3'",
            "shown: must be even",
            "lines: Array must contain at least 1 element(s)",
            "wait: 'wait' and 'lines' cannot both be given",
            "one_over: Expected number, received nan",
        ]
    );
    assert!(bad.validate().is_err());
}

/// Annotations beside the catalog: what they say replaces the catalog's word about the same thing.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Both {
    model: &'static str,
    messages: Vec<Said>,
    #[serde(with = "tenths")]
    #[aiml(any, range(0.0..=5.0))]
    temperature: i64,
}

#[derive(Serialize, AimlRequest)]
struct Said {
    #[serde(serialize_with = "shown")]
    #[aiml(any)]
    role: &'static str,
    content: &'static str,
}

#[test]
fn an_annotation_replaces_the_catalogs_word() {
    let request = |temperature, role| Both {
        model: "openai/gpt-4o",
        messages: vec![Said { role, content: "Hi" }],
        temperature,
    };
    request(40, "user").validate().unwrap();
    assert!(!check(CHAT, &request(40, "user")).is_valid());
    assert!(request(51, "user").validate().is_err());
    assert!(request(40, "nobody").validate().is_err());
}

/// What models say of roles holds for a role that is written.
#[derive(Serialize, AimlRequest)]
#[aiml(model("a", roles("user")))]
struct Listed {
    model: &'static str,
    messages: Vec<Said>,
}

#[test]
fn a_role_that_is_written_is_one_of_the_models() {
    let request = |role| Listed { model: "a", messages: vec![Said { role, content: "Hi" }] };
    request("user").validate().unwrap();
    for role in ["system", "nobody"] {
        let report = request(role).validate().unwrap_err();
        assert_eq!(
            report.iter().next().unwrap().message().to_string(),
            format!("Unsupported value: 'messages[0].role' does not support '{role}' with this model.")
        );
    }
}

/// Types of which nothing is known but that serde sends them: those of another crate.
mod foreign {
    #[derive(serde::Serialize, Clone)]
    pub(super) struct Tool {
        #[serde(rename = "type")]
        pub(super) kind: &'static str,
        pub(super) function: Function,
    }

    #[derive(serde::Serialize, Clone)]
    pub(super) struct Function {
        pub(super) name: &'static str,
    }

    #[derive(serde::Serialize, Clone)]
    pub(super) struct Number(pub(super) f64);
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Foreign {
    model: &'static str,
    #[aiml(any)]
    messages: Vec<ForeignMessage>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[aiml(any)]
    tools: Vec<foreign::Tool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(any)]
    temperature: Option<foreign::Number>,
    #[aiml(any, check = short)]
    seed: Duration,
}

fn short(duration: &Duration) -> Result<(), &'static str> {
    if duration.as_secs() < 10 { Ok(()) } else { Err("too long") }
}

/// Ours, and looked into as such.
#[derive(Serialize, AimlRequest, Clone)]
#[serde(untagged)]
enum ForeignMessage {
    Known {
        role: &'static str,
        #[aiml(length(..=5))]
        content: &'static str,
    },
    Unknown {
        #[aiml(any)]
        role: foreign::Number,
        #[aiml(any)]
        content: &'static str,
    },
}

#[test]
fn what_serde_sends_of_a_foreign_type_is_checked() {
    let known = |content| ForeignMessage::Known { role: "user", content };
    let request = || Foreign {
        model: "openai/gpt-4o",
        messages: vec![known("Hi")],
        tools: Vec::new(),
        temperature: None,
        seed: Duration::from_secs(1),
    };
    let say = |request: &Foreign| {
        let report = request.report();
        assert_eq!(request.validate().is_ok(), report.is_valid(), "{report}");
        report.iter().map(|issue| format!("{}: {}", issue.param(), issue.message())).collect::<Vec<_>>()
    };
    // serde sends a duration as an object, which `seed` is not.
    let seed = "seed: Expected number, received object";
    assert_eq!(say(&request()), [seed]);
    assert_eq!(request().report(), check(CHAT, &request()));
    let number = |n| Some(foreign::Number(n));
    assert_eq!(say(&Foreign { temperature: number(1.0), ..request() }), [seed]);
    let hot = Foreign { temperature: number(2.5), seed: Duration::from_secs(11), ..request() };
    assert_eq!(say(&hot), [seed, "seed: too long", "temperature: Number must be less than or equal to 2"]);
    let tool = |kind| foreign::Tool { kind, function: foreign::Function { name: "f" } };
    let tools = Foreign { tools: vec![tool("function"), tool("x")], ..request() };
    assert_eq!(tools.report(), check(CHAT, &tools));
    assert!(tools.report().len() > 1);
    let unknown = ForeignMessage::Unknown { role: foreign::Number(1.0), content: "a" };
    let messages = Foreign { messages: vec![known("too long"), unknown], ..request() };
    let issues = say(&messages);
    assert_eq!(issues[0], "messages[0].content: String must contain at most 5 character(s)");
    assert!(issues[1].starts_with("messages[1].role: "), "{issues:?}");
}

/// Without an endpoint, rules ask what is sent.
#[derive(Serialize, AimlRequest)]
struct ForeignRuled {
    #[aiml(any, range(1..=2))]
    number: foreign::Number,
    #[aiml(any, length(1..))]
    text: Option<String>,
}

#[test]
fn rules_judge_what_serde_sends_of_a_foreign_type() {
    let request = |n, text: &str| ForeignRuled { number: foreign::Number(n), text: Some(text.into()) };
    request(1.5, "a").validate().unwrap();
    assert!(request(2.5, "a").validate().is_err());
    assert!(request(f64::NAN, "a").validate().is_err());
    assert!(request(1.5, "").validate().is_err());
}
