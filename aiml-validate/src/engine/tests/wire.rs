//! What serde would send is what is judged.

use alloc::{
    collections::BTreeMap,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use serde::{Serialize, Serializer};

use super::{defs::*, judge_source, lines};
use crate::{engine::serialize::Value, issue::Severity, schema::def::Def};

#[track_caller]
fn sends<T: Serialize>(def: &Def, value: T, expected: &[&str]) {
    assert_eq!(lines(&judge_source(def, &Value(&value)), Severity::Error), expected);
}

#[derive(Serialize)]
enum External {
    Unit,
    New(u8),
    Pair(u8, &'static str),
    Named { a: u8, b: Option<bool> },
}

#[test]
fn enums_in_the_external_form() {
    let pair = array(union([number(), string()]));
    let named = strict([("a", number()), ("b", nullable(boolean()))]);
    let def = union([
        one_of(&["Unit"]),
        strict([("New", number())]),
        strict([("Pair", pair)]),
        strict([("Named", named)]),
    ]);
    sends(&def, External::Unit, &[]);
    sends(&def, External::New(1), &[]);
    sends(&def, External::Pair(1, "x"), &[]);
    sends(&def, External::Named { a: 1, b: None }, &[]);
    sends(
        &strict([("New", string())]),
        External::New(1),
        &["invalid_type @ New : Expected string, received number"],
    );
    let wrong = strict([("Named", strict([("a", string()), ("c", string())]))]);
    sends(
        &wrong,
        External::Named { a: 1, b: None },
        &[
            "invalid_type @ Named.a : Expected string, received number",
            "invalid_type @ Named.c : Required",
            "unrecognized_keys @ Named : Unrecognized key(s) in object: 'b'",
        ],
    );
    sends(
        &strict([("Pair", array(number()))]),
        External::Pair(1, "x"),
        &["invalid_type @ Pair[1] : Expected number, received string"],
    );
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Internal {
    A { x: u8 },
    B(Inner),
}

#[derive(Serialize)]
struct Inner {
    y: u8,
}

#[derive(Serialize)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    A { x: u8 },
    B(u8, u8),
}

#[test]
fn enums_with_tags() {
    let def = tagged(
        "type",
        [
            strict([("type", literal("A")), ("x", number())]),
            strict([("type", literal("B")), ("y", number())]),
        ],
    );
    sends(&def, Internal::A { x: 1 }, &[]);
    sends(&def, Internal::B(Inner { y: 1 }), &[]);
    let def = union([
        strict([("t", literal("A")), ("c", strict([("x", number())]))]),
        strict([("t", literal("B")), ("c", sized(number(), Some(2), Some(2)))]),
    ]);
    sends(&def, Adjacent::A { x: 1 }, &[]);
    sends(&def, Adjacent::B(1, 2), &[]);
}

#[derive(Serialize)]
struct Flat {
    #[serde(flatten)]
    inner: Inner,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[test]
fn flattened_parts_and_maps() {
    let def = strict([("y", number()), ("z", number())]);
    sends(&def, Flat { inner: Inner { y: 1 }, rest: BTreeMap::from([("z".to_string(), 1)]) }, &[]);
    sends(
        &def,
        Flat { inner: Inner { y: 1 }, rest: BTreeMap::from([("q".to_string(), 1)]) },
        &["invalid_type @ z : Required", "unrecognized_keys @ (root) : Unrecognized key(s) in object: 'q'"],
    );
}

#[test]
fn keys_that_are_strings_on_the_wire() {
    let def = strict([("1", number()), ("-2", number())]);
    sends(&def, BTreeMap::from([(1i8, 1), (-2, 2)]), &[]);
    sends(&strict([("true", number())]), BTreeMap::from([(true, 1)]), &[]);
    sends(&strict([("é", number())]), BTreeMap::from([('é', 1)]), &[]);
    sends(
        &record(number()),
        BTreeMap::from([(vec![1u8], 1)]),
        &["not_serializable @ (root) : Not serializable: the key of an object must be a string"],
    );
    sends(
        &object([("o", Def::Any)]),
        BTreeMap::from([("o", BTreeMap::from([(None::<u8>, 1)]))]),
        &["not_serializable @ o : Not serializable: the key of an object must be a string"],
    );
}

#[test]
fn numbers() {
    sends(&at_most(1.2), 1.2f32, &[]);
    sends(&at_least(1.2), 1.2f32, &[]);
    sends(&at_most(0.7), 0.7f32, &[]);
    sends(&integer(), 3.0f32, &[]);
    sends(&integer(), 3.5f32, &["invalid_type @ (root) : Expected integer, received float"]);
    sends(&at_most(5.0), u128::MAX, &["too_big @ (root) : Number must be less than or equal to 5"]);
    sends(&integer(), i128::MIN, &[]);
    for nan in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        sends(&number(), nan, &["invalid_type @ (root) : Expected number, received nan"]);
        #[expect(clippy::cast_possible_truncation, reason = "what is no number stays none")]
        let small = nan as f32;
        sends(&at_most(5.0), small, &["invalid_type @ (root) : Expected number, received nan"]);
        sends(&native(&[1.0]), nan, &["invalid_type @ (root) : Expected 1, received nan"]);
        sends(&Def::Any, nan, &[]);
        // It is null on the wire.
        sends(&nullable(number()), nan, &[]);
        sends(&nullable(union([number(), string()])), nan, &[]);
    }
}

struct Bytes(Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

struct Shown;

impl Serialize for Shown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{}-{}", "a", 1))
    }
}

#[derive(Serialize)]
struct Unit;

#[derive(Serialize)]
struct New(Option<&'static str>);

#[test]
fn the_rest_of_serde() {
    sends(
        &array(at_most(2.0)),
        Bytes(vec![1, 2, 3]),
        &["too_big @ [2] : Number must be less than or equal to 2"],
    );
    sends(&literal("a-1"), Shown, &[]);
    sends(&nullable(string()), Unit, &[]);
    sends(&nullable(string()), (), &[]);
    sends(&string(), New(Some("x")), &[]);
    sends(&string(), New(None), &["invalid_type @ (root) : Expected string, received null"]);
    sends(&string(), 'x', &[]);
    sends(&sized(number(), Some(3), Some(3)), (1, 2, 3), &[]);
}
