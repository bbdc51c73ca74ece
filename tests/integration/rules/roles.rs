use std::{borrow::Cow, collections::BTreeMap, rc::Rc, sync::Arc};

use super::*;

#[derive(Clone, Copy, Serialize, AimlRequest)]
enum Model {
    #[aiml(roles("user", "assistant", "narrator"))]
    Narrow,
    Wide,
}

#[derive(Serialize, AimlRequest)]
struct Request<M> {
    model: Model,
    messages: M,
    /// Not below `messages`: not judged.
    history: Vec<Message<&'static str>>,
}

#[derive(Clone, Serialize, AimlRequest)]
struct Message<R> {
    role: R,
}

#[derive(Clone, Copy, Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
}

#[derive(Clone, Serialize, AimlRequest)]
struct Wrapper<T>(T);

#[derive(Clone, Serialize, AimlRequest)]
struct Deep {
    #[serde(flatten)]
    message: Box<Message<&'static str>>,
    /// The message of a message is none of the request's.
    role_of: Message<&'static str>,
}

#[derive(Clone, Serialize, AimlRequest)]
#[serde(untagged)]
enum Any {
    Message(Message<Role>),
    Fields { role: &'static str },
}

fn of<M: Wire>(messages: M) -> usize {
    let mut request = Request { model: Model::Narrow, messages, history: vec![Message { role: "system" }] };
    let count = lines(&request).len();
    request.model = Model::Wide;
    assert!(lines(&request).is_empty());
    count
}

#[test]
fn through_every_container() {
    let system = || Message { role: "system" };
    let user = || Message { role: Role::User };
    assert_eq!(of(vec![system(), Message { role: "user" }, Message { role: "narrator" }]), 1);
    assert_eq!(of(vec![user(), Message { role: Role::System }]), 1);
    assert_eq!(of([system(), system()]), 2);
    assert_eq!(of(&[system()][..]), 1);
    assert_eq!(of(Box::new(Some(Rc::new([system()])))), 1);
    assert_eq!(of(Arc::new((system(), user()))), 1);
    assert_eq!(of(Cow::Owned::<[Message<&str>]>(vec![system()])), 1);
    assert_eq!(of(BTreeMap::from([("a", system())])), 1);
    assert_eq!(of(Wrapper(vec![Some(Wrapper(system()))])), 1);
    assert_eq!(of(vec![vec![system()]]), 1);
    assert_eq!(of(system()), 1);
    assert_eq!(of(vec![Deep { message: Box::new(system()), role_of: system() }]), 1);
    assert_eq!(of(vec![Any::Message(Message { role: Role::System }), Any::Fields { role: "tool" }]), 2);
    assert_eq!(of([BTreeMap::from([("role", "system")])]), 0, "keys of maps are data");
}

#[test]
fn of_every_type() {
    assert_eq!(of([Message { role: String::from("tool") }]), 1);
    assert_eq!(of([Message { role: Some(Wrapper(Cow::Borrowed("tool"))) }]), 1);
    assert_eq!(of([Message { role: None::<String> }]), 0, "what is no text is no role");
    assert_eq!(of([Message { role: 3 }]), 0);
    assert_eq!(of([Message { role: "some-other" }]), 1);
}

#[test]
fn says_where() {
    let request = Request {
        model: Model::Narrow,
        messages: (Message { role: Role::User }, vec![Any::Fields { role: "developer" }]),
        history: vec![],
    };
    assert_eq!(
        lines(&request),
        [
            "messages[1][0].role: Unsupported value: 'messages[1][0].role' does not support 'developer' with this model."
        ],
    );
}
