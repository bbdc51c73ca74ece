//! What the derive cannot know from syntax, decided when the user's crate is compiled.
//!
//! Generated code calls these in `const`, each under the span of the token it is about: a panic here is the
//! compile error there.
#![expect(clippy::panic, clippy::missing_panics_doc, reason = "as said")]

mod members;
mod misfit;
mod models;
mod once;

pub(crate) use self::{
    members::{Each, contains, is_beyond_type, member_is_of, member_unfit, value_misfit},
    misfit::{is_char, is_empty, keeps, misfit},
    models::{all_misfit, is_never_taken},
};
pub use self::{
    members::{member_fits, member_fitting, member_keeps},
    models::{models_match, params_fit, params_fitting, rules_fit},
    once::sends_once,
};
pub(crate) use super::near::nearest_key;
use super::{
    Kinds, WireType,
    cx::same,
    shape::{Shape, ShapeField},
};
use crate::{rules::Rule, sentence::Sentence};

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
    if matches!(rule, Rule::Pattern(_) | Rule::Format(_)) && ty.kinds.meets(Kinds::STRING) && !ty.is_char {
        return None;
    }
    let misfit = misfit(rule, ty);
    if misfit.is_some() { misfit } else { misfit::never_kept(rule, ty) }
}

/// The rule fits the type of its field.
#[track_caller]
pub const fn rule_fits(rule: &Rule, ty: &WireType) {
    if let Some(text) = misfit(rule, ty) {
        panic!("{}", text.as_str());
    }
}

/// A length and a format of one value leave some text; of a parameter of which no type is known, it may be any.
#[track_caller]
pub const fn keep_together(length: &Rule, format: &Rule, ty: &WireType) {
    if let Some(text) = misfit::never_together(length, format, ty) {
        panic!("{}", text.as_str());
    }
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
pub(crate) const fn is_among(rows: &[ShapeField], key: &str) -> bool {
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
        Shape::Names(names) | Shape::Like(names) => contains(names, key),
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
    // `()` and `None` are nothing; a text that may be `None` cannot be there.
    let is_nothing = ty.kinds.bits() == Kinds::NULL.bits();
    if !ty.kinds.meets(Kinds::OBJECT) && !is_nothing && ty.names.is_none() {
        let text = Sentence::new().push("only structs, maps and enums can stand in place of properties; ");
        panic!("{}", text.push("this field is of type ").push(ty.kinds.name()).as_str());
    }
}
