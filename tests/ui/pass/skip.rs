use aiml_validate::AimlRequest;
use serde::Serialize;

struct Foreign<T>(T);

impl<T> Serialize for Foreign<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("x")
    }
}

mod millis {
    pub fn serialize<S: serde::Serializer>(
        _: &std::time::Duration,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(1)
    }
}

#[derive(Serialize, AimlRequest)]
struct Request<T> {
    #[aiml(skip)]
    foreign: Foreign<T>,
    #[serde(with = "millis", skip_serializing_if = "std::time::Duration::is_zero")]
    #[aiml(skip)]
    with: std::time::Duration,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(skip)]
    optional: Option<Foreign<f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("optional"), conflicts("with"))]
    other: Option<u8>,
    #[aiml(skip)]
    nan: f64,
    #[serde(flatten)]
    #[aiml(skip)]
    map: std::collections::HashMap<&'static str, f64>,
}

#[derive(Serialize, AimlRequest)]
#[serde(into = "u8")]
#[aiml(skip)]
#[derive(Clone)]
struct Level(f64);

impl From<Level> for u8 {
    fn from(_: Level) -> Self {
        0
    }
}

#[derive(Serialize, AimlRequest)]
struct Newtype(#[aiml(skip)] Foreign<()>);

#[test]
fn runs() {
    let mut request = Request {
        foreign: Foreign(std::cell::Cell::new(1)),
        with: std::time::Duration::MAX,
        optional: None,
        other: None,
        nan: f64::NAN,
        map: [("x", f64::NAN)].into(),
    };
    assert!(request.validate().is_ok());
    request.other = Some(1);
    assert_eq!(request.report().len(), 2);
    assert!(Newtype(Foreign(())).validate().is_ok());
    assert!(Level(f64::NAN).validate().is_ok());
}
