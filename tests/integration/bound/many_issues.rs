//! Requests with very many mistakes.

use std::collections::BTreeMap;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: &'static str,
    messages: Vec<Message>,
    #[aiml(range(0..=1))]
    temperature: f64,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest, Clone)]
struct Message {
    #[aiml(one_of("user", "system"))]
    role: &'static str,
    #[aiml(length(2..))]
    content: &'static str,
}

#[derive(Serialize, AimlRequest, Clone)]
struct Tool {
    r#type: &'static str,
    function: Function,
}

#[derive(Serialize, AimlRequest, Clone)]
struct Function {
    #[aiml(length(3..))]
    name: &'static str,
    parameters: BTreeMap<&'static str, bool>,
}

#[test]
fn issues_of_annotations_stand_among_those_of_the_catalog() {
    let message = Message { role: "nobody", content: "?" };
    let tool = Tool { r#type: "thing", function: Function { name: "?", parameters: BTreeMap::new() } };
    let report = Request {
        model: "openai/gpt-4o",
        messages: vec![message; 2_000],
        temperature: 7.0,
        tools: vec![tool; 2_000],
    }
    .report();
    let of_message = |i| [format!("messages[{i}].role"), format!("messages[{i}].content")];
    let of_tool = |i| [format!("tools[{i}].type"), format!("tools[{i}].function.name")];
    let expected: Vec<String> = (0..2_000)
        .flat_map(of_message)
        .chain(["temperature".to_owned()])
        .chain((0..2_000).flat_map(of_tool))
        .collect();
    let found: Vec<String> = report.iter().map(|issue| issue.param().to_string()).collect();
    let differ = found.iter().zip(&expected).find(|(found, expected)| found != expected);
    assert_eq!((found.len(), differ), (expected.len(), None));
}

/// However many issues there are of the catalog that annotations stand in place of.
#[test]
fn what_is_replaced_is_not_counted() {
    #[derive(Serialize, AimlRequest)]
    #[aiml(endpoint = "/v1/chat/completions")]
    struct Request {
        model: &'static str,
        messages: Vec<Message>,
    }

    let messages = vec![Message { role: "system", content: "Be brief." }; 12_000];
    let mut request = Request { model: "o1-mini", messages };
    assert!(!aiml_validate::check("/v1/chat/completions", &request).is_valid());
    assert!(request.validate().is_ok());
    assert_eq!(request.report().to_string(), "Body valid");
    // An error behind all that is replaced is found.
    request.messages[11_999].content = "?";
    let report = request.validate().unwrap_err();
    assert_eq!(report.len(), 1);
    assert_eq!(report.issues()[0].param().to_string(), "messages[11999].content");
    // Nor behind more than are looked at first.
    request.messages = vec![Message { role: "system", content: "Be brief." }; 110_000];
    assert!(request.validate().is_ok());
}
