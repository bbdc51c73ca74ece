//! Bodies and values that are made to break what reads them.

use std::collections::BTreeMap;

use aiml_validate::{Catalog, Checker, Severity, Status, UnknownModels, check, check_json};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};

const CHAT: &str = "/v1/chat/completions";

fn codes(report: &aiml_validate::Report) -> Vec<&'static str> {
    report.iter().map(|issue| issue.code().as_str()).collect()
}

#[test]
fn deep_and_large_bodies() {
    let deep = format!(
        r#"{{"model":"openai/gpt-4o","messages":[{{"role":"user","content":"x"}}],"metadata":{}{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert!(check_json(CHAT, deep.as_bytes()).iter().all(|issue| issue.code() != "invalid_json"));
    assert_eq!(codes(&check_json(CHAT, "[".repeat(100_000).as_bytes())), ["invalid_json"]);
    let long = format!(
        r#"{{"model":"openai/gpt-4o","messages":[{{"role":"user","content":"{}"}}]}}"#,
        "a\\n".repeat(70_000_000)
    );
    assert!(check_json(CHAT, long.as_bytes()).is_empty());
}

#[test]
fn a_report_of_a_million_problems_is_bounded() {
    let body = format!(r#"{{"model":"openai/gpt-4o","messages":[{}1]}}"#, "1,".repeat(1_000_000));
    let report = check_json(CHAT, body.as_bytes());
    assert_eq!(report.len(), 10_001);
    assert_eq!(report.issues()[10_000].code(), "too_many_issues");
    assert!(!report.is_valid());
}

#[test]
fn keys_that_stand_twice() {
    let message = r#""messages":[{"role":"user","content":"x"}]"#;
    let twice =
        format!(r#"{{"model":1,{message},"temperature":"x","temperature":1,"model":"openai/gpt-4o"}}"#);
    let report = check_json(CHAT, twice.as_bytes());
    assert!(report.is_valid(), "{report}");
    assert_eq!(codes(&report), ["duplicate_key", "duplicate_key"]);
    let twice = format!(r#"{{"model":"openai/gpt-4o",{message},"model":1}}"#);
    assert!(!check_json(CHAT, twice.as_bytes()).is_valid());
}

#[test]
fn what_only_javascript_reads() {
    let body = |temperature: &str, content: &str| {
        format!(
            r#"{{"model":"openai/gpt-4o","messages":[{{"role":"user","content":{content}}}],"temperature":{temperature}}}"#
        )
    };
    assert!(check_json(CHAT, body("1", r#""\ud800""#).as_bytes()).is_empty());
    assert_eq!(codes(&check_json(CHAT, body("1e400", r#""x""#).as_bytes())), ["too_big"]);
    assert_eq!(codes(&check_json(CHAT, b"{\"model\":\"\xFF\"}")), ["invalid_json"]);
    assert_eq!(codes(&check_json(CHAT, body("1", r#""\ud80""#).as_bytes())), ["invalid_json"]);
}

#[test]
fn model_ids() {
    let body = |model: Value| json!({"model": model, "messages": [{"role": "user", "content": "x"}]});
    for (model, code, valid) in [
        (json!("no-such-vendor/no-such-model"), "unknown_model", true),
        (json!("text-embedding-3-small"), "unknown_model", true),
        (json!(""), "invalid_enum_value", false),
        (json!("two words"), "invalid_enum_value", false),
        (json!("x".repeat(129)), "invalid_enum_value", false),
        (json!(5), "invalid_type", false),
        (json!(null), "invalid_type", false),
    ] {
        let report = check(CHAT, &body(model.clone()));
        assert_eq!(codes(&report), [code], "{model}");
        assert_eq!(report.is_valid(), valid, "{model}");
        assert!(report.to_string().len() < 600, "{report}");
    }
    let elsewhere = check(CHAT, &body(json!("text-embedding-3-small"))).to_string();
    assert!(elsewhere.contains("'/v1/embeddings'"), "{elsewhere}");
    let report = check(CHAT, &json!({"temperature": 1}));
    assert_eq!(report.to_string(), "Body validation error\nmodel: Required\nmessages: Required");
    let report = check("/v1/chat/completion", &json!({}));
    assert!(report.to_string().contains("Did you mean '/v1/chat/completions'?"), "{report}");
}

#[test]
fn retired_models() {
    let catalog = Catalog::builtin();
    let retired = || catalog.models().filter(|model| model.status() == Status::Retired);
    let documented = retired().find_map(|model| Some((model, model.endpoints().next()?)));
    let (model, endpoint) = documented.expect("some are retired and documented still");
    let report = check(endpoint.path(), &json!({"model": model.id()}));
    assert_eq!(report.issues()[0].code(), "retired_model");
    assert_eq!(report.issues()[0].severity(), Severity::Warning);
    let gone = retired().find(|model| model.endpoints().next().is_none()).expect("most have no documents");
    let report = check(CHAT, &json!({"model": gone.id()}));
    assert_eq!(codes(&report), ["unknown_model"]);
    assert!(report.is_valid() && report.to_string().contains("no longer served"), "{report}");
}

#[test]
fn options() {
    let body = json!({"model": "no-such-model", "messages": 5});
    for (unknown, expected) in [
        (UnknownModels::Allow, &[][..]),
        (UnknownModels::Warn, &[Severity::Warning][..]),
        (UnknownModels::Error, &[Severity::Error][..]),
    ] {
        let report = Checker::new().unknown_models(unknown).check(CHAT, &body);
        assert_eq!(report.iter().map(aiml_validate::Issue::severity).collect::<Vec<_>>(), expected);
    }
    let body = json!({"model": "openai/gpt-4o", "messages": [1, 2, 3]});
    let report = Checker::new().max_issues(2).check(CHAT, &body);
    assert_eq!(codes(&report), ["invalid_type", "invalid_type", "too_many_issues"]);
    let typo =
        json!({"model": "openai/gpt-4o", "messages": [{"role": "user", "content": "x"}], "max_token": 1});
    let report = check(CHAT, &typo);
    assert_eq!(codes(&report), ["undeclared_key"]);
    assert!(report.to_string().contains("Did you mean 'max_tokens'?"), "{report}");
}

#[derive(Serialize)]
struct Request<T> {
    model: &'static str,
    messages: [BTreeMap<&'static str, &'static str>; 1],
    temperature: T,
}

#[test]
fn numbers_that_json_does_not_have() {
    let request = |temperature: f64| Request {
        model: "openai/gpt-4o",
        messages: [BTreeMap::from([("role", "user"), ("content", "x")])],
        temperature,
    };
    let report = check(CHAT, &request(f64::NAN));
    let text = report.issues().first().map(|issue| issue.message().to_string());
    assert!(matches!(text.as_deref(), None | Some("Expected number, received nan")), "{report}");
    assert!(check(CHAT, &request(1.0)).is_empty());
}

fn is_json(report: &aiml_validate::Report) -> bool {
    report.iter().all(|issue| issue.code() != "invalid_json")
}

/// JSON of every kind, as text.
fn json_text() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just(String::from("null")),
        Just(String::from("true")),
        Just(String::from("-0.5e+10")),
        Just(String::from("\"\\ud83d\\ude42\\n\\\"\"")),
        any::<f64>().prop_map(|n| serde_json::to_string(&n).expect("a number")),
        any::<String>().prop_map(|text| serde_json::to_string(&text).expect("a string")),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        let object = prop::collection::vec((any::<String>(), inner.clone()), 0..6).prop_map(|entries| {
            let entries: Vec<_> = entries
                .into_iter()
                .map(|(key, value)| format!("{} :\n{value}", serde_json::to_string(&key).expect("a string")))
                .collect();
            format!("{{{}}}", entries.join(" ,"))
        });
        let array = prop::collection::vec(inner, 0..6).prop_map(|items| format!("[ {} ]", items.join(",\t")));
        prop_oneof![object, array]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn json_is_what_serde_json_says_it_is(
        text in json_text(),
        at in any::<prop::sample::Index>(),
        byte in prop_oneof![any::<u8>(), prop::sample::select(b"{}[]\",:\\0e-+. \n".to_vec())],
        change in 0..4,
    ) {
        let mut bytes = text.into_bytes();
        let at = at.index(bytes.len() + 1);
        match change {
            0 => {}
            1 if at < bytes.len() => bytes[at] = byte,
            2 if at < bytes.len() => { bytes.remove(at); }
            _ => bytes.insert(at, byte),
        }
        let report = check_json("/v1/keys", &bytes);
        // `IgnoredAny` does not look whether strings are UTF-8.
        let expected = std::str::from_utf8(&bytes).is_ok()
            && serde_json::from_slice::<serde::de::IgnoredAny>(&bytes).is_ok();
        prop_assert_eq!(is_json(&report), expected, "{}", String::from_utf8_lossy(&bytes));
        if let Ok(value) = serde_json::from_slice::<Value>(&bytes)
            && expected
        {
            // The two front ends see the same, but for what a `Value` does not hold.
            let twice = report.iter().any(|issue| issue.code() == "duplicate_key");
            prop_assert!(twice || check("/v1/keys", &value).is_valid() == report.is_valid());
        }
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let report = check_json(CHAT, &bytes);
        prop_assert!(!report.is_valid());
        let _ = report.to_string();
    }
}
