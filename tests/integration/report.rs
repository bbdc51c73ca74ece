//! What programs and people read of a refusal.

use aiml_validate::{AimlRequest, Code, Issue, Report, Segment, Severity, Valid};
use serde::Serialize;
use serde_json::json;

#[derive(Clone, Debug, PartialEq, Serialize, AimlRequest)]
struct Request {
    messages: Vec<Message>,
    #[serde(rename = "a/b~c")]
    #[aiml(range(0.5..))]
    odd: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, AimlRequest)]
struct Message {
    #[aiml(one_of("user", "it's"))]
    name: String,
}

fn request(name: &str, odd: f64) -> Request {
    Request { messages: vec![Message { name: "user".into() }, Message { name: name.into() }], odd }
}

#[test]
fn it_reads_well() {
    let report = request("bob", 0.25).validate().unwrap_err();
    assert_eq!(
        report.to_string(),
        "Body validation error\n\
         messages[1].name: Invalid enum value. Expected 'user' | 'it's', received 'bob'\n\
         a/b~c: Number must be greater than or equal to 0.5",
    );
    let issue = &report.issues()[0];
    assert_eq!(issue.path(), [Segment::from("messages"), 1.into(), "name".into()]);
    assert_eq!(issue.param().to_string(), "messages[1].name");
    assert_eq!(issue.pointer().to_string(), "/messages/1/name");
    assert_eq!(issue.code(), Code::InvalidEnumValue);
    assert_eq!(issue.code().to_string(), "invalid_enum_value");
    assert_eq!(issue.severity(), Severity::Error);
    assert!(issue.causes().is_empty());
    assert_eq!(report.issues()[1].pointer().to_string(), "/a~1b~0c");
}

#[test]
fn it_serializes() {
    assert_eq!(
        serde_json::to_value(request("user", f64::NAN).report()).unwrap(),
        json!({"valid": false, "issues": [{
            "path": ["a/b~c"],
            "param": "a/b~c",
            "code": "invalid_type",
            "message": "Expected number, received nan",
            "severity": "error",
        }]}),
    );
    assert_eq!(
        serde_json::to_value(request("user", 1.0).report()).unwrap(),
        json!({"valid": true, "issues": []}),
    );
}

#[test]
fn it_is_an_error_that_travels() {
    fn travels<T: std::error::Error + Send + Sync + Clone + 'static>() {}
    fn sends<T: Send + Sync + Clone + 'static>() {}
    fn question_mark() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        Ok(request("bob", 1.0).validate()?)
    }
    travels::<Report>();
    sends::<Issue>();
    let error = question_mark().unwrap_err();
    assert_eq!(error.downcast_ref::<Report>().unwrap().len(), 1);
}

#[test]
fn it_iterates_in_order() {
    let report = request("bob", 0.0).report();
    let by_ref: Vec<&Issue> = (&report).into_iter().collect();
    let iter: Vec<&Issue> = report.iter().collect();
    assert_eq!(by_ref, iter);
    assert_eq!(report.clone().into_iter().collect::<Vec<Issue>>(), report.issues());
    assert!(!report.is_valid() && !report.is_empty());
    assert_eq!(report.clone().into_result().unwrap_err(), report);
}

#[test]
fn long_values_are_cut_in_the_middle() {
    let prompt = "an orange mushroom ".repeat(20);
    let report = request(&prompt, 1.0).report();
    let message = report.issues()[0].message().to_string();
    let received = message.split("received '").nth(1).unwrap().trim_end_matches('\'');
    assert_eq!(received.chars().count(), 120);
    assert!(received.starts_with("an orange mushroom an orange") && received.ends_with("orange mushroom "));
    assert!(received.contains('…'));
}

#[test]
fn keys_are_not_repeated() {
    for key in ["sk-abcdefghijklmnopqrstuv", "Bearer abcdefghijklmnop", "0123456789abcdef0123456789ABCDEF"] {
        assert!(!request(key, 1.0).report().to_string().contains(&key[8..]));
    }
}

#[test]
fn what_is_valid_is_proof() {
    let valid: Valid<Request> = request("it's", 0.5).validated().unwrap();
    assert_eq!(serde_json::to_value(&valid).unwrap(), serde_json::to_value(request("it's", 0.5)).unwrap());
    assert_eq!(valid.messages.len(), 2);
    assert_eq!(valid.as_ref().odd, 0.5);
    assert_eq!(valid.into_inner(), request("it's", 0.5));
    assert_eq!(request("bob", 0.5).validated().unwrap_err().len(), 1);
}

#[test]
fn wrappers_are_requests_too() {
    let boxed: Box<Request> = Box::new(request("bob", 0.5));
    assert!(boxed.validate().is_err());
    assert!((&&request("user", 0.5)).validate().is_ok());
    assert!(std::sync::Arc::new(request("user", 0.5)).validated().is_ok());
}
