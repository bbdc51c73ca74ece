//! Structs of every shape.
#![allow(dead_code, reason = "not everything is sent")]

use std::{borrow::Cow, collections::BTreeMap, marker::PhantomData, rc::Rc, sync::Arc};

use super::*;

#[derive(Serialize, AimlRequest)]
struct Unit;

#[derive(Serialize, AimlRequest)]
struct Empty {}

#[derive(Serialize, AimlRequest)]
struct EmptyTuple();

#[derive(Serialize, AimlRequest)]
struct Newtype(f64);

#[derive(Serialize, AimlRequest)]
struct Pair(u8, String);

/// serde writes the field of a newtype whatever its attributes say.
#[derive(Serialize, AimlRequest)]
struct SkippedNewtype(#[serde(skip_serializing)] u8);

#[derive(Serialize, AimlRequest)]
struct SkippedItems(
    #[serde(skip)] u8,
    u16,
    #[serde(skip_serializing_if = "Option::is_none")] Option<u8>,
    #[serde(skip_serializing)] u32,
    i8,
);

#[derive(Serialize, AimlRequest)]
#[serde(transparent)]
struct Transparent {
    inner: Vec<Pair>,
    marker: PhantomData<u8>,
    #[serde(skip)]
    skipped: u8,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "kind", rename = "renamed struct")]
struct Tagged {
    a: u8,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "kind")]
struct r#Struct {
    r#type: u8,
    #[serde(rename = "r#fn")]
    r#fn: u8,
    #[serde(rename(serialize = "sent", deserialize = "read"))]
    both: u8,
    #[serde(rename(deserialize = "read only"))]
    only_read: u8,
    #[serde(default, alias = "other", skip_deserializing)]
    without_effect: u8,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
struct Properties<'a> {
    null_it_is: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<u8>,
    #[serde(skip_serializing_if = "str::is_empty")]
    text: &'a str,
    #[serde(skip)]
    never: std::time::Duration,
    #[serde(skip_serializing)]
    not_sent: u8,
    #[serde(rename = "a \"b\"/c.d")]
    odd: char,
    cow: Cow<'a, str>,
    #[serde(borrow)]
    bytes: Cow<'a, [u8]>,
    rc: Rc<[u8]>,
    boxed: Box<dyn Fits>,
    arc: Arc<Newtype>,
    tuple: (u8, Newtype),
    array: [Newtype; 2],
    map: BTreeMap<String, Option<Newtype>>,
    unit: Unit,
    units: ((), PhantomData<u8>, Empty, EmptyTuple),
    f32: f32,
}

/// A type that is only known behind a pointer.
trait Fits {}

#[derive(Serialize, AimlRequest)]
#[serde(bound = "T: Serialize, I::Item: Serialize")]
struct Generic<'a, T: ?Sized, I: Iterator, const N: usize>
where
    I::Item: Clone,
{
    inner: &'a T,
    item: Vec<I::Item>,
    option: Option<<I as Iterator>::Item>,
    #[serde(skip)]
    iterator: Option<I>,
    #[aiml(length(..=N))]
    list: Vec<u8>,
}

#[derive(Serialize, AimlRequest)]
struct Recursive {
    value: f64,
    children: Vec<Recursive>,
    parent: Option<Box<Recursive>>,
}

impl Serialize for dyn Fits {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl Wire for dyn Fits {
    const TYPE: aiml_validate::__private::WireType = <()>::TYPE;
    type Shape<D: aiml_validate::__private::Depth> =
        aiml_validate::__private::Known<aiml_validate::__private::AnyShape>;
    type Within = ();

    fn accepts(&self, _: Cx) -> bool {
        true
    }

    fn view(&self) -> View<'_> {
        View::Null
    }
}

impl Fits for u8 {}

#[test]
fn small_ones() {
    agrees(&Unit);
    agrees(&Empty {});
    agrees(&EmptyTuple());
    agrees(&Newtype(0.5));
    agrees(&Newtype(f64::NAN));
    agrees(&Pair(1, "a".into()));
    agrees(&SkippedNewtype(7));
    agrees(&SkippedItems(1, 2, Some(3), 4, 5));
    agrees(&SkippedItems(1, 2, None, 4, 5));
    agrees(&Transparent { inner: vec![Pair(1, "a".into())], marker: PhantomData, skipped: 1 });
    agrees(&Tagged { a: 1 });
    agrees(&r#Struct { r#type: 1, r#fn: 2, both: 3, only_read: 4, without_effect: 5 });
}

#[test]
fn properties_of_all_types() {
    for full in [false, true] {
        agrees(&Properties {
            null_it_is: full.then_some(1),
            left_out: full.then_some(1),
            text: if full { "x" } else { "" },
            never: std::time::Duration::ZERO,
            not_sent: 1,
            odd: 'é',
            cow: "cow".into(),
            bytes: vec![1, 2].into(),
            rc: Rc::new([1, 2]),
            boxed: Box::new(1),
            arc: Arc::new(Newtype(1.5)),
            tuple: (1, Newtype(2.5)),
            array: [Newtype(1.0), Newtype(f64::INFINITY)],
            map: [("a".into(), full.then_some(Newtype(1.0))), ("b".into(), None)].into(),
            unit: Unit,
            units: ((), PhantomData, Empty {}, EmptyTuple()),
            f32: 1.2,
        });
    }
}

#[test]
fn generic_ones() {
    let generic = |list| Generic::<str, std::vec::IntoIter<u8>, 2> {
        inner: "text",
        item: vec![1],
        option: None,
        iterator: None,
        list,
    };
    agrees(&generic(vec![1, 2]));
    agrees(&generic(vec![1, 2, 3]));
    assert!(generic(vec![1, 2]).validate().is_ok());
    assert!(generic(vec![1, 2, 3]).validate().is_err());
}

#[test]
fn recursive_ones() {
    let leaf = |value| Recursive { value, children: Vec::new(), parent: None };
    agrees(&Recursive {
        value: 1.0,
        children: vec![leaf(1.5), leaf(f64::NAN)],
        parent: Some(Box::new(leaf(0.5))),
    });
    // Far deeper than any request: nothing overflows, and what is too deep is not judged.
    let mut deep = leaf(f64::NAN);
    for _ in 0..300 {
        deep = Recursive { value: 1.0, children: vec![deep], parent: None };
    }
    assert!(deep.accepts(Cx::ROOT));
    assert!(deep.report().is_valid());
    assert!(!deep.report().is_empty());
}

macro_rules! many {
    ($($field:ident)+) => {
        /// More fields of std's types in a row than one call of the walk has steps for.
        #[derive(Default, Serialize, AimlRequest)]
        struct Many {
            $(
                #[serde(skip_serializing_if = "Option::is_none")]
                #[aiml(range(..=1))]
                $field: Option<u8>,
            )+
            #[aiml(range(..=1))]
            last: u8,
        }

        #[test]
        fn each_of_many_fields_is_judged() {
            assert!(Many::default().validate().is_ok());
            assert!(Many { $($field: Some(1),)+ last: 1 }.validate().is_ok());
            $(
                let many = Many { $field: Some(2), ..Many::default() };
                assert_eq!(many.report().issues()[0].param().to_string(), stringify!($field));
                assert_eq!(many.report().issues().len(), 1);
            )+
            assert_eq!(Many { last: 2, ..Many::default() }.report().issues()[0].param().to_string(), "last");
        }
    };
}

many! {
    a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 d0 d1
}
