//! Roles of messages that only serde knows: a function writes them, or they are of another crate's type.

use std::collections::BTreeMap;

use serde::Serializer;
use serde_json::{Value, json};

use super::*;

#[derive(Serialize, AimlRequest)]
#[aiml(model("narrow", roles("user", "narrator")), model("wide"))]
struct Written<M: Serialize> {
    model: &'static str,
    #[serde(serialize_with = "by_function")]
    #[aiml(any)]
    messages: M,
    #[serde(serialize_with = "by_function")]
    #[aiml(any)]
    history: Vec<Message>,
}

fn by_function<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.serialize(serializer)
}

/// Says nothing of itself.
#[derive(Serialize, Clone)]
struct Message {
    content: Content,
    role: Option<Role>,
}

#[derive(Serialize, Clone)]
struct Content {
    role: &'static str,
    messages: [BTreeMap<&'static str, &'static str>; 1],
}

#[derive(Serialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
}

/// Each form that serde knows.
#[derive(Serialize)]
enum Form {
    #[serde(rename = "role")]
    Newtype(&'static str),
    Tuple(&'static str, Message),
    Fields {
        role: &'static str,
    },
    #[serde(untagged)]
    Flat {
        #[serde(flatten)]
        message: Message,
    },
    #[serde(untagged)]
    Text(&'static str),
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("narrow", roles("user")))]
struct Foreign {
    model: &'static str,
    #[aiml(any)]
    messages: (Message, Vec<Message>),
}

fn message(role: Role) -> Message {
    Message { role: Some(role), content: Content { role: "system", messages: [[("role", "system")].into()] } }
}

#[track_caller]
fn said<M: Serialize>(messages: M) -> Vec<String> {
    let request = Written { model: "narrow", messages, history: vec![message(Role::System)] };
    said_by_narrow(request, |request| request.model = "wide")
}

#[test]
fn what_a_function_writes_is_asked() {
    assert_eq!(said([message(Role::User), message(Role::System)]), [refused("messages[1].role", "system")]);
    assert_eq!(said([Message { role: None, ..message(Role::User) }]), [""; 0], "what is no text is no role");
    assert_eq!(said(message(Role::System)), [refused("messages.role", "system")]);
    assert_eq!(said(Some(([message(Role::System)], 5))), [refused("messages[0][0].role", "system")]);
    assert_eq!(
        said([BTreeMap::from([("role", "robot"), ("a", "b")])]),
        [refused("messages[0].role", "robot")]
    );
    assert_eq!(said("system"), [""; 0]);
}

#[test]
fn json_is_json_whoever_writes_it() {
    let all = [
        json!([{"role": "user", "content": {"role": "system"}, "messages": [{"role": "system"}]}]),
        json!([{"role": "narrator"}, {"role": 5}, {"role": {"role": "system"}}, {"role": ["system"]}, 5]),
        json!([{"content": "Hi"}, {"content": "Hi", "role": "system", "a": 1}, {"role": ""}]),
        json!([[{"role": "system"}]]),
        json!({"role": "system"}),
    ];
    for messages in all {
        #[derive(Serialize, AimlRequest)]
        #[aiml(model("narrow", roles("user", "narrator")))]
        struct Request {
            model: &'static str,
            messages: Value,
        }

        let expected = lines(&Request { model: "narrow", messages: messages.clone() });
        assert_eq!(said(messages), expected);
    }
}

#[test]
fn every_form_of_serde_is_known() {
    let system = || message(Role::System);
    assert_eq!(
        said([
            Form::Newtype("system"),
            Form::Tuple("role", system()),
            Form::Fields { role: "system" },
            Form::Flat { message: system() },
            Form::Text("role"),
        ]),
        [refused("messages[0].role", "system"), refused("messages[3].role", "system")],
    );
}

#[test]
fn foreign_types_are_asked() {
    let request = |role| Foreign { model: "narrow", messages: (message(Role::User), vec![message(role)]) };
    assert_eq!(lines(&request(Role::User)), [""; 0]);
    assert_eq!(lines(&request(Role::System)), [refused("messages[1][0].role", "system")]);
    assert!(request(Role::System).validate().is_err());
}
