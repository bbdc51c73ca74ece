//! Types that are bound to the catalog, against garde, which checks a fraction of it: the same ranges and
//! lengths, and, as in `annotations`, one rule of its own that knows the models. The endpoint's catalog has
//! hundreds of them, garde's rule six.
//!
//! `cargo bench -p aiml-validate-tests --bench bound`
#![allow(missing_docs, clippy::unwrap_used)]

use std::hint::black_box;

use aiml_validate::AimlRequest;
use criterion::{Criterion, criterion_group, criterion_main};
use garde::Validate;
use serde::Serialize;

/// The same request with the model as an enum and as a text.
macro_rules! request {
    ($name:ident, $model:ty, $message:ty) => {
        #[derive(Serialize, AimlRequest, Validate, Clone)]
        #[aiml(endpoint = "/v1/chat/completions")]
        #[garde(allow_unvalidated)]
        struct $name {
            #[garde(custom(known_model))]
            model: $model,
            #[garde(length(min = 1), dive)]
            messages: Vec<$message>,
            #[serde(skip_serializing_if = "Option::is_none")]
            #[garde(range(min = 0.0, max = 2.0))]
            temperature: Option<f64>,
            #[serde(skip_serializing_if = "Option::is_none")]
            #[garde(range(min = 0.0, max = 1.0))]
            top_p: Option<f64>,
            #[serde(skip_serializing_if = "Option::is_none")]
            #[garde(range(min = -2.0, max = 2.0))]
            presence_penalty: Option<f64>,
            #[serde(skip_serializing_if = "Option::is_none")]
            #[garde(range(min = -2.0, max = 2.0))]
            frequency_penalty: Option<f64>,
            #[serde(skip_serializing_if = "Option::is_none")]
            #[garde(range(min = 1))]
            max_tokens: Option<u32>,
            #[serde(skip_serializing_if = "Option::is_none")]
            #[garde(range(min = 1))]
            n: Option<u8>,
            #[serde(skip_serializing_if = "Option::is_none")]
            seed: Option<u32>,
            #[serde(skip_serializing_if = "Option::is_none")]
            #[garde(length(max = 4))]
            stop: Option<Vec<String>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            #[garde(length(max = 128), dive)]
            tools: Option<Vec<Tool>>,
        }
    };
}

const KNOWN: [&str; 6] = [
    "openai/gpt-4o",
    "openai/gpt-4.1",
    "anthropic/claude-sonnet-4",
    "google/gemini-2.5-pro",
    "o1-mini",
    "o1-preview",
];

#[allow(clippy::trivially_copy_pass_by_ref, reason = "garde's signature")]
fn known_model(model: &impl Id, (): &()) -> garde::Result {
    if KNOWN.contains(&model.id()) { Ok(()) } else { Err(garde::Error::new("unknown model")) }
}

/// What the rule looks at.
trait Id {
    fn id(&self) -> &str;
}

impl Id for String {
    fn id(&self) -> &str {
        self
    }
}

impl Id for Model {
    fn id(&self) -> &str {
        match self {
            Self::Gpt4o => "openai/gpt-4o",
            Self::O1Mini => "o1-mini",
        }
    }
}

request!(ByEnum, Model, Message);
request!(ByText, String, Message);
request!(RoleText, Model, TextMessage);

#[derive(Serialize, AimlRequest, Clone, Copy)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
    #[serde(rename = "o1-mini")]
    O1Mini,
}

