//! Agreement with the recorded answers of the API's own schema library.
//!
//! A part of the cases is committed; all of them are used where the folder with the shared cases is at hand.

use std::{collections::BTreeSet, fs, path::PathBuf};

use aiml_validate::{Checker, Report, Severity, UnknownModels};
use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
struct Case<'a> {
    id: &'a str,
    endpoint: &'a str,
    class: &'a str,
    #[serde(borrow)]
    body: &'a RawValue,
    valid: bool,
    issues: Vec<Expected>,
}

#[derive(Deserialize)]
struct Expected {
    pointer: String,
    code: String,
    message: String,
}

type Set = BTreeSet<(String, String, String)>;

/// The roles that the API knows: for one that a model does not take it has a sentence of its own.
const ROLES: [&str; 6] = ["system", "user", "assistant", "tool", "developer", "function"];

/// The last word on what differs on purpose: of `model` the path and whether it is the type that is wrong,
/// of a role that is known the path.
fn normal(param: &str, code: &str, message: &str, body: &serde_json::Value) -> (String, String, String) {
    if param == "model" && code != "invalid_type" {
        return (param.into(), "model".into(), String::new());
    }
    if param == "model" && message != "Required" {
        return (param.into(), code.into(), String::new());
    }
    if let Some(index) = param.strip_prefix("messages[").and_then(|rest| rest.strip_suffix("].role")) {
        let role = index.parse().ok().and_then(|index: usize| body["messages"][index]["role"].as_str());
        if role.is_some_and(|role| ROLES.contains(&role)) {
            return (param.into(), "unsupported_value".into(), String::new());
        }
    }
    (param.into(), code.into(), message.into())
}

fn found(report: &Report, body: &serde_json::Value) -> Set {
    let errors = report.iter().filter(|issue| issue.severity() == Severity::Error);
    errors
        .map(|issue| {
            let (param, message) = (issue.param().to_string(), issue.message().to_string());
            normal(&param, issue.code().as_str(), &message, body)
        })
        .collect()
}

/// Cases whose issues cannot agree, because they hang on a document that the body does not name: the verdict
/// still has to.
fn depends_on_document(case: &Case<'_>, body: &serde_json::Value) -> bool {
    let names_model = body.get("model").is_some_and(serde_json::Value::is_string);
    let known = names_model && case.issues.iter().all(|issue| issue.pointer != "model");
    !known && !case.issues.is_empty() && body.is_object()
}

/// What does not agree, one line a case.
fn disagreements(cases: &str) -> (usize, Vec<String>) {
    let checker = Checker::new().unknown_models(UnknownModels::Error);
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in cases.lines().filter(|line| !line.is_empty()) {
        let case: Case<'_> = serde_json::from_str(line).expect("a case");
        count += 1;
        let text = case.body.get();
        let value: serde_json::Value = serde_json::from_str(text).expect("a body");
        let expected: Set = case
            .issues
            .iter()
            .map(|issue| normal(&issue.pointer, &issue.code, &issue.message, &value))
            .collect();
        let reports =
            [("json", checker.check_json(case.endpoint, text.as_bytes())), ("value", checker.check(case.endpoint, &value))];
        for (front, report) in reports {
            let found = found(&report, &value);
            let agrees = found == expected
                || (depends_on_document(&case, &value) && expected.iter().any(|one| found.contains(one)));
            if report.is_valid() != case.valid || !agrees {
                let Case { id, endpoint, class, valid, .. } = case;
                wrong.push(format!(
                    "{id} {front} {endpoint} {class}: valid {valid}\n  expected {expected:?}\n  found    {found:?}"
                ));
            }
        }
    }
    (count, wrong)
}

fn shared(name: &str) -> Option<String> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "..", "..", "shared", "cases", name].iter().collect();
    let text = fs::read_to_string(path).ok();
    if text.is_none() {
        println!("skipped: no shared cases beside this checkout");
    }
    text
}

#[test]
fn the_committed_cases_agree() {
    let (count, wrong) = disagreements(include_str!("../data/oracle.jsonl"));
    assert!(count >= 300);
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn all_shared_cases_agree() {
    let Some(cases) = shared("oracle.jsonl") else { return };
    let (count, wrong) = disagreements(&cases);
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong.join("\n"));
}

#[derive(Deserialize)]
struct Body<'a> {
    id: &'a str,
    endpoint: &'a str,
    #[serde(borrow)]
    body: &'a RawValue,
    verdict: &'a str,
}

#[test]
fn the_published_samples_get_their_verdicts() {
    let Some(bodies) = shared("bodies.jsonl") else { return };
    let mut wrong = Vec::new();
    for line in bodies.lines().filter(|line| !line.is_empty()) {
        let body: Body<'_> = serde_json::from_str(line).expect("a body");
        let report = aiml_validate::check_json(body.endpoint, body.body.get().as_bytes());
        let codes: Vec<_> = report.iter().map(|issue| issue.code().as_str()).collect();
        let agrees = match body.verdict {
            "valid" => report.is_valid(),
            "unknown_model" => codes.contains(&"unknown_model") || codes.contains(&"invalid_enum_value"),
            "unknown_endpoint" => codes.contains(&"unknown_endpoint"),
            _ => !report.is_valid(),
        };
        if !agrees {
            wrong.push(format!("{} {} {}: {report}", body.id, body.endpoint, body.verdict));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
