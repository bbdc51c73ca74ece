use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap, VecDeque},
    rc::Rc,
    sync::Arc,
};

use super::*;

const LONGEST: u8 = 3;

/// One rule on one field, of any type.
macro_rules! request {
    ($($name:ident($($rule:tt)*);)*) => {$(
        #[derive(Serialize, AimlRequest)]
        struct $name<T> {
            #[aiml($($rule)*)]
            field: T,
        }

        impl<T: Wire> $name<T> {
            #[track_caller]
            fn of(field: T) -> Vec<String> {
                lines(&Self { field })
            }
        }
    )*};
}

request! {
    OneOf(one_of("a", "it's"));
    Letter(one_of("a"));
    Numbers(one_of(1, 2.5, -3));
    Integers(one_of(1, 4));
    Range(range(-1.5..=2));
    Open(range(..0.5));
    Length(length(1..=LONGEST));
    Exact(length(2..=2));
    Pattern(pattern("^[a-z]+$"));
    Uri(format(uri));
    Uuid(format(uuid));
}

#[derive(Serialize, AimlRequest)]
struct Newtype<T>(T);

#[derive(Serialize, AimlRequest)]
#[serde(transparent)]
struct Transparent<'a, T> {
    inner: &'a T,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Enum {
    A,
    B,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Either<A, B> {
    A(A),
    B(B),
}

#[test]
fn one_of() {
    let wrong = ["field: Invalid enum value. Expected 'a' | 'it's', received 'b'"];
    assert!(OneOf::of("a").is_empty() && OneOf::of("it's").is_empty());
    assert_eq!(OneOf::of("b"), wrong);
    assert_eq!(OneOf::of('b'), wrong);
    assert_eq!(OneOf::of(String::from("b")), wrong);
    assert_eq!(OneOf::of(Cow::Borrowed("b")), wrong);
    assert_eq!(OneOf::of(Some(&Some(Box::new(Rc::new(Arc::<str>::from("b")))))), wrong);
    assert_eq!(OneOf::of(Newtype(Transparent { inner: &"b" })), wrong);
    assert_eq!(Letter::of(Enum::B), ["field: Invalid enum value. Expected 'a', received 'b'"]);
    assert!(Letter::of(Enum::A).is_empty());
    assert_eq!(OneOf::of(Either::<&str, u8>::A("b")), wrong);
    assert_eq!(OneOf::of(None::<String>), ["field: Expected 'a' | 'it's', received null"]);
    assert_eq!(OneOf::of(serde_json::json!(3)), ["field: Expected 'a' | 'it's', received number"]);

    assert!(Numbers::of(1.0).is_empty() && Numbers::of(2.5_f32).is_empty() && Numbers::of(-3.0).is_empty());
    assert!(Integers::of(1_u8).is_empty() && Integers::of(Some(4_i64)).is_empty());
    assert_eq!(Integers::of(2), ["field: Invalid enum value. Expected 1 | 4, received '2'"]);
    assert_eq!(
        Numbers::of(Newtype(Some(2.0))),
        ["field: Invalid enum value. Expected 1 | 2.5 | -3, received '2'"]
    );
}

#[test]
fn range() {
    let big = ["field: Number must be less than or equal to 2"];
    let small = ["field: Number must be greater than or equal to -1.5"];
    assert!(Range::of(2).is_empty() && Range::of(-1.5).is_empty() && Range::of(-1).is_empty());
    assert_eq!(Range::of(3_u8), big);
    assert_eq!(Range::of(2.01), big);
    assert_eq!(Range::of(-2), small);
    assert_eq!(Range::of(u128::MAX), big);
    assert_eq!(Range::of(Some(Box::new(&3_i8))), big);
    assert_eq!(Range::of(Newtype(Arc::new(Newtype(3.0)))), big);
    assert_eq!(Range::of(Either::<&str, u8>::B(3)), big);
    assert_eq!(Range::of(None::<f64>), ["field: Expected number, received null"]);
    assert_eq!(Range::of(f64::NAN), ["field: Expected number, received nan"]);
    assert_eq!(Range::of(Some(f32::INFINITY)), ["field: Expected number, received nan"]);
    assert_eq!(Range::of(serde_json::json!("3")), ["field: Expected number, received string"]);
    assert_eq!(Open::of(0.5), ["field: Number must be less than 0.5"]);
    assert_eq!(Open::of(1), ["field: Number must be less than 0.5"]);
    assert!(Open::of(i64::MIN).is_empty());
}