#[derive(Serialize, AimlRequest, Validate, Clone)]
#[garde(allow_unvalidated)]
struct Message {
    role: Role,
    #[garde(length(min = 1))]
    content: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

/// A message of which the type does not tell that its role is taken: what is left to check at run time.
#[derive(Serialize, AimlRequest, Validate, Clone)]
#[garde(allow_unvalidated)]
struct TextMessage {
    #[garde(length(min = 1))]
    role: String,
    #[garde(length(min = 1))]
    content: String,
}

/// The same, of which only the role is looked at.
#[derive(Serialize, AimlRequest, Clone)]
struct BareMessage {
    role: String,
    #[aiml(skip)]
    content: String,
}

/// The same with more that is always taken.
#[derive(Serialize, AimlRequest, Clone)]
struct FullMessage {
    role: String,
    content: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat<M> {
    model: Model,
    messages: Vec<M>,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
    Assistant,
}

#[derive(Serialize, AimlRequest, Validate, Clone)]
#[garde(allow_unvalidated)]
struct Tool {
    #[serde(rename = "type")]
    kind: Kind,
    #[garde(dive)]
    function: Function,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Function,
}

#[derive(Serialize, AimlRequest, Validate, Clone)]
#[garde(allow_unvalidated)]
struct Function {
    #[garde(length(min = 1))]
    name: String,
    #[garde(length(min = 1))]
    description: String,
    parameters: std::collections::BTreeMap<String, String>,
}

macro_rules! make {
    ($name:ident, $model:expr, $message:expr, $messages:expr, $all:expr, $len:expr) => {{
        let all: bool = $all;
        let tool = |name: &str| Tool {
            kind: Kind::Function,
            function: Function {
                name: name.into(),
                description: "Looks things up".into(),
                parameters: std::collections::BTreeMap::new(),
            },
        };
        $name {
            model: $model,
            messages: (0..$messages).map(|i| $message(i % 2 == 0, "x".repeat($len))).collect(),
            temperature: Some(0.7),
            top_p: Some(0.9),
            presence_penalty: all.then_some(0.1),
            frequency_penalty: all.then_some(-0.1),
            max_tokens: Some(512),
            n: all.then_some(1),
            seed: all.then_some(7),
            stop: all.then(|| vec!["END".into()]),
            tools: all.then(|| vec![tool("a"), tool("b"), tool("c")]),
        }
    }};
}

fn bound(c: &mut Criterion) {
    let message = |user, content| {
        let (role, name) = if user { (Role::User, Some("ann".into())) } else { (Role::Assistant, None) };
        Message { role, content, name }
    };
    let text = |user, content| TextMessage { role: if user { "user" } else { "assistant" }.into(), content };
    for (size, messages, all, len) in [
        ("small", 2, false, 40),
        ("medium", 12, true, 120),
        ("large", 1000, false, 200),
        ("long", 10_000, false, 200),
    ] {
        let by_enum = make!(ByEnum, Model::Gpt4o, message, messages, all, len);
        let by_text = make!(ByText, "openai/gpt-4o".to_owned(), message, messages, all, len);
        let role_text = make!(RoleText, Model::Gpt4o, text, messages, all, len);
        AimlRequest::validate(&by_enum).unwrap();
        AimlRequest::validate(&by_text).unwrap();
        AimlRequest::validate(&role_text).unwrap();
        Validate::validate(&by_text).unwrap();
        Validate::validate(&role_text).unwrap();
        let mut group = c.benchmark_group(size);
        group.bench_function("model an enum", |b| {
            b.iter(|| AimlRequest::validate(black_box(&by_enum)).is_ok());
        });
        group.bench_function("model a text", |b| {
            b.iter(|| AimlRequest::validate(black_box(&by_text)).is_ok());
        });
        group.bench_function("roles are texts", |b| {
            b.iter(|| AimlRequest::validate(black_box(&role_text)).is_ok());
        });
        group.bench_function("garde", |b| b.iter(|| Validate::validate(black_box(&by_text)).is_ok()));
        group.bench_function("garde, roles are texts", |b| {
            b.iter(|| Validate::validate(black_box(&role_text)).is_ok());
        });
        group.finish();
    }
    let _ = Model::O1Mini;
    let _ = Role::System;
}

/// What fields cost that are always valid: messages with and without them. Of a hundred, what is done counts; of 10,000,
/// what the larger type costs the memory too.
fn always_valid(c: &mut Criterion) {
    let role = |user| if user { "user" } else { "assistant" }.to_owned();
    let content = || "x".repeat(200);
    for messages in [100, 10_000] {
        let users = || (0..messages).map(|i| i % 2 == 0);
        let bare = users().map(|user| BareMessage { role: role(user), content: content() });
        let bare = Chat { model: Model::Gpt4o, messages: bare.collect() };
        let full = users().map(|user| FullMessage {
            role: role(user),
            content: content(),
            name: user.then(|| "ann".into()),
        });
        let full = Chat { model: Model::Gpt4o, messages: full.collect() };
        let all = users().map(|user| Message {
            role: if user { Role::User } else { Role::Assistant },
            content: content(),
            name: user.then(|| "ann".into()),
        });
        let all = Chat { model: Model::Gpt4o, messages: all.collect() };
        bare.validate().unwrap();
        full.validate().unwrap();
        all.validate().unwrap();
        let mut group = c.benchmark_group(format!("always valid, {messages} messages"));
        group.bench_function("a role to check", |b| b.iter(|| black_box(&bare).validate().is_ok()));
        group.bench_function("a role to check, and fields that are always valid", |b| {
            b.iter(|| black_box(&full).validate().is_ok());
        });
        group.bench_function("nothing but what is always valid", |b| {
            b.iter(|| black_box(&all).validate().is_ok());
        });
        group.finish();
    }
}

criterion_group!(benches, bound, always_valid);
criterion_main!(benches);
