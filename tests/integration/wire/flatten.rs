//! `flatten` of everything that serde can flatten.

use std::collections::BTreeMap;

use super::*;

#[derive(Clone, Serialize, AimlRequest)]
struct Common {
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u8>,
    n: f64,
}

#[derive(Clone, Serialize, AimlRequest)]
#[serde(tag = "mode", rename_all = "lowercase")]
enum Internal {
    Fast,
    Slow { steps: f64 },
    Other(Common),
}

#[derive(Clone, Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum External {
    Plain,
    Value(f64),
    Fields {
        x: f64,
    },
    Tuple(u8, f64),
    #[serde(skip)]
    Gone,
    #[serde(untagged)]
    Rest {
        y: f64,
    },
}

#[derive(Clone, Serialize, AimlRequest)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Unit,
    Value(f64),
    Fields { x: f64 },
}

#[derive(Clone, Serialize, AimlRequest)]
#[serde(untagged)]
enum Untagged {
    Nothing,
    Common(Common),
    Fields { z: f64 },
}

#[derive(Clone, Serialize, AimlRequest)]
struct Wrapper(Common);

#[derive(Clone, Serialize, AimlRequest)]
struct Nested {
    first: u8,
    #[serde(flatten)]
    common: Wrapper,
    #[serde(flatten)]
    untagged: Untagged,
}

#[derive(Serialize, AimlRequest)]
struct Request<T> {
    before: u8,
    #[serde(flatten)]
    inner: T,
    after: u8,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    option: Option<Box<T>>,
}

fn check<T: Clone + Serialize + Wire>(values: impl IntoIterator<Item = T>) {
    for inner in values {
        for option in [None, Some(Box::new(inner.clone()))] {
            agrees(&Request { before: 1, inner: inner.clone(), after: 2, option });
        }
        agrees(&Request { before: 1, inner: Some(inner.clone()), after: 2, option: Some(Box::new(None)) });
    }
}

#[test]
fn of_everything() {
    let nan = f64::NAN;
    let common = Common { seed: None, n: nan };
    check([common.clone(), Common { seed: Some(1), n: 0.5 }]);
    check([
        Internal::Fast,
        Internal::Slow { steps: 0.5 },
        Internal::Slow { steps: nan },
        Internal::Other(common.clone()),
    ]);
    check([
        External::Plain,
        External::Value(nan),
        External::Value(0.5),
        External::Fields { x: nan },
        External::Tuple(1, nan),
        External::Rest { y: nan },
        External::Gone,
    ]);
    check([Adjacent::Unit, Adjacent::Value(nan), Adjacent::Fields { x: nan }]);
    check([Untagged::Nothing, Untagged::Common(common.clone()), Untagged::Fields { z: nan }]);
    check([Wrapper(common.clone())]);
    check([Nested { first: 1, common: Wrapper(common.clone()), untagged: Untagged::Fields { z: 1.5 } }]);
    check([BTreeMap::from([("a".to_owned(), 0.5), ("b".to_owned(), nan)])]);
    check([()]);
}
