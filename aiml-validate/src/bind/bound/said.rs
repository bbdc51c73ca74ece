//! What the fields of a type may say, of models and by annotations, found out by a look at their shapes.

use crate::wire::{
    Capability, assert,
    cx::same,
    shape::{Shape, ShapeField},
    walk::bit,
};

/// Whether a field may name a model that says something of itself. Of those of the request's own, the enums of
/// nothing but units are known, and texts say nothing; what is flattened may list models too.
pub(super) const fn may_speak(fields: &[ShapeField], is_own: bool, fuel: &mut u32) -> bool {
    let mut i = 0;
    while i < fields.len() {
        let field = &fields[i];
        let speaks = if field.is(ShapeField::SKIP) {
            false
        } else if field.is(ShapeField::MODEL) {
            !is_own || !matches!(field.shape.present(), Shape::Names(_) | Shape::Like(_) | Shape::Text)
        } else {
            field.is(ShapeField::FLATTEN) && may_speak_flat(field.shape.present(), fuel)
        };
        if speaks {
            return true;
        }
        i += 1;
    }
    false
}

/// The same of what is flattened into the request.
const fn may_speak_flat(shape: &'static Shape, fuel: &mut u32) -> bool {
    if *fuel == 0 {
        return true;
    }
    *fuel -= 1;
    match *shape {
        Shape::Any => true,
        Shape::Object(fields) => may_speak(fields, false, fuel),
        Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                if may_speak_flat(all[i].present(), fuel) {
                    return true;
                }
                i += 1;
            }
            false
        }
        _ => false,
    }
}

/// Whether what is flattened into an object can have the key. Of maps nobody asks: the plan takes none that has any.
pub(super) const fn has_flattened(fields: &[ShapeField], key: &str) -> bool {
    let mut i = 0;
    while i < fields.len() {
        let has_key = fields[i].is(ShapeField::FLATTEN)
            && match *fields[i].shape.present() {
                Shape::Map(_) => false,
                Shape::Object(inner) => has_own(inner, key) || has_flattened(inner, key),
                ref shape => assert::has_key(shape, key),
            };
        if has_key {
            return true;
        }
        i += 1;
    }
    false
}

const fn has_own(fields: &[ShapeField], key: &str) -> bool {
    let mut i = 0;
    while i < fields.len() {
        if !fields[i].is(ShapeField::FLATTEN) && same(fields[i].key, key) {
            return true;
        }
        i += 1;
    }
    false
}

pub(super) const fn has_like(said: &[Capability]) -> bool {
    let mut i = 0;
    while i < said.len() {
        if said[i].like.is_some() {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether something is said of parameters.
pub(super) const fn says_of_params(said: &[Capability]) -> bool {
    let mut i = 0;
    while i < said.len() {
        if !said[i].params.is_empty() {
            return true;
        }
        i += 1;
    }
    false
}

/// The fields of which annotations say something, or of something below them.
pub(super) const fn ruled(fields: &[ShapeField], fuel: &mut u32) -> u64 {
    let mut out = 0;
    let mut i = 0;
    while i < fields.len() {
        let skip = fields[i].is(ShapeField::SKIP);
        if fields[i].is(ShapeField::RULED) || (!skip && is_ruled(fields[i].shape, fuel)) {
            out |= bit(i);
        }
        i += 1;
    }
    out
}

/// Whether an annotation stands on some field of a shape; if the shape is too large to tell, it is taken for
/// granted.
pub(super) const fn is_ruled(shape: &Shape, fuel: &mut u32) -> bool {
    if *fuel == 0 {
        return true;
    }
    *fuel -= 1;
    match *shape {
        Shape::Any | Shape::Unsure(..) => true,
        Shape::Optional(inner) | Shape::Array(inner) | Shape::Fixed(inner, _) | Shape::Map(inner) => {
            is_ruled(inner, fuel)
        }
        Shape::Tuple(all) | Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                if is_ruled(all[i], fuel) {
                    return true;
                }
                i += 1;
            }
            false
        }
        Shape::Object(fields) => ruled(fields, fuel) != 0,
        _ => false,
    }
}
