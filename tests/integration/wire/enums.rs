//! Enums in all four taggings.

use super::*;

macro_rules! taggings {
    ($($name:ident $(#[$attribute:meta])* $(tuple $tuple:ident $untagged:ident)?;)*) => {$(
        mod $name {
            use super::*;

            #[derive(Serialize, AimlRequest)]
            $(#[$attribute])*
            #[serde(rename_all = "snake_case", rename_all_fields = "camelCase")]
            #[allow(dead_code, reason = "read by serde")]
            pub(super) enum Shape {
                UnitOne,
                #[serde(rename = "two!")]
                UnitTwo,
                #[serde(skip)]
                Gone,
                #[serde(skip_serializing)]
                GoneToo { a: u8 },
                NewType(Inner),
                #[cfg(any())]
                NotThere(std::time::Duration),
                SkippedNewType(#[serde(skip)] u8),
                $($tuple(u8, #[serde(skip_serializing_if = "Option::is_none")] Option<f64>, #[serde(skip)] u8, u16),)?
                Fields {
                    first_one: u8,
                    #[serde(skip_serializing_if = "Option::is_none")]
                    second_one: Option<f64>,
                    #[serde(skip)]
                    third_one: u8,
                    #[serde(rename = "LAST")]
                    last_one: Inner,
                },
                #[serde(rename_all = "SCREAMING-KEBAB-CASE")]
                OtherFields { first_one: f64, #[serde(flatten)] inner: Inner },
                EmptyFields {},
                #[serde(untagged)]
                UntaggedUnit,
                #[serde(untagged)]
                UntaggedNewType(f64),
                $(#[serde(untagged)]
                $untagged(u8, f64),)?
                #[serde(untagged)]
                UntaggedFields { some_thing: f64 },
            }

            #[derive(Serialize, AimlRequest)]
            struct Outer {
                list: Vec<Shape>,
                option: Option<Box<Shape>>,
            }

            #[test]
            fn agree() {
                let inner = || Inner { a_number: 0.5, list: vec![f64::NAN] };
                for make in [
                    || Shape::UnitOne,
                    || Shape::UnitTwo,
                    || Shape::Gone,
                    || Shape::GoneToo { a: 1 },
                    || Shape::NewType(Inner { a_number: f64::NAN, list: vec![0.5] }),
                    || Shape::SkippedNewType(1),
                    || Shape::EmptyFields {},
                    || Shape::UntaggedUnit,
                    || Shape::UntaggedNewType(0.5),
                    || Shape::UntaggedNewType(f64::INFINITY),
                    || Shape::UntaggedFields { some_thing: f64::NAN },
                ] {
                    agrees(&make());
                    agrees(&Outer { list: vec![make(), make()], option: None });
                    agrees(&Outer { list: vec![], option: Some(Box::new(make())) });
                }
                $(for n in [Some(f64::NAN), Some(1.5), None] {
                    agrees(&Shape::$tuple(1, n, 2, 3));
                    agrees(&Shape::$untagged(1, n.unwrap_or_default()));
                })?
                for n in [Some(f64::NAN), Some(1.5), None] {
                    agrees(&Shape::Fields { first_one: 1, second_one: n, third_one: 2, last_one: inner() });
                }
                agrees(&Shape::OtherFields { first_one: 0.5, inner: inner() });
            }
        }
    )*};
}

taggings! {
    external tuple Tuple UntaggedTuple;
    internal #[serde(tag = "the type")];
    adjacent #[serde(tag = "t", content = "c")] tuple Tuple UntaggedTuple;
    untagged #[serde(untagged)] tuple Tuple UntaggedTuple;
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "camelCase")]
struct Inner {
    a_number: f64,
    list: Vec<f64>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type")]
enum Unusual {
    Nothing(()),
    Empty(Empty),
    Map(std::collections::BTreeMap<String, f64>),
    #[serde(other)]
    Other,
}

#[derive(Serialize, AimlRequest)]
struct Empty;

/// serde asks no `skip_serializing_if` of newtypes.
#[derive(Serialize, AimlRequest)]
enum NewtypeIf {
    A(#[serde(skip_serializing_if = "Option::is_none")] Option<u8>),
    B(#[serde(skip_serializing_if = "Option::is_none")] Option<f64>, u8),
}

#[derive(Serialize, AimlRequest)]
struct StructIf(#[serde(skip_serializing_if = "Option::is_none")] Option<f64>);

#[derive(Serialize, AimlRequest)]
enum Never {}

#[derive(Serialize, AimlRequest)]
#[serde(into = "u8")]
#[aiml(skip)]
#[derive(Clone)]
struct Converted {
    #[allow(dead_code, reason = "what is sent is another type")]
    duration: std::time::Duration,
}

impl From<Converted> for u8 {
    fn from(_: Converted) -> Self {
        7
    }
}

#[test]
fn unusual_ones() {
    agrees(&Unusual::Nothing(()));
    agrees(&Unusual::Empty(Empty));
    agrees(&Unusual::Map([("a".into(), 0.5), ("b".into(), f64::NAN)].into()));
    agrees(&Unusual::Other);
    agrees(&None::<Never>);
    for n in [None, Some(f64::NAN)] {
        agrees(&NewtypeIf::A(n.map(|_| 1)));
        agrees(&NewtypeIf::B(n, 1));
        agrees(&StructIf(n));
    }
    let converted = Converted { duration: std::time::Duration::ZERO };
    assert_eq!(written(&converted).unwrap(), "…");
    assert!(converted.validate().is_ok());
}
