//! Values that fail, lie, or are built to break what walks them.

use alloc::{boxed::Box, string::String, vec::Vec};

use serde::{
    Serialize, Serializer,
    ser::{Error, SerializeMap, SerializeSeq, SerializeStruct},
};

use super::{Decision, decide, defs::*, explain, gives, json, judge_source, lines};
use crate::{
    engine::serialize::Value,
    issue::Severity,
    schema::{def::Def, encode::Encoder, node::Schema},
};

struct Fails;

impl Serialize for Fails {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom("out of order"))
    }
}

#[derive(Serialize)]
struct Holder<T> {
    a: T,
    b: u8,
}

#[test]
fn a_value_that_fails_is_an_issue_where_it_stands() {
    let expected = "not_serializable @ a : Not serializable: out of order";
    for def in [
        object([("a", string()), ("b", string())]),
        Def::Any,
        object([("a", Def::Any), ("b", number())]),
        object([("a", union([string(), array(string())]))]),
        object([("a", tagged("t", [object([("t", literal("x"))])]))]),
        record(Def::Any),
        union([string(), record(number()), object([("a", string())])]),
        string(),
    ] {
        let issues = lines(&judge_source(&def, &Value(&Holder { a: Fails, b: 1 })), Severity::Error);
        assert!(issues.iter().any(|line| line == expected), "{def:?}: {issues:?}");
    }
    let deep = Holder { a: [Holder { a: Fails, b: 1 }], b: 2 };
    let issues = lines(&judge_source(&Def::Any, &Value(&deep)), Severity::Error);
    assert_eq!(issues, ["not_serializable @ a[0].a : Not serializable: out of order"]);
}

/// Says it has a million items, and has two; swallows what the serializer says.
struct Liar;

impl Serialize for Liar {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(Some(1_000_000))?;
        let _ = seq.serialize_element("x");
        let _ = seq.serialize_element(&1);
        seq.end()
    }
}

/// An object that goes on after errors, and comes with another key each time.
struct Unsteady(core::cell::Cell<u32>);

impl Serialize for Unsteady {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.set(self.0.get() + 1);
        let mut map = serializer.serialize_map(Some(0))?;
        let _ = map.serialize_entry(&alloc::format!("k{}", self.0.get()), &1);
        let _ = map.serialize_key("late");
        let _ = map.serialize_value(&Fails);
        let _ = map.serialize_value(&2);
        map.end()
    }
}

#[test]
fn a_value_that_lies_does_no_harm() {
    let issues = judge_source(&sized(string(), None, Some(2)), &Value(&Liar));
    assert_eq!(lines(&issues, Severity::Error), ["invalid_type @ [1] : Expected string, received number"]);
    let mut encoder = Encoder::default();
    let node = encoder.add(&union([
        strict([("k1", string())]),
        tagged("late", [object([("late", literal("x"))]), object([("late", literal("y"))])]),
    ]));
    let blob = encoder.finish();
    let value = Unsteady(core::cell::Cell::new(0));
    assert_eq!(decide(Schema::open(&blob), node, &Value(&value)), Decision::Refused);
    assert!(!explain(Schema::open(&blob), node, &Value(&value), 9).is_accepted());
}

/// A chain of objects, or of wrappers that are nothing on the wire.
enum Chain {
    Object(Option<Box<Chain>>),
    Wrapper(Option<Box<Chain>>),
}

impl Serialize for Chain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Object(next) => {
                let mut object = serializer.serialize_struct("Chain", 1)?;
                object.serialize_field("next", next)?;
                object.end()
            }
            Self::Wrapper(next) => serializer.serialize_newtype_struct("Chain", next),
        }
    }
}

impl Drop for Chain {
    fn drop(&mut self) {
        let (Self::Object(next) | Self::Wrapper(next)) = self;
        let mut next = next.take();
        while let Some(mut chain) = next {
            let (Self::Object(after) | Self::Wrapper(after)) = &mut *chain;
            next = after.take();
        }
    }
}

#[test]
fn depth_is_no_danger() {
    for link in [Chain::Object, Chain::Wrapper] {
        let mut chain = link(None);
        for _ in 0..100_000 {
            chain = link(Some(Box::new(chain)));
        }
        for def in [Def::Any, object([("next", Def::Any)]), string(), record(nullable(record(Def::Any)))] {
            let mut encoder = Encoder::default();
            let node = encoder.add(&def);
            let blob = encoder.finish();
            let _ = decide(Schema::open(&blob), node, &Value(&chain));
            let _ = explain(Schema::open(&blob), node, &Value(&chain), 10);
        }
    }
    let deep = alloc::format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    gives(&object([("a", Def::Any)]), &deep, &[]);
    gives(&object([("a", string())]), &deep, &["invalid_type @ a : Expected string, received array"]);
    let issues = json::syntax(&deep[..deep.len() - 2]).map_err(|wrong| wrong.message(deep.as_bytes()));
    assert!(issues.is_err());
}

#[test]
fn raw_values_are_judged_as_what_they_say() {
    /// What `serde_json`'s `RawValue` does.
    struct Raw(&'static str);
    impl Serialize for Raw {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut raw = serializer.serialize_struct("$serde_json::private::RawValue", 1)?;
            raw.serialize_field("$serde_json::private::RawValue", self.0)?;
            raw.end()
        }
    }
    let def = object([("a", array(number())), ("b", number())]);
    let judge = |raw| lines(&judge_source(&def, &Value(&Holder { a: Raw(raw), b: 1 })), Severity::Error);
    assert_eq!(judge("[1, 2]"), Vec::<String>::new());
    assert_eq!(judge("[1, \"x\"]"), ["invalid_type @ a[1] : Expected number, received string"]);
    assert_eq!(judge("[1"), ["not_serializable @ a : Not serializable: a raw value is not JSON"]);
}

#[test]
fn what_is_not_json_is_said_with_its_place() {
    for (text, message) in [
        ("", "line 1, column 1: expected a value, found the end"),
        ("{\"a\":1,\n  \"b\" 2}", "line 2, column 7: expected ':'"),
        ("{\"a\":1 \"b\":2}", "line 1, column 8: expected ',' or '}'"),
        ("[1 2]", "line 1, column 4: expected ',' or ']'"),
        ("{,}", "line 1, column 2: expected a key in '\"'"),
        ("{\"é\":tru}", "line 1, column 6: expected a value"),
        ("[01]", "line 1, column 3: a number cannot begin with 0"),
        ("[1.]", "line 1, column 4: expected a digit"),
        ("[1,]", "line 1, column 4: expected a value"),
        ("\"\\x\"", "line 1, column 3: expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"),
        ("\"a\nb\"", "line 1, column 3: a control character in a string must be escaped"),
        ("\"a", "line 1, column 3: expected '\"', found the end"),
        ("1 2", "line 1, column 3: expected the end"),
        ("\u{FEFF}1", "line 1, column 1: expected a value, found a byte order mark"),
        ("NaN", "line 1, column 1: expected a value"),
    ] {
        let wrong = json::syntax(text).expect_err(text).message(text.as_bytes());
        assert_eq!(wrong, alloc::format!("Invalid JSON at {message}"), "{text}");
    }
    let bytes = b"{\"a\":\"\n\xFF\"}";
    let wrong = json::text(bytes).expect_err("not UTF-8").message(bytes);
    assert_eq!(wrong, "Invalid JSON at line 2, column 1: invalid UTF-8");
}
