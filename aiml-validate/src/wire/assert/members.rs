//! The members of allow-lists against the type of their field.

use super::{is_char, keeps};
use crate::{
    issue::Literal,
    rules::Rule,
    sentence::{Few, Sentence, also},
    text::is_whole,
    wire::{Kinds, WireType, cx::same, near::nearest_name, shape::ShapeField},
};

/// A member of the allow-list of a field is a value of its type. (That none is of its kind is said once, of the list.)
#[track_caller]
pub const fn member_fits(rule: &Rule, i: usize, ty: &WireType) {
    if let Rule::OneOf(members) = rule
        && i < members.len()
        && let Some(text) = member_misfit(&members[i], ty)
        && super::misfit(rule, ty).is_none()
    {
        panic!("{}", text.as_str());
    }
}

/// The same, of a type without parameters.
#[track_caller]
pub const fn member_fitting(rule: &Rule, i: usize, ty: &WireType) {
    if let Some(text) = member_unfit(rule, i, ty) {
        panic!("{}", text.as_str());
    }
}

/// Why a member is no value of a type without parameters, if that is not said of the list.
pub(crate) const fn member_unfit(rule: &Rule, i: usize, ty: &WireType) -> Option<Sentence> {
    match rule {
        Rule::OneOf(members) if i < members.len() && super::misfit(rule, ty).is_none() => {
            unfit(&members[i], ty)
        }
        _ => None,
    }
}

/// A member of an allow-list keeps another rule of its field.
#[track_caller]
pub const fn member_keeps(rule: &Rule, word: &str, member: &Literal) {
    if !keeps(rule, member) {
        let text = Sentence::new().push("this member of `one_of` does not keep `").push(word).push("`");
        panic!("{}", text.as_str());
    }
}

/// That no member is of the kind of a type.
pub(super) const fn all_misfit(members: &[Literal], ty: &WireType) -> Option<Sentence> {
    let mut i = 0;
    while i < members.len() {
        if other_kind(&members[i], ty).is_none() {
            return None;
        }
        i += 1;
    }
    if members.is_empty() { None } else { other_kind(&members[0], ty) }
}

/// What is asked of each member of an allow-list.
#[derive(Clone, Copy)]
pub(crate) enum Each {
    /// It is of the kind of the type.
    Kind,
    /// It is a value of the type.
    Value,
    /// The same of a type that may have parameters.
    ValueOfSome,
}

/// All that is wrong with a rule, and with each member of an allow-list.
pub(super) const fn rule_misfit(rule: &Rule, ty: &WireType, each: Each) -> Option<Sentence> {
    let mut out = super::misfit(rule, ty);
    let Rule::OneOf(members) = rule else { return out };
    if out.is_some() {
        return out;
    }
    let mut i = 0;
    while i < members.len() {
        let text = match each {
            Each::Kind => other_kind(&members[i], ty),
            Each::Value => unfit(&members[i], ty),
            Each::ValueOfSome => member_misfit(&members[i], ty),
        };
        out = also(out, text);
        i += 1;
    }
    out
}

/// Why a member is no value of the type at a key, if it is of its kind.
pub(crate) const fn value_misfit(rows: &[ShapeField], key: &str, member: &Literal) -> Option<Sentence> {
    match type_at(rows, key) {
        Some(ty) if other_kind(member, &ty).is_none() => unfit(member, &ty),
        _ => None,
    }
}

/// Whether one of the rows has this key, and a type that cannot hold the member of an allow-list: of that, there is
/// no more to say.
pub(crate) const fn is_beyond_type(rows: &[ShapeField], key: &str, member: &Literal) -> bool {
    match type_at(rows, key) {
        Some(ty) => !member_is_of(member, &ty),
        None => false,
    }
}

/// The type at a key, if it is checked at all.
pub(super) const fn type_at(rows: &[ShapeField], key: &str) -> Option<WireType> {
    let mut i = 0;
    while i < rows.len() {
        if same(rows[i].key, key) && !rows[i].is(ShapeField::SKIP) {
            return Some(WireType::of(rows[i].shape));
        }
        i += 1;
    }
    None
}

/// Whether a type can hold the member.
pub(crate) const fn member_is_of(member: &Literal, ty: &WireType) -> bool {
    unfit(member, ty).is_none()
}

const fn unfit(member: &Literal, ty: &WireType) -> Option<Sentence> {
    let misfit = member_misfit(member, ty);
    if misfit.is_some() { misfit } else { no_char(member, ty) }
}

/// That a member is no single character, where the type is one. (Of a type with parameters, others may not be.)
const fn no_char(member: &Literal, ty: &WireType) -> Option<Sentence> {
    match member {
        Literal::Str(text) if ty.is_char && !is_char(text) => {
            let out = Sentence::new().push("this field is one character, and '").push(text);
            Some(out.push(if text.is_empty() { "' is none" } else { "' is more" }))
        }
        _ => None,
    }
}

const fn other_kind(member: &Literal, ty: &WireType) -> Option<Sentence> {
    match member {
        Literal::Str(_) if !ty.kinds.meets(Kinds::STRING) => {
            Some(Sentence::new().push("`one_of` lists a string, but this field is a number"))
        }
        Literal::Int(_) | Literal::Float(_) if !ty.kinds.meets(Kinds::NUMBER) => {
            Some(Sentence::new().push("`one_of` lists a number, but this field is a string"))
        }
        _ => None,
    }
}

const fn member_misfit(member: &Literal, ty: &WireType) -> Option<Sentence> {
    let of_kind = other_kind(member, ty);
    if of_kind.is_some() {
        return of_kind;
    }
    let text = Sentence::new();
    match member {
        Literal::Str(name) => match ty.names {
            Some(names) if !contains(names, name) => Some(no_name(name, names)),
            _ => None,
        },
        Literal::Int(n) => match ty.ints {
            Some((least, greatest)) if *n < least || *n > greatest => {
                let text = text.push("the type of this field cannot hold ").push_int(*n);
                Some(text.push(": it goes from ").push_int(least).push(" to ").push_int(greatest))
            }
            _ => None,
        },
        // `1.0` is a whole number as well.
        Literal::Float(n) if ty.ints.is_some() && !is_whole(*n) => {
            Some(text.push("`one_of` lists a fraction, but this field is a whole number"))
        }
        Literal::Float(_) => None,
    }
}

const fn no_name(name: &str, names: &'static [&'static str]) -> Sentence {
    let text = Sentence::new().push("`").push(name).push("` is no value of this enum");
    if let Some(near) = nearest_name(name, names) {
        return text.push(", did you mean `").push(near).push("`?");
    }
    let mut all = Few::NONE;
    let mut i = 0;
    while i < names.len() {
        all.add(names[i]);
        i += 1;
    }
    all.push(text.push("; it has "))
}

pub(crate) const fn contains(names: &[&str], name: &str) -> bool {
    let mut i = 0;
    while i < names.len() {
        if same(names[i], name) {
            return true;
        }
        i += 1;
    }
    false
}
