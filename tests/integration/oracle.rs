//! Agreement with the recorded answers of the API's own schema library.
//!
//! A part of the cases is committed; all of them are used where the folder with the shared cases is at hand.

use std::{collections::BTreeSet, fs, path::PathBuf};

use aiml_validate::{Catalog, Checker, Report, Severity, UnknownModels};
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

/// Cases whose issues are those of one document, while the body, without a model that has documents, does not say
/// of which. The verdict has to agree, and one of the issues.
fn depends_on_document(case: &Case<'_>, body: &serde_json::Value, found: &Set, expected: &Set) -> bool {
    let Some(endpoint) = Catalog::builtin().endpoint(case.endpoint) else { return false };
    let id = body.get("model").and_then(serde_json::Value::as_str);
    if !endpoint.names_model() || id.is_some_and(|id| endpoint.capability(id).is_some()) {
        return false;
    }
    // A choice of bodies, of which the case only says that none fits.
    let choice = expected.iter().all(|(param, code, _)| param.is_empty() && code == "invalid_union");
    // A model is optional there: several documents may be meant.
    let optional = endpoint.path() == "/v1/ocr" && id.is_none();
    !found.is_empty() && (choice || optional || expected.iter().any(|one| found.contains(one)))
}

/// What does not agree, one line a case.
fn disagreements(cases: &str) -> (usize, Vec<String>) {
    let mut in_part = BTreeSet::new();
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
        let reports = [
            ("json", checker.check_json(case.endpoint, text.as_bytes())),
            ("value", checker.check(case.endpoint, &value)),
        ];
        for (front, report) in reports {
            let found = found(&report, &value);
            let in_full = found == expected;
            let agrees = in_full || depends_on_document(&case, &value, &found, &expected);
            if agrees && !in_full {
                in_part.insert(case.id);
            }
            if report.is_valid() != case.valid || !agrees {
                let Case { id, endpoint, class, valid, .. } = case;
                wrong.push(format!(
                    "{id} {front} {endpoint} {class}: valid {valid}\n  expected {expected:?}\n  found    {found:?}"
                ));
            }
        }
    }
    // Those are the documents that a body without a known model does not name: 1 % of the cases.
    assert!(in_part.len() * 100 < count, "{} of {count} agree only in part: {in_part:?}", in_part.len());
    println!("{} of {count} agree only in part: {in_part:?}", in_part.len());
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
struct Sample<'a> {
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
        let sample: Sample<'_> = serde_json::from_str(line).expect("a body");
        let report = aiml_validate::check_json(sample.endpoint, sample.body.get().as_bytes());
        let codes: Vec<_> = report.iter().map(|issue| issue.code().as_str()).collect();
        let agrees = match sample.verdict {
            "valid" => report.is_valid(),
            "unknown_model" => codes.contains(&"unknown_model") || codes.contains(&"invalid_enum_value"),
            "unknown_endpoint" => codes.contains(&"unknown_endpoint"),
            _ => !report.is_valid(),
        };
        if !agrees {
            wrong.push(format!("{} {} {}: {report}", sample.id, sample.endpoint, sample.verdict));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
