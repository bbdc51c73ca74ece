use aiml_validate::AimlRequest;
use serde::Serialize;

struct Foreign;

impl Serialize for Foreign {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("x")
    }
}

#[derive(Serialize, AimlRequest)]
struct Request {
    #[aiml(check = text)]
    a: String,
    #[aiml(check = text)]
    b: Option<String>,
    #[aiml(check = number, range(0..))]
    c: Option<u8>,
    #[aiml(check = whole)]
    d: Option<u8>,
    #[aiml(check = list)]
    e: Vec<u8>,
    #[aiml(check = foreign)]
    f: Foreign,
    #[aiml(check = foreign)]
    g: Option<Foreign>,
    #[aiml(check = generic::<f64>)]
    h: f64,
    #[aiml(check = self::Request::own)]
    i: Option<&'static str>,
    #[serde(flatten)]
    #[aiml(check = inner)]
    j: Inner,
    #[aiml(check = <Request as Own>::own)]
    l: u8,
}

trait Own {
    fn own(_: &u8) -> Result<(), &'static str> {
        Err("no")
    }
}

impl Own for Request {}

#[derive(Serialize, AimlRequest)]
struct Inner {
    k: f64,
}

#[derive(Serialize, AimlRequest)]
struct Newtype(#[aiml(check = foreign)] Foreign);

#[derive(Serialize, AimlRequest)]
enum Content {
    One(#[aiml(check = text)] String),
    Two {
        #[aiml(check = foreign)]
        two: Foreign,
    },
}

impl Request {
    fn own(_: &str) -> Result<(), &'static str> {
        Err("no")
    }
}

fn text(_: &str) -> Result<(), String> {
    Err("no".into())
}

fn number(_: &u8) -> Result<(), std::fmt::Error> {
    Err(std::fmt::Error)
}

fn whole(value: &Option<u8>) -> Result<(), &'static str> {
    value.map(|_| ()).ok_or("no")
}

fn list(_: &[u8]) -> Result<(), char> {
    Err('n')
}

fn foreign(_: &Foreign) -> Result<(), u8> {
    Err(1)
}

fn generic<T: PartialOrd + Default>(value: &T) -> Result<(), Box<dyn std::error::Error>> {
    if *value < T::default() { Err("negative".into()) } else { Ok(()) }
}

fn inner(inner: &Inner) -> Result<(), String> {
    Err(inner.k.to_string())
}

#[test]
fn runs() {
    let request = Request {
        a: String::new(),
        b: Some(String::new()),
        c: Some(1),
        d: None,
        e: vec![],
        f: Foreign,
        g: Some(Foreign),
        h: -1.0,
        i: Some(""),
        j: Inner { k: 1.0 },
        l: 1,
    };
    let report = request.validate().unwrap_err();
    let params: Vec<_> = report.iter().map(|issue| issue.param().to_string()).collect();
    assert_eq!(params, ["a", "b", "c", "d", "e", "f", "g", "h", "i", "", "l"]);
    assert!(Newtype(Foreign).validate().is_err());
    assert!(Content::One(String::new()).validate().is_err());
    assert!(Content::Two { two: Foreign }.validate().is_err());
}
