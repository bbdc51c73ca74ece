//! A model of another crate's type, with `#[aiml(any)]`: what serde sends of it is the id.

use aiml_validate::{AimlRequest, check};
use serde::Serialize;

use super::agree::Random;

mod foreign {
    #[derive(serde::Serialize)]
    #[serde(transparent)]
    pub(super) struct ModelId(pub String);
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn messages(role: &str) -> Vec<Message> {
    vec![Message { role: role.into(), content: "Hi".into() }]
}

const CHAT: &str = "/v1/chat/completions";

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat {
    #[aiml(any)]
    model: foreign::ModelId,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(untagged)]
enum EitherChat {
    Foreign {
        #[aiml(any)]
        model: foreign::ModelId,
        messages: Vec<Message>,
    },
    Own(OwnChat),
}

#[derive(Serialize, AimlRequest)]
struct OwnChat {
    #[aiml(any)]
    model: String,
    messages: Vec<Message>,
}

/// Derived and generic front end agree, of what no plan is asked for: which model it is, the engine finds.
fn agrees_unplanned(value: &(impl AimlRequest + Serialize)) -> bool {
    let checked = check(CHAT, value);
    assert_eq!(value.report(), checked);
    assert_eq!(value.validate().is_ok(), checked.is_valid(), "{checked}");
    checked.is_valid()
}

#[test]
fn is_judged_as_what_is_sent() {
    let mut random = Random::new();
    let mut valid = [0, 0];
    for _ in 0..300 {
        let id: String = random.of(&["o1-mini", "openai/gpt-4o", "gpt-4p", "x y", ""]).into();
        let messages = messages(random.of(&["system", "user", "sytem"]));
        if random.of(&[true, false]) {
            let own = EitherChat::Own(OwnChat { model: id.clone(), messages: self::messages("user") });
            valid[1] += u32::from(agrees_unplanned(&own));
            let model = foreign::ModelId(id);
            valid[1] += u32::from(agrees_unplanned(&EitherChat::Foreign { model, messages }));
        } else {
            valid[0] += u32::from(agrees_unplanned(&Chat { model: foreign::ModelId(id), messages }));
        }
    }
    assert!(valid.iter().all(|valid| (20..150).contains(valid)), "{valid:?}");
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o", roles("user")), model("o1"))]
struct Listed {
    #[aiml(any)]
    model: foreign::ModelId,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("mine", roles("user")), model("yours"))]
struct Unbound {
    #[aiml(any, model)]
    engine: foreign::ModelId,
    messages: Vec<Message>,
}

#[test]
fn is_one_of_those_that_the_request_lists() {
    let listed = |id: &str, role| Listed { model: foreign::ModelId(id.into()), messages: messages(role) };
    let said = |request: &Listed| {
        assert_eq!(request.validate().is_err(), !request.report().is_valid());
        request.report().to_string()
    };
    assert_eq!(said(&listed("openai/gpt-4o", "user")), "Body valid");
    assert_eq!(said(&listed("o1", "system")), "Body valid");
    assert_eq!(
        said(&listed("openai/gpt-4o", "system")),
        "Body validation error\n\
         messages[0].role: Unsupported value: 'messages[0].role' does not support 'system' with this model.",
    );
    assert_eq!(
        said(&listed("o1-mini", "user")),
        "Body validation error\nmodel: Invalid enum value. Expected 'openai/gpt-4o' | 'o1', received 'o1-mini'",
    );

    let unbound = |id: &str, role| Unbound { engine: foreign::ModelId(id.into()), messages: messages(role) };
    assert!(unbound("mine", "user").validate().is_ok());
    assert!(unbound("yours", "system").validate().is_ok());
    assert_eq!(
        unbound("mine", "system").validate().unwrap_err().to_string(),
        "Body validation error\n\
         messages[0].role: Unsupported value: 'messages[0].role' does not support 'system' with this model.",
    );
    assert_eq!(
        unbound("theirs", "user").validate().unwrap_err().to_string(),
        "Body validation error\nengine: Invalid enum value. Expected 'mine' | 'yours', received 'theirs'",
    );
}
