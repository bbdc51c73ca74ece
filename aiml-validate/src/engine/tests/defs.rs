//! Short names for schemas, after Zod's.

use alloc::{boxed::Box, string::ToString, vec::Vec};

use crate::{
    issue::Format,
    schema::def::{Bound, Def, Extra, Property},
};

pub(super) fn string() -> Def {
    Def::String { nullable: false, min: None, max: None, format: None, pattern: None }
}

pub(super) fn length(least: Option<u32>, most: Option<u32>) -> Def {
    Def::String { nullable: false, min: least, max: most, format: None, pattern: None }
}

pub(super) fn format(wanted: Format) -> Def {
    Def::String { nullable: false, min: None, max: None, format: Some(wanted), pattern: None }
}

pub(super) fn number() -> Def {
    Def::Number { nullable: false, integer: false, min: None, max: None }
}

pub(super) fn integer() -> Def {
    Def::Number { nullable: false, integer: true, min: None, max: None }
}

pub(super) fn at_least(at: f64) -> Def {
    Def::Number { nullable: false, integer: false, min: Some(Bound { at, exclusive: false }), max: None }
}

pub(super) fn at_most(at: f64) -> Def {
    Def::Number { nullable: false, integer: false, min: None, max: Some(Bound { at, exclusive: false }) }
}

pub(super) fn over(at: f64) -> Def {
    Def::Number { nullable: false, integer: false, min: Some(Bound { at, exclusive: true }), max: None }
}

pub(super) fn under(at: f64) -> Def {
    Def::Number { nullable: false, integer: false, min: None, max: Some(Bound { at, exclusive: true }) }
}

pub(super) fn boolean() -> Def {
    Def::Boolean { nullable: false, only: None }
}

pub(super) fn one_of(members: &[&str]) -> Def {
    Def::StringEnum {
        nullable: false,
        literal: false,
        members: members.iter().map(ToString::to_string).collect(),
    }
}

pub(super) fn literal(member: &str) -> Def {
    Def::StringEnum { nullable: false, literal: true, members: [member.to_string()].into() }
}

pub(super) fn native(members: &[f64]) -> Def {
    Def::NumberEnum { nullable: false, integer: true, members: members.to_vec() }
}

pub(super) fn array(items: Def) -> Def {
    Def::Array { nullable: false, items: Box::new(items), min: None, max: None }
}

pub(super) fn sized(items: Def, min: Option<u32>, max: Option<u32>) -> Def {
    Def::Array { nullable: false, items: Box::new(items), min, max }
}

/// A key that ends with `?` is optional.
fn properties(list: Vec<(&str, Def)>) -> Vec<Property> {
    let property = |(key, schema): (&str, Def)| Property {
        key: key.trim_end_matches('?').to_string(),
        required: !key.ends_with('?') && schema != Def::Any,
        schema,
    };
    list.into_iter().map(property).collect()
}

pub(super) fn object<const N: usize>(list: [(&str, Def); N]) -> Def {
    Def::Object { nullable: false, properties: properties(list.into()), extra: Extra::Open }
}

pub(super) fn strict<const N: usize>(list: [(&str, Def); N]) -> Def {
    Def::Object { nullable: false, properties: properties(list.into()), extra: Extra::Strict }
}

pub(super) fn catchall<const N: usize>(list: [(&str, Def); N], each: Def) -> Def {
    Def::Object { nullable: false, properties: properties(list.into()), extra: Extra::Each(Box::new(each)) }
}

pub(super) fn record(each: Def) -> Def {
    catchall([], each)
}

pub(super) fn union<const N: usize>(branches: [Def; N]) -> Def {
    Def::Union { nullable: false, branches: branches.into() }
}

pub(super) fn tagged<const N: usize>(tag: &str, branches: [Def; N]) -> Def {
    Def::Tagged { nullable: false, tag: tag.to_string(), branches: branches.into() }
}

pub(super) fn nullable(mut def: Def) -> Def {
    match &mut def {
        Def::Any | Def::Model => {}
        Def::Boolean { nullable, .. }
        | Def::Number { nullable, .. }
        | Def::NumberEnum { nullable, .. }
        | Def::String { nullable, .. }
        | Def::StringEnum { nullable, .. }
        | Def::Array { nullable, .. }
        | Def::Object { nullable, .. }
        | Def::Tagged { nullable, .. }
        | Def::Union { nullable, .. } => *nullable = true,
    }
    def
}
