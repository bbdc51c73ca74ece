//! Roles of messages that are JSON, or that a function of the user's writes, beside what the catalog says of them.

use std::collections::BTreeMap;

use aiml_validate::{AimlRequest, check};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

const CHAT: &str = "/v1/chat/completions";

#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    model("openai/gpt-4o", roles("user", "assistant")),
    model("o1-mini", roles("user", "system")),
    model("gpt-4o-mini")
)]
struct Request<M> {
    model: &'static str,
    messages: M,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Value,
    content: Value,
}

#[derive(Serialize, AimlRequest)]
struct Flat<M> {
    content: Value,
    #[serde(flatten)]
    more: M,
}

/// The same, as a function of the user's writes it.
#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    model("openai/gpt-4o", roles("user", "assistant")),
    model("o1-mini", roles("user", "system")),
    model("gpt-4o-mini")
)]
struct Written {
    model: &'static str,
    #[serde(serialize_with = "written")]
    #[aiml(any)]
    messages: Value,
}

fn written<S: Serializer>(json: &Value, serializer: S) -> Result<S::Ok, S::Error> {
    json.serialize(serializer)
}

#[track_caller]
fn lines(request: &impl AimlRequest) -> Vec<String> {
    let report = request.report();
    assert_eq!(request.validate().is_ok(), report.is_valid(), "{report}");
    report.iter().map(|issue| format!("{}: {}: {}", issue.param(), issue.code(), issue.message())).collect()
}

#[test]
fn a_text_is_judged_as_in_a_struct() {
    for model in ["openai/gpt-4o", "o1-mini", "gpt-4o-mini"] {
        for role in ["user", "system", "assistant", "developer", "robot", ""] {
            let content = || json!([{"type": "text", "text": "Hi"}]);
            let message = || json!({"role": role, "content": content()});
            let map = || Map::from_iter([("content".into(), content()), ("role".into(), role.into())]);
            let typed = [Message { role: role.into(), content: content() }];
            let expected = lines(&Request { model, messages: typed });
            let said = format!("{model} {role}");
            let texts = BTreeMap::from([("role", role)]);
            let flat = [Flat { content: content(), more: texts }];
            assert_eq!(lines(&Request { model, messages: flat }), expected, "{said}");
            let json = [Flat { content: content(), more: json!({"role": role}) }];
            assert_eq!(lines(&Request { model, messages: json }), expected, "{said}");
            assert_eq!(lines(&Request { model, messages: vec![message()] }), expected, "{said}");
            assert_eq!(lines(&Request { model, messages: json!([message()]) }), expected, "{said}");
            assert_eq!(lines(&Request { model, messages: [map()] }), expected, "{said}");
            assert_eq!(lines(&Written { model, messages: json!([message()]) }), expected, "{said}");
        }
    }
}

#[test]
fn a_role_that_is_no_text_is_a_matter_of_the_catalogs() {
    for role in [json!(5), json!(null), json!(["user"]), json!({"role": "system"})] {
        let typed = [Message { role: role.clone(), content: "Hi".into() }];
        let messages = json!([{"role": role, "content": "Hi"}]);
        let written = Written { model: "openai/gpt-4o", messages: messages.clone() };
        let said = lines(&Request { model: "openai/gpt-4o", messages });
        assert_eq!(said, lines(&written), "{role}");
        assert_eq!(said, lines(&Request { model: "openai/gpt-4o", messages: typed }), "{role}");
        assert!(!said.is_empty());
    }
}

#[test]
fn the_list_says_which() {
    let request = |model, role: &str| {
        let user = json!({"role": "user", "content": "Hi"});
        Request { model, messages: vec![user, json!({"role": role, "content": "Hi"})] }
    };
    // The catalog would take it.
    assert!(check(CHAT, &request("openai/gpt-4o", "system")).is_valid());
    let refused = "Unsupported value: 'messages[1].role' does not support 'system' with this model.";
    assert_eq!(
        lines(&request("openai/gpt-4o", "system")),
        [format!("messages[1].role: unsupported_value: {refused}")],
    );
    // The catalog would not.
    assert!(!check(CHAT, &request("o1-mini", "system")).is_valid());
    assert_eq!(lines(&request("o1-mini", "system")), [""; 0]);
}

#[test]
fn what_is_deeper_is_no_role_of_a_message() {
    let arguments = json!({"name": "f", "arguments": "{}", "role": "system"});
    let messages = json!([
        {"role": "user", "content": [{"type": "text", "text": "Hi", "role": "system"}]},
        {"role": "assistant", "tool_calls": [{"id": "1", "type": "function", "function": arguments}]},
    ]);
    let request = Request { model: "openai/gpt-4o", messages };
    let said = lines(&request);
    assert!(!said.iter().any(|line| line.contains("unsupported_value")), "{said:?}");
}
