//! What is said of a field as bits: the consts of the runtime crate's `ShapeField`, which the tests hold
//! these against. As one number, because a path to each of them is work for the compiler at each field.

use proc_macro2::Literal;

use super::{bind::MODEL as MODEL_KEY, walk::is_none_of};
use crate::{
    attr::rule::Kind,
    model::{Field, Key, Look, Model, Role},
};

pub(super) const MAYBE: u16 = 1;
pub(super) const FLATTEN: u16 = 1 << 1;
const UNDECLARED: u16 = 1 << 2;
const SKIP: u16 = 1 << 3;
pub(super) const RANGE: u16 = 1 << 4;
pub(super) const LENGTH: u16 = 1 << 5;
pub(super) const ONE_OF: u16 = 1 << 6;
const FORMAT: u16 = 1 << 7;
const PATTERN: u16 = 1 << 8;
pub(super) const MODEL: u16 = 1 << 9;
const ROLE: u16 = 1 << 10;
pub(super) const VARIANT: u16 = 1 << 11;
pub(super) const RULED: u16 = 1 << 12;
const MARKED: u16 = NO_NONE | ROLE;
/// Unless it is a role.
pub(super) const NO_NONE: u16 = 1 << 13;
pub(super) const MESSAGES: u16 = 1 << 14;
const LIKE: u16 = MODEL | MESSAGES;
pub(super) const TAG: u16 = 1 << 15;

/// The flags of the tag of a struct.
pub(super) fn of_tag(tag: &str, is_request: bool) -> u16 {
    TAG | match tag {
        "role" => ROLE,
        MODEL_KEY if is_request => MODEL,
        _ => 0,
    }
}

/// The flags of a field; `variant` if its key is the name of a variant.
pub(super) fn of(field: &Field<'_>, variant: bool) -> Literal {
    literal(bits_of(field, variant))
}

/// The same as bits.
pub(super) fn bits_of(field: &Field<'_>, variant: bool) -> u16 {
    let has_no_none = field.role == Role::No && field.absent.is_some_and(|path| is_none_of(path, field.ty));
    let mut out = flag_if(field.absent.is_some(), MAYBE)
        | flag_if(matches!(field.key, Key::Flatten), FLATTEN)
        | flag_if(field.undeclared, UNDECLARED)
        | flag_if(field.look == Look::Skip, SKIP)
        | flag_if(field.model != Model::No, MODEL)
        | flag_if(field.role == Role::Named, ROLE)
        | flag_if(field.role == Role::Marked, MARKED)
        | flag_if(has_no_none, NO_NONE)
        | flag_if(variant, VARIANT)
        | flag_if(field.like, LIKE)
        | flag_if(field.has_key("messages"), MESSAGES)
        | flag_if(field.says() || field.check.is_some() || field.undeclared, RULED);
    for rule in field.rules {
        out |= match &rule.kind {
            Kind::OneOf(_) => ONE_OF,
            Kind::Range { .. } => RANGE,
            Kind::Length { .. } => LENGTH,
            Kind::Format(_) => FORMAT,
            Kind::Pattern(_) => PATTERN,
        };
    }
    out
}

const fn flag_if(is: bool, flag: u16) -> u16 {
    if is { flag } else { 0 }
}

pub(super) fn literal(flags: u16) -> Literal {
    Literal::u16_unsuffixed(flags)
}
