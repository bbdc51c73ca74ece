//! JSON as a tree that keeps the order of keys, which is the order in which issues are reported.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString as _},
    vec::Vec,
};
use core::fmt::{self, Write as _};

use serde_core::{
    Deserialize, Deserializer,
    de::{Error as _, MapAccess, SeqAccess, Visitor},
};

/// The width to which what fits on one line is put on one line.
const WIDTH: usize = 110;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` and `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object; every key once, in the order of the text.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The value of a key, if this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Json> {
        self.as_object()?.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The entries of an object.
    pub fn as_object(&self) -> Option<&[(String, Json)]> {
        match self {
            Self::Object(entries) => Some(entries),
            _ => None,
        }
    }

    /// The items of an array.
    pub fn as_array(&self) -> Option<&[Json]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// A string.
    pub fn string(text: &str) -> Self {
        Self::String(text.to_owned())
    }

    /// An object.
    pub fn object<const N: usize>(entries: [(&str, Json); N]) -> Self {
        Self::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }

    /// The text on one line.
    pub fn to_line(&self) -> String {
        let mut text = String::new();
        self.line(&mut text);
        text
    }

    /// The text on many lines; what fits on one is kept on one.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        self.lines(&mut text, 0, 0);
        text.push('\n');
        text
    }

    fn line(&self, text: &mut String) {
        match self {
            Self::Array(items) => {
                text.push('[');
                for (i, item) in items.iter().enumerate() {
                    text.push_str(if i > 0 { ", " } else { "" });
                    item.line(text);
                }
                text.push(']');
            }
            Self::Object(entries) => {
                text.push('{');
                for (i, (key, value)) in entries.iter().enumerate() {
                    text.push_str(if i > 0 { ", " } else { "" });
                    quote(text, key);
                    text.push_str(": ");
                    value.line(text);
                }
                text.push('}');
            }
            Self::Null => text.push_str("null"),
            Self::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            Self::Number(number) => text.push_str(&number.to_string()),
            Self::String(value) => quote(text, value),
        }
    }

    /// `taken` is what the line already holds, and what must follow on it.
    fn lines(&self, text: &mut String, indent: usize, taken: usize) {
        let line = self.to_line();
        let inner = indent + 1;
        match self {
            _ if indent + taken + line.chars().count() < WIDTH && indent > 0 => text.push_str(&line),
            Self::Array(items) if items.iter().all(|item| item.as_str().is_some()) => {
                fill(text, items, inner);
                new_line(text, indent);
                text.push(']');
            }
            Self::Array(items) if !items.is_empty() => {
                text.push('[');
                for (i, item) in items.iter().enumerate() {
                    text.push_str(if i > 0 { "," } else { "" });
                    new_line(text, inner);
                    item.lines(text, inner, 1);
                }
                new_line(text, indent);
                text.push(']');
            }
            Self::Object(entries) if !entries.is_empty() => {
                text.push('{');
                for (i, (key, value)) in entries.iter().enumerate() {
                    text.push_str(if i > 0 { "," } else { "" });
                    new_line(text, inner);
                    quote(text, key);
                    text.push_str(": ");
                    value.lines(text, inner, key.chars().count() + 5);
                }
                new_line(text, indent);
                text.push('}');
            }
            _ => text.push_str(&line),
        }
    }
}

/// Strings in as few lines as hold them, so that a list of ids is no page of its own.
fn fill(text: &mut String, items: &[Json], indent: usize) {
    text.push('[');
    let mut column = WIDTH;
    for (i, item) in items.iter().enumerate() {
        let item = item.to_line();
        let len = item.chars().count();
        text.push_str(if i > 0 { "," } else { "" });
        if column + len + 2 > WIDTH {
            new_line(text, indent);
            column = indent;
        } else {
            text.push(' ');
            column += 1;
        }
        text.push_str(&item);
        column += len + 1;
    }
}

fn new_line(text: &mut String, indent: usize) {
    text.push('\n');
    text.extend(core::iter::repeat_n(' ', indent));
}

fn quote(text: &mut String, value: &str) {
    text.push('"');
    for c in value.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            c if c < ' ' || c == '\u{7f}' => {
                // Writing to a string cannot fail.
                let _ = write!(text, "\\u{:04x}", u32::from(c));
            }
            c => text.push(c),
        }
    }
    text.push('"');
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "schemas are about JavaScript's numbers")]
    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "schemas are about JavaScript's numbers")]
    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut entries: Vec<(String, Json)> = Vec::new();
        let mut keys = alloc::collections::BTreeSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if !keys.insert(key.clone()) {
                return Err(A::Error::custom(format_args!("the key `{key}` stands twice")));
            }
            entries.push((key, map.next_value()?));
        }
        Ok(Json::Object(entries))
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    #[test]
    fn a_text_reads_back() {
        let text = r#"{"b": [1, 2.5, -1e-7, "q\"\\\n\u0001é"], "a": {"x": null, "y": true}, "e": [{}, []]}"#;
        let json: Json = serde_json::from_str(text).expect("well-formed");
        assert_eq!(json.to_line(), text.replace("-1e-7", "-0.0000001"));
        assert_eq!(serde_json::from_str::<Json>(&json.to_text()).expect("well-formed"), json);
    }

    #[test]
    fn what_fits_stays_on_a_line() {
        let ids: Vec<_> = (0..20).map(|i| Json::String(format!("vendor/model-{i}"))).collect();
        let json = Json::object([("ids", Json::Array(ids)), ("type", Json::string("string"))]);
        let text = json.to_text();
        assert!(text.lines().all(|line| line.len() <= WIDTH), "{text}");
        assert_eq!(text.lines().count(), 9, "{text}");
    }

    #[test]
    fn a_key_that_stands_twice_is_an_error() {
        let error = serde_json::from_str::<Json>(r#"{"a": 1, "a": 2}"#).expect_err("twice");
        assert!(error.to_string().contains("`a` stands twice"), "{error}");
    }
}
