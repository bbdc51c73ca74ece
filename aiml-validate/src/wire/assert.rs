//! What the derive cannot know from syntax, decided when the user's crate is compiled.
//!
//! Generated code calls these in `const`, each under the span of the token it is about: a panic here is the
//! compile error there.
#![expect(clippy::panic, clippy::missing_panics_doc, reason = "as said")]

mod misfit;
mod once;

use self::misfit::{broken, member_misfit, no_char_in};
pub(crate) use self::misfit::{
    is_char, is_empty, keeps, misfit, misfit_as_whole, misfit_of_member, never_kept, no_char,
};
pub use self::once::sends_once;
pub(crate) use super::near::nearest_key;
use super::{
    Capability, Kinds, Param, WireType,
    cx::same,
    shape::{Shape, ShapeField},
};
use crate::{issue::Literal, rules::Rule, sentence::Sentence};

/// The rule fits the type of its field. (Evaluated for many rules of a program, so what is usual is decided at a
/// glance.)
#[track_caller]
pub const fn fitting(rule: &Rule, ty: &WireType) {
    if fits_at_a_glance(rule, ty) {
        return;
    }
    rule_fits(rule, ty);
    if let Some(text) = never_kept(rule, ty) {
        panic!("{}", text.as_str());
    }
}

pub(crate) const fn fits_at_a_glance(rule: &Rule, ty: &WireType) -> bool {
    matches!(rule, Rule::Pattern(_) | Rule::Format(_)) && ty.kinds.meets(Kinds::STRING) && !ty.is_char
}

/// The rule fits the type of its field.
#[track_caller]
pub const fn rule_fits(rule: &Rule, ty: &WireType) {
    if let Some(text) = misfit_as_whole(rule, ty) {
        panic!("{}", text.as_str());
    }
}

/// A member of an allow-list fits the type of its field, unless what is wrong is said of the list.
#[track_caller]
pub const fn member_fits(rule: &Rule, i: usize, ty: &WireType) {
    if let Some(text) = misfit_of_member(rule, i, ty) {
        panic!("{}", text.as_str());
    }
}

/// The same, of a type without parameters.
#[track_caller]
pub const fn member_fitting(rule: &Rule, i: usize, ty: &WireType) {
    member_fits(rule, i, ty);
    if let Some(text) = no_char(rule, i, ty) {
        panic!("{}", text.as_str());
    }
}

/// A member of an allow-list keeps another rule of its field.
#[track_caller]
pub const fn member_keeps(rule: &Rule, word: &str, member: &Literal) {
    if let Some(text) = broken(rule, word, member) {
        panic!("{}", text.as_str());
    }
}

/// Whether one of the rows has this key, and a type that cannot hold the member of an allow-list: of that, there is
/// no more to say.
pub(crate) const fn is_beyond_type(rows: &[ShapeField], key: &str, member: &Literal) -> bool {
    let mut i = 0;
    while i < rows.len() {
        if same(rows[i].key, key) && !rows[i].is(ShapeField::SKIP) {
            let ty = &WireType::of(rows[i].shape);
            return member_misfit(member, ty).is_some() || no_char_in(member, ty).is_some();
        }
        i += 1;
    }
    false
}

const fn contains(names: &[&str], name: &str) -> bool {
    let mut i = 0;
    while i < names.len() {
        if same(names[i], name) {
            return true;
        }
        i += 1;
    }
    false
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

/// The model enum and the list of `model(…)` on the request say the same.
#[track_caller]
pub const fn models_match(listed: &[Capability], ty: &WireType) {
    let Some(names) = ty.names else { return };
    let mut i = 0;
    while i < names.len() {
        if find(listed, names[i]).is_none() {
            let text = Sentence::new().push("this enum can name `").push(names[i]);
            panic!("{}", text.push("`, which no `model(…)` of the request lists").as_str());
        }
        i += 1;
    }
    let mut i = 0;
    while i < listed.len() {
        let mut j = 0;
        while j < listed[i].ids.len() {
            let id = listed[i].ids[j];
            if !contains(names, id) {
                let text = Sentence::new().push("`model(…)` lists `").push(id);
                panic!("{}", text.push("`, which the enum of this field cannot name").as_str());
            }
            if let Some(other) = find(ty.capabilities, id)
                && listed[i].says_something()
                && other.says_something()
            {
                let text = Sentence::new().push("what `").push(id);
                panic!("{}", text.push("` accepts is said twice: by `model(…)` and on its variant").as_str());
            }
            j += 1;
        }
        i += 1;
    }
}

const fn find<'a>(capabilities: &'a [Capability], id: &str) -> Option<&'a Capability> {
    let mut i = 0;
    while i < capabilities.len() {
        if contains(capabilities[i].ids, id) {
            return Some(&capabilities[i]);
        }
        i += 1;
    }
    None
}

/// What the variants of a model enum say of parameters fits the request.
#[track_caller]
pub const fn params_fit(ty: &WireType, request: &[ShapeField]) {
    let mut i = 0;
    while i < ty.capabilities.len() {
        let capability = &ty.capabilities[i];
        let mut j = 0;
        while j < capability.params.len() {
            param_exists(capability, capability.params[j].0, request);
            j += 1;
        }
        i += 1;
    }
    rules_fit(ty, request);
}

/// The same of rules alone: which keys there are is said where they stand.
#[track_caller]
pub const fn rules_fit(ty: &WireType, request: &[ShapeField]) {
    let mut i = 0;
    while i < ty.capabilities.len() {
        let capability = &ty.capabilities[i];
        let mut j = 0;
        while j < capability.params.len() {
            let (key, param) = &capability.params[j];
            if let Param::Rule(rule) = param {
                param_fits(capability, key, rule, request);
            }
            j += 1;
        }
        i += 1;
    }
}

/// A parameter is a key of the request. One that is far from all of them belongs to another request: enums
/// of models are shared.
#[track_caller]
const fn param_exists(capability: &Capability, key: &str, request: &[ShapeField]) {
    if !is_among(request, key) && nearest_key(key, request).is_some() {
        let text = Sentence::new().push("the variant for `").push(capability.ids[0]).push("` names `");
        let text = text.push(key).push("`, a key that this request does not have");
        panic!("{}", did_you_mean(text, key, request).as_str());
    }
}

#[track_caller]
const fn param_fits(capability: &Capability, key: &str, rule: &Rule, rows: &[ShapeField]) {
    let mut i = 0;
    while i < rows.len() {
        if same(rows[i].key, key)
            && !rows[i].is(ShapeField::SKIP)
            && let Some(why) = misfit(rule, &WireType::of(rows[i].shape))
        {
            let text = Sentence::new().push("what the variant for `").push(capability.ids[0]);
            let text = text.push("` says of `").push(key).push("` does not fit: ");
            panic!("{}", text.push(why.as_str()).as_str());
        }
        i += 1;
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
