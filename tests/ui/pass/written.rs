//! What a function writes is checked where it is sent, whatever the type of the field.
use std::{borrow::Cow, fmt::Display, time::Duration};

use aiml_validate::AimlRequest;
use serde::{Serialize, Serializer};

mod seconds {
    pub fn serialize<S: serde::Serializer>(value: &super::Duration, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u64(value.as_secs())
    }
}

fn shown<T: Display + ?Sized, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(value)
}

fn each<T: Display, S: Serializer>(all: &[T], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(all.iter().map(ToString::to_string))
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request<'a> {
    #[serde(serialize_with = "shown")]
    #[aiml(any)]
    model: Cow<'a, str>,
    messages: Vec<Message<'a>>,
    #[serde(with = "seconds", rename = "max_tokens")]
    #[aiml(any, range(1..=10))]
    wait: Duration,
    #[serde(serialize_with = "each", skip_serializing_if = "Vec::is_empty")]
    #[aiml(any, length(..=4))]
    stop: Vec<std::net::Ipv4Addr>,
    #[serde(serialize_with = "shown::<u8, _>")]
    #[aiml(any, undeclared)]
    level: u8,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message<'a> {
    User {
        #[serde(serialize_with = "shown")]
        #[aiml(any)]
        content: std::net::SocketAddr,
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<&'a str>,
    },
}

#[derive(Serialize, AimlRequest)]
#[serde(bound = "")]
struct Generic<T: Display, const N: usize> {
    #[serde(serialize_with = "shown")]
    #[aiml(any, check = Self::short)]
    one: T,
    #[serde(serialize_with = "each")]
    #[aiml(any)]
    r#type: [T; N],
}

impl<T: Display, const N: usize> Generic<T, N> {
    fn short(one: &T) -> Result<(), &'static str> {
        if one.to_string().len() < 9 { Ok(()) } else { Err("too long") }
    }
}

#[derive(Serialize, AimlRequest)]
enum External {
    Wait(
        #[serde(with = "seconds")]
        #[aiml(any)]
        Duration,
    ),
}

#[test]
fn what_is_written_is_judged() {
    let request = Request {
        model: "openai/gpt-4o".into(),
        messages: vec![Message::User { content: ([127, 0, 0, 1], 80).into(), name: None }],
        wait: Duration::from_secs(3),
        stop: Vec::new(),
        level: 1,
    };
    assert!(request.validate().is_ok(), "{}", request.report());
    let request = Request { wait: Duration::from_secs(30), ..request };
    assert_eq!(
        request.validate().unwrap_err().to_string(),
        "Body validation error\nmax_tokens: Number must be less than or equal to 10"
    );
    assert!(Generic { one: 1.5, r#type: [2.5] }.validate().is_ok());
    assert!(Generic { one: "longer than that", r#type: [] }.validate().is_err());
    assert!(External::Wait(Duration::ZERO).validate().is_ok());
}
