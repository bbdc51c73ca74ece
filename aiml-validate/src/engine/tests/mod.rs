//! The engine against hand-made schemas; most tables are the executed blocks of the specification.

mod defs;
mod hostile;
mod rules;
mod together;
mod wire;

use alloc::{format, string::String, vec::Vec};

use super::{Decision, Source, decide, explain, json, serialize::Value};
use crate::{
    issue::{Issue, Severity},
    schema::{def::Def, encode::Encoder, node::Schema},
};

/// The issues of a value, after checking that deciding agrees with explaining.
fn judge_source(def: &Def, source: &dyn Source) -> Vec<Issue> {
    let mut encoder = Encoder::default();
    let node = encoder.add(def);
    let blob = encoder.finish();
    let schema = Schema::open(&blob);
    let decision = decide(schema, node, source);
    let issues = explain(schema, node, source, 1000);
    let accepted = issues.is_accepted();
    let issues = issues.finish();
    match decision {
        Decision::Accepted => assert!(issues.is_empty(), "accepted, but {issues:?}"),
        Decision::Suspected => assert!(accepted, "suspected, but {issues:?}"),
        Decision::Refused => assert!(
            !issues.is_empty() && (!accepted || issues.iter().any(|issue| issue.code() == "duplicate_key")),
            "refused, but {issues:?}"
        ),
    }
    issues
}

fn judge_json(def: &Def, text: &str) -> Vec<Issue> {
    json::syntax(text).expect("test bodies are JSON");
    judge_source(def, &json::Body::new(text))
}

/// One line an issue, as the specification prints them: `code @ path : message`.
fn lines(issues: &[Issue], severity: Severity) -> Vec<String> {
    let line = |issue: &Issue| match issue.param() {
        param if issue.path().is_empty() => format!("{} @ (root){param} : {}", issue.code(), issue.message()),
        param => format!("{} @ {param} : {}", issue.code(), issue.message()),
    };
    issues.iter().filter(|issue| issue.severity() == severity).map(line).collect()
}

/// Both front ends give these issues, in this order.
#[track_caller]
fn gives(def: &Def, text: &str, expected: &[&str]) {
    assert_eq!(lines(&judge_json(def, text), Severity::Error), expected, "JSON {text}");
    // What a `Value` cannot hold was tried above.
    if let Ok(value) = serde_json::from_str::<serde_json::Value>(text)
        && *value.to_string() == *text.replace([' ', '\n'], "")
    {
        assert_eq!(lines(&judge_source(def, &Value(&value)), Severity::Error), expected, "Value {text}");
    }
}
