//! What the derive cannot know from syntax, decided when the user's crate is compiled.
//!
//! Generated code calls these in `const`, each under the span of the token it is about: a panic here is the
//! compile error there.
#![expect(clippy::panic, clippy::missing_panics_doc, reason = "as said")]

mod members;
mod models;

use self::members::contains;
pub use self::{
    members::member_fits,
    models::{models_match, params_fit, rules_fit},
};
pub(crate) use self::{
    members::{is_beyond_type, member_is_of, value_misfit},
    models::all_misfit,
};
pub(crate) use super::near::nearest_key;
use super::{
    Kinds, WireType,
    cx::same,
    shape::{Shape, ShapeField},
};
use crate::{
    rules::{Length, Range, Rule},
    sentence::Sentence,
};

/// The rule fits the type of its field. (Evaluated for many rules of a program, so what is usual is decided at a
/// glance.)
#[track_caller]
pub const fn fitting(rule: &Rule, ty: &WireType) {
    if let Some(text) = why_unfit(rule, ty) {
        panic!("{}", text.as_str());
    }
}

/// Why the rule does not fit the type of a field, which has no parameters.
pub(crate) const fn why_unfit(rule: &Rule, ty: &WireType) -> Option<Sentence> {
    if matches!(rule, Rule::Pattern(_) | Rule::Format(_)) && ty.kinds.meets(Kinds::STRING) {
        return None;
    }
    let misfit = misfit(rule, ty);
    if misfit.is_some() { misfit } else { of_other_length(rule, ty) }
}

/// The rule fits the type of its field.
#[track_caller]
pub const fn rule_fits(rule: &Rule, ty: &WireType) {
    if let Some(text) = misfit(rule, ty) {
        panic!("{}", text.as_str());
    }
}

/// Why the rule does not fit the type. (Of allow-lists of which some members do, [`member_fits`] tells.)
pub(crate) const fn misfit(rule: &Rule, ty: &WireType) -> Option<Sentence> {
    let of_kind = kind_misfit(rule, ty);
    if of_kind.is_some() {
        return of_kind;
    }
    match rule {
        Rule::Range(range) => range_misfit(range, ty),
        Rule::Length(length) => length_misfit(*length),
        Rule::OneOf(members) => members::all_misfit(members, ty),
        _ => None,
    }
}

const fn kind_misfit(rule: &Rule, ty: &WireType) -> Option<Sentence> {
    let (word, wanted, plural) = match rule {
        Rule::Range(_) => ("range", Kinds::NUMBER, "numbers"),
        Rule::Length(_) => {
            let sized = Kinds::STRING.or(Kinds::ARRAY).or(Kinds::OBJECT);
            ("length", sized, "strings, arrays and maps")
        }
        Rule::Format(_) => ("format", Kinds::STRING, "strings"),
        Rule::Pattern(_) => ("pattern", Kinds::STRING, "strings"),
        Rule::OneOf(_) => ("one_of", Kinds::STRING.or(Kinds::NUMBER), "strings and numbers"),
    };
    if ty.kinds.meets(wanted) {
        return None;
    }
    let text = Sentence::new().push("`").push(word).push("` is for ").push(plural);
    Some(text.push("; this field is of type ").push(ty.kinds.name()))
}

/// Whether no value keeps a rule, whatever the type.
pub(crate) const fn is_empty(rule: &Rule) -> bool {
    match rule {
        Rule::Range(range) => range.is_empty(),
        Rule::Length(length) => length.is_empty(),
        _ => false,
    }
}

const fn range_misfit(range: &Range, ty: &WireType) -> Option<Sentence> {
    if range.is_empty() {
        return Some(Sentence::new().push("no number is in this range"));
    }
    if let Some(ints) = ty.ints
        && let Some(edge) = range.beyond(ints)
    {
        let text = Sentence::new().push("the type of this field cannot hold ").push_int(edge);
        return Some(text.push(": it goes from ").push_int(ints.0).push(" to ").push_int(ints.1));
    }
    match ty.ints {
        Some(_) if !range.holds_some_int((i128::MIN, i128::MAX)) => {
            let text = Sentence::new().push("no whole number is in this range, and the type of this field ");
            Some(text.push("holds no other"))
        }
        Some(ints) if !range.holds_some_int(ints) => {
            let text =
                Sentence::new().push("no value of the type of this field is in this range: it goes from ");
            Some(text.push_int(ints.0).push(" to ").push_int(ints.1))
        }
        _ => None,
    }
}

const fn length_misfit(length: Length) -> Option<Sentence> {
    let out = Sentence::new();
    if length.is_wrong() {
        return Some(out.push("a length is a whole number, from 0"));
    }
    if length.is_empty() { Some(out.push("no length is in this range")) } else { None }
}

/// That all values of a type have one length, which is another. (Of a type with parameters, it is another for others.)
const fn of_other_length(rule: &Rule, ty: &WireType) -> Option<Sentence> {
    let (Rule::Length(length), Some(len)) = (rule, ty.len) else { return None };
    if length.holds_len(len) {
        return None;
    }
    let out =
        Sentence::new().push("no value is of this length: this field always has ").push_int(len as i128);
    Some(out.push(if len == 1 { " item" } else { " items" }))
}

/// `requires("…")`, `conflicts("…")` or `param("…", …)` names a key that the type has, where some of its keys
/// come from flattened fields.
#[track_caller]
pub const fn key_exists(word: &str, key: &str, rows: &[ShapeField]) {
    if !is_among(rows, key) {
        let text = Sentence::new().push("`").push(word).push("` names `").push(key);
        let text = text.push("`, a key that this type does not have");
        panic!("{}", did_you_mean(text, key, rows).as_str());
    }
}

const fn did_you_mean(text: Sentence, key: &str, rows: &[ShapeField]) -> Sentence {
    match nearest_key(key, rows) {
        Some(name) => text.push(", did you mean `").push(name).push("`?"),
        None => text,
    }
}

/// Whether what has the rows can have the key.
const fn is_among(rows: &[ShapeField], key: &str) -> bool {
    let mut i = 0;
    while i < rows.len() {
        let flat = rows[i].is(ShapeField::FLATTEN);
        if (flat && has_key(rows[i].shape, key)) || (!flat && same(rows[i].key, key)) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether a value of the shape can have the key.
pub(crate) const fn has_key(shape: &Shape, key: &str) -> bool {
    match *shape {
        Shape::Object(rows) => is_among(rows, key),
        Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                if has_key(all[i], key) {
                    return true;
                }
                i += 1;
            }
            false
        }
        Shape::Names(names) => contains(names, key),
        Shape::Optional(inner) | Shape::Unsure(inner, _) => has_key(inner, key),
        Shape::Any | Shape::Json | Shape::Map(_) => true,
        _ => false,
    }
}

/// A field marked `model` or `role`, or called so where that matters, is a text.
#[track_caller]
pub const fn is_text(word: &str, ty: &WireType) {
    if !ty.kinds.meets(Kinds::STRING) {
        let text =
            Sentence::new().push("the ").push(word).push(" of a request is a string; this field is of type ");
        panic!("{}", text.push(ty.kinds.name()).as_str());
    }
}

/// The value can stand in place of properties: `#[serde(flatten)]`, or a newtype variant with a tag inside.
#[track_caller]
pub const fn flattens(ty: &WireType) {
    if !ty.kinds.meets(Kinds::OBJECT.or(Kinds::NULL)) && ty.names.is_none() {
        let text = Sentence::new().push("only structs, maps and enums can stand in place of properties; ");
        panic!("{}", text.push("this field is of type ").push(ty.kinds.name()).as_str());
    }
}
