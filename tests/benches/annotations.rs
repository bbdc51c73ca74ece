//! Annotations only: the derive against code by hand and against garde, the same rules, side by side.
//!
//! `cargo bench -p aiml-validate-tests --bench annotations`
#![allow(missing_docs, clippy::unwrap_used)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};

/// The request of the three sizes: all that garde can say too, and one rule that depends on the model.
#[derive(aiml_validate::AimlRequest, garde::Validate, Clone)]
#[aiml(
    model("openai/gpt-4o", "openai/gpt-4.1", "anthropic/claude-sonnet-4", "google/gemini-2.5-pro"),
    model("o1-mini", "o1-preview", roles("user", "assistant"))
)]
#[garde(allow_unvalidated)]
struct Request {
    #[garde(custom(known_model))]
    model: String,
    #[aiml(length(1..=2048))]
    #[garde(length(min = 1, max = 2048), dive)]
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(0.0..=2.0))]
    #[garde(range(min = 0.0, max = 2.0))]
    temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(0.0..=1.0))]
    #[garde(range(min = 0.0, max = 1.0))]
    top_p: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(-2.0..=2.0))]
    #[garde(range(min = -2.0, max = 2.0))]
    presence_penalty: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(-2.0..=2.0))]
    #[garde(range(min = -2.0, max = 2.0))]
    frequency_penalty: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(1..=128_000))]
    #[garde(range(min = 1, max = 128_000))]
    max_tokens: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(1..=8))]
    #[garde(range(min = 1, max = 8))]
    n: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(length(1..=64))]
    #[garde(length(utf16, min = 1, max = 64))]
    user: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[aiml(length(..=4))]
    #[garde(length(max = 4))]
    stop: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[aiml(length(..=128))]
    #[garde(length(max = 128), dive)]
    tools: Vec<Tool>,
}

#[derive(aiml_validate::AimlRequest, garde::Validate, Clone)]
#[garde(allow_unvalidated)]
struct Message {
    role: Role,
    #[aiml(length(..=100_000))]
    #[garde(length(utf16, max = 100_000))]
    content: String,
}

#[derive(aiml_validate::AimlRequest, Clone, Copy, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
    Assistant,
}

#[derive(aiml_validate::AimlRequest, garde::Validate, Clone)]
#[garde(allow_unvalidated)]
struct Tool {
    #[aiml(length(1..=64))]
    #[garde(length(utf16, min = 1, max = 64))]
    name: String,
    #[aiml(length(..=1024))]
    #[garde(length(utf16, max = 1024))]
    description: String,
}

const ALL: [&str; 4] =
    ["openai/gpt-4o", "openai/gpt-4.1", "anthropic/claude-sonnet-4", "google/gemini-2.5-pro"];
const FEW_ROLES: [&str; 2] = ["o1-mini", "o1-preview"];

#[allow(clippy::ptr_arg, clippy::trivially_copy_pass_by_ref, reason = "garde's signature")]
fn known_model(model: &String, (): &()) -> garde::Result {
    if ALL.contains(&model.as_str()) || FEW_ROLES.contains(&model.as_str()) {
        Ok(())
    } else {
        Err(garde::Error::new("unknown model"))
    }
}

/// What somebody who needs it fast would write: one pass, texts only for what is wrong.
mod by_hand {
    use super::{ALL, FEW_ROLES, Request, Role};

    #[allow(dead_code, reason = "what a caller would read")]
    pub(super) struct Issue {
        path: String,
        message: String,
    }