#[test]
fn length() {
    let long = ["field: String must contain at most 3 character(s)"];
    assert!(Length::of("abc").is_empty() && Length::of("日本語").is_empty() && Length::of("🙂x").is_empty());
    assert_eq!(Length::of("🙂🙂"), long);
    assert_eq!(Length::of(Some(Cow::Owned::<str>("abcd".into()))), long);
    assert_eq!(Length::of(Newtype(Box::<str>::from("abcd"))), long);
    assert_eq!(Length::of(""), ["field: String must contain at least 1 character(s)"]);
    assert_eq!(Length::of([0; 4]), ["field: Array must contain at most 3 element(s)"]);
    assert_eq!(Length::of(VecDeque::<u8>::new()), ["field: Array must contain at least 1 element(s)"]);
    assert_eq!(Length::of(&[0_u8; 0][..]), ["field: Array must contain at least 1 element(s)"]);
    assert!(Length::of(HashMap::from([(1, 2)])).is_empty());
    assert_eq!(Length::of(BTreeMap::<u8, u8>::new()).len(), 1);
    assert_eq!(Length::of(None::<String>), ["field: Expected string, received null"]);
    assert_eq!(Exact::of("a"), ["field: String must contain exactly 2 character(s)"]);
    assert_eq!(Exact::of(vec![1, 2, 3]), ["field: Array must contain exactly 2 element(s)"]);
}

#[test]
fn pattern_and_format() {
    assert!(Pattern::of("abc").is_empty() && Pattern::of(Some(Newtype('a'))).is_empty());
    assert_eq!(Pattern::of("ABC"), ["field: Invalid"]);
    assert_eq!(Pattern::of(Cow::Borrowed("")), ["field: Invalid"]);
    assert_eq!(Pattern::of(None::<&str>), ["field: Expected string, received null"]);
    assert!(Uri::of("https://example.com/a.png").is_empty());
    assert_eq!(Uri::of(Some("a cat")), ["field: Invalid url"]);
    // As the catalog has it: a colon alone makes no URL.
    for text in ["https://", "example.com/a:b", "https://example.com:port/"] {
        assert_eq!(Uri::of(text), ["field: Invalid url"], "{text}");
    }
    assert!(Uuid::of("3f2504e0-4f89-41d3-9a0c-0305e82c3301").is_empty());
    assert_eq!(Uuid::of(Newtype("3f2504e0")), ["field: Invalid uuid"]);
}

/// Rules stand in newtypes, tuples and variants as well.
#[derive(Serialize, AimlRequest)]
struct Places {
    newtype: Limited,
    list: Vec<Option<Limited>>,
    tuple: Pair,
    variants: [Variant; 4],
    #[serde(flatten)]
    map: BTreeMap<String, Limited>,
}

#[derive(Serialize, AimlRequest)]
struct Limited(#[aiml(range(..=1), check = odd)] u8);

#[derive(Serialize, AimlRequest)]
struct Pair(#[aiml(length(1..))] String, #[aiml(skip)] f64, #[aiml(range(..=1))] u8);

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "snake_case")]
enum Variant {
    Newtype(#[aiml(range(..=1))] u8),
    Tuple(u8, #[aiml(range(..=1))] u8),
    Fields {
        #[aiml(range(..=1))]
        n: u8,
    },
    #[serde(untagged)]
    Untagged(#[aiml(range(..=1))] u8),
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "so checks are called")]
fn odd(n: &u8) -> Result<(), String> {
    if n % 2 == 1 { Ok(()) } else { Err(format!("{n} is even")) }
}

#[test]
fn in_all_places() {
    let places = |n: u8| Places {
        newtype: Limited(n),
        list: vec![None, Some(Limited(n))],
        tuple: Pair("x".repeat(usize::from(n == 1)), f64::NAN, n),
        variants: [Variant::Newtype(n), Variant::Tuple(n, n), Variant::Fields { n }, Variant::Untagged(n)],
        map: [("k".into(), Limited(n))].into(),
    };
    assert!(lines(&places(1)).is_empty());
    let big = "Number must be less than or equal to 1";
    assert_eq!(
        lines(&places(2)),
        [
            &format!("newtype: {big}"),
            "newtype: 2 is even",
            &format!("list[1]: {big}"),
            "list[1]: 2 is even",
            "tuple[0]: String must contain at least 1 character(s)",
            &format!("tuple[2]: {big}"),
            &format!("variants[0].newtype: {big}"),
            &format!("variants[1].tuple[1]: {big}"),
            &format!("variants[2].fields.n: {big}"),
            &format!("variants[3]: {big}"),
            &format!("k: {big}"),
            "k: 2 is even",
        ],
    );
}
