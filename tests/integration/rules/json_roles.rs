//! Roles of messages that are JSON.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value, json};

use super::*;

#[derive(Serialize, AimlRequest)]
#[aiml(model("narrow", roles("user", "narrator")), model("wide"))]
struct Request<M> {
    model: &'static str,
    messages: M,
}

/// What is said of the messages with a model that takes few roles; one that takes all says nothing.
#[track_caller]
fn said<M: Wire>(messages: M) -> Vec<String> {
    let request = Request { model: "narrow", messages };
    said_by_narrow(request, |request| request.model = "wide")
}

fn map(json: Value) -> Map<String, Value> {
    match json {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

#[test]
fn a_role_is_judged_as_in_a_struct() {
    #[derive(Serialize, AimlRequest)]
    struct Message {
        role: Value,
    }

    let roles = ["user", "narrator", "system", "robot", ""].map(Value::from);
    let others = [json!(null), json!(5), json!(["system"]), json!({"role": "system"})];
    for role in roles.into_iter().chain(others) {
        let message = json!({"content": "Hi", "role": role});
        let expected = said([Message { role: role.clone() }]);
        assert_eq!(said([message.clone()]), expected, "{role}");
        assert_eq!(said(vec![map(message.clone())]), expected, "{role}");
        assert_eq!(said(json!([message])), expected, "{role}");
        assert_eq!(said(vec![Some(Box::new(message))]), expected, "{role}");
    }
    let system = || json!({"role": "system"});
    assert_eq!(said([system()]), [refused("messages[0].role", "system")]);
    assert_eq!(
        said(json!([{"role": "user"}, system(), 5, {"role": "robot"}])),
        [refused("messages[1].role", "system"), refused("messages[3].role", "robot")],
    );
    assert_eq!(said(system()), [refused("messages.role", "system")]);
    assert_eq!(said(json!([[system()]])), [refused("messages[0][0].role", "system")]);
}

#[test]
fn what_is_deeper_is_no_role_of_a_message() {
    let system = || json!({"role": "system"});
    assert_eq!(
        said(json!([{
            "role": "user",
            "content": [{"type": "text", "text": "Hi", "role": "system"}, {"role": system()}],
            "messages": [system()],
            "a": {"messages": system(), "role": "system"},
        }])),
        [""; 0],
    );
    // Keys of other maps are data: nobody knows whether the map is the message, or what it holds is.
    assert_eq!(said([BTreeMap::from([("role", json!("system")), ("content", system())])]), [""; 0]);
    assert_eq!(said([HashMap::from([("messages", vec![system()])])]), [""; 0]);
}

#[test]
fn elsewhere_nothing_is_a_message() {
    #[derive(Serialize, AimlRequest)]
    #[aiml(model("narrow", roles("user")))]
    struct Other {
        model: &'static str,
        history: Value,
        role: Value,
    }

    let history = json!([{"role": "system", "messages": [{"role": "system"}]}]);
    let request = Other { model: "narrow", history, role: "system".into() };
    assert_eq!(lines(&request), [""; 0]);
}

/// What is flattened stands where the properties stand.
#[derive(Serialize, AimlRequest)]
struct Flat<M> {
    content: &'static str,
    #[serde(flatten)]
    more: M,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("narrow", roles("user")))]
struct Open<M> {
    model: &'static str,
    #[serde(flatten)]
    more: M,
}

#[test]
fn flattened_maps_are_what_they_are_flattened_into() {
    let fields = |role: &str| json!({"role": role, "name": {"role": "system"}, "list": [{"role": "system"}]});
    for (role, expected) in [("user", vec![]), ("system", vec![refused("messages[0].role", "system")])] {
        let flat = |more| Flat { content: "Hi", more };
        assert_eq!(said([flat(fields(role))]), expected);
        assert_eq!(said([Flat { content: "Hi", more: Some(fields(role)) }]), expected);
        assert_eq!(said([Flat { content: "Hi", more: map(fields(role)) }]), expected);
        let texts = BTreeMap::from([("role", role), ("name", "system")]);
        assert_eq!(said([Flat { content: "Hi", more: texts }]), expected);
        let in_map = said([BTreeMap::from([("a", flat(fields(role)))])]);
        assert_eq!(in_map.len(), expected.len(), "{in_map:?}");

        let messages = json!([{"role": role, "content": {"messages": {"role": "system"}}}]);
        let more = json!({"role": "robot", "messages": messages, "other": {"messages": {"role": "system"}}});
        assert_eq!(lines(&Open { model: "narrow", more: more.clone() }), expected);
        assert_eq!(lines(&Open { model: "narrow", more: map(more.clone()) }), expected);
        let more: HashMap<String, Value> = map(more).into_iter().collect();
        assert_eq!(lines(&Open { model: "narrow", more }), expected);
        let more = BTreeMap::from([("messages", [Flat { content: "Hi", more: fields(role) }])]);
        assert_eq!(lines(&Open { model: "narrow", more }), expected);
    }
}

#[test]
fn what_nobody_looks_into_is_not_judged() {
    let deep = (0..200).fold(json!({"role": "system"}), |inner, _| json!([inner]));
    let request = Request { model: "narrow", messages: deep };
    request.validate().unwrap();
    assert!(request.report().is_valid());
    let map = (0..126).fold(json!([map(json!({"role": "system"}))]), |inner, _| json!([inner]));
    assert!(Request { model: "narrow", messages: map }.validate().is_err());
}