    pub(super) fn validate(request: &Request) -> Result<(), Vec<Issue>> {
        let mut issues = Vec::new();
        let few = if ALL.contains(&request.model.as_str()) {
            false
        } else if FEW_ROLES.contains(&request.model.as_str()) {
            true
        } else {
            push(&mut issues, "model".into(), format!("unknown model '{}'", request.model));
            false
        };
        length(&mut issues, "messages", request.messages.len(), 1, 2048);
        for (i, message) in request.messages.iter().enumerate() {
            if few && !matches!(message.role, Role::User | Role::Assistant) {
                let path = format!("messages[{i}].role");
                let text = format!("Unsupported value: '{path}' does not support it with this model.");
                push(&mut issues, path, text);
            }
            if message.content.len() > 100_000 && message.content.encode_utf16().count() > 100_000 {
                push(&mut issues, format!("messages[{i}].content"), "too long".into());
            }
        }
        range(&mut issues, "temperature", request.temperature, 0.0, 2.0);
        range(&mut issues, "top_p", request.top_p, 0.0, 1.0);
        range(&mut issues, "presence_penalty", request.presence_penalty, -2.0, 2.0);
        range(&mut issues, "frequency_penalty", request.frequency_penalty, -2.0, 2.0);
        range(&mut issues, "max_tokens", request.max_tokens.map(f64::from), 1.0, 128_000.0);
        range(&mut issues, "n", request.n.map(f64::from), 1.0, 8.0);
        if let Some(user) = &request.user {
            length(&mut issues, "user", user.encode_utf16().count(), 1, 64);
        }
        length(&mut issues, "stop", request.stop.len(), 0, 4);
        length(&mut issues, "tools", request.tools.len(), 0, 128);
        for (i, tool) in request.tools.iter().enumerate() {
            let name = tool.name.encode_utf16().count();
            if !(1..=64).contains(&name) {
                push(&mut issues, format!("tools[{i}].name"), "too long or too short".into());
            }
            if tool.description.encode_utf16().count() > 1024 {
                push(&mut issues, format!("tools[{i}].description"), "too long".into());
            }
        }
        if issues.is_empty() { Ok(()) } else { Err(issues) }
    }

    #[inline]
    fn range(issues: &mut Vec<Issue>, path: &str, n: Option<f64>, min: f64, max: f64) {
        if let Some(n) = n
            && !(min..=max).contains(&n)
        {
            push(issues, path.into(), format!("Number must be from {min} to {max}"));
        }
    }

    #[inline]
    fn length(issues: &mut Vec<Issue>, path: &str, len: usize, min: usize, max: usize) {
        if len < min || len > max {
            push(issues, path.into(), format!("must contain {min} to {max}"));
        }
    }

    #[cold]
    fn push(issues: &mut Vec<Issue>, path: String, message: String) {
        issues.push(Issue { path, message });
    }
}

fn request(messages: usize, parameters: bool, len: usize) -> Request {
    let roles = [Role::User, Role::Assistant];
    let tool = |name: &str| Tool { name: name.into(), description: "Looks things up.".repeat(4) };
    Request {
        model: "o1-mini".into(),
        messages: (0..messages).map(|i| Message { role: roles[i % 2], content: "x".repeat(len) }).collect(),
        temperature: Some(0.7),
        top_p: Some(0.9),
        presence_penalty: parameters.then_some(0.1),
        frequency_penalty: parameters.then_some(-0.1),
        max_tokens: Some(512),
        n: parameters.then_some(1),
        user: parameters.then(|| "user-1234".into()),
        stop: if parameters { vec!["###".into()] } else { vec![] },
        tools: if parameters { vec![tool("weather"), tool("search"), tool("time")] } else { vec![] },
    }
}

fn with_three_errors() -> Request {
    let mut request = request(2, false, 40);
    request.messages[1].role = Role::System;
    request.temperature = Some(3.0);
    request.max_tokens = Some(0);
    request
}

fn annotations(c: &mut Criterion) {
    let cases = [
        ("small", request(2, false, 40)),
        ("medium", request(12, true, 120)),
        ("large", request(1000, false, 200)),
        ("3 errors", with_three_errors()),
    ];
    for (name, request) in &cases {
        let valid = *name != "3 errors";
        assert_eq!(aiml_validate::AimlRequest::validate(request).is_ok(), valid);
        assert_eq!(by_hand::validate(request).is_ok(), valid);
        assert_eq!(garde::Validate::validate(request).is_ok(), valid);
        let mut group = c.benchmark_group(*name);
        group.bench_function("by hand", |b| b.iter(|| by_hand::validate(black_box(request)).is_ok()));
        group.bench_function("derive", |b| {
            b.iter(|| aiml_validate::AimlRequest::validate(black_box(request)).is_ok());
        });
        group.bench_function("garde", |b| b.iter(|| garde::Validate::validate(black_box(request)).is_ok()));
        group.finish();
    }
}

criterion_group!(benches, annotations);
criterion_main!(benches);
