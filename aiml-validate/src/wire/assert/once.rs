//! That no key is sent twice, of which the server would take the last.
#![expect(clippy::panic, clippy::manual_assert, clippy::missing_panics_doc, reason = "compile errors")]

use crate::{
    sentence::Sentence,
    wire::{
        cx::same,
        shape::{Shape, ShapeField},
    },
};

/// What is flattened always sends none of the keys that are always sent beside it: by the fields of a type, or by other
/// flattened ones. (What may be left out is not spoken of: of two such only one may ever be there.)
#[track_caller]
pub const fn sends_once(own: &[&str], others: &[&'static Shape], flat: &'static Shape) {
    let mut i = 0;
    while i < own.len() {
        if always_sends(flat, own[i]) {
            panic!("{}", twice(own[i]).as_str());
        }
        i += 1;
    }
    let mut i = 0;
    while i < others.len() {
        if let Some(key) = first_of_both(others[i], flat) {
            panic!("{}", twice(key).as_str());
        }
        i += 1;
    }
}

const fn twice(key: &str) -> Sentence {
    let out =
        Sentence::new().push("`").push(key).push("` is sent twice: what this field sends has it, and what ");
    out.push("stands beside it has it too")
}

/// Whether every value of the shape has the key.
const fn always_sends(shape: &Shape, key: &str) -> bool {
    match *shape {
        Shape::Object(rows) => {
            let mut i = 0;
            while i < rows.len() {
                let row = &rows[i];
                let sends = if row.is(ShapeField::FLATTEN) {
                    always_sends(row.shape, key)
                } else {
                    is_always_there(row) && same(row.key, key)
                };
                if sends {
                    return true;
                }
                i += 1;
            }
            false
        }
        Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() && always_sends(all[i], key) {
                i += 1;
            }
            i > 0 && i == all.len()
        }
        Shape::Unsure(inner, _) => always_sends(inner, key),
        _ => false,
    }
}

/// Of an `Option` that is sent as null, the user may think that it is left out.
const fn is_always_there(row: &ShapeField) -> bool {
    !row.is(ShapeField::MAYBE) && !row.shape.is_nullable()
}

/// The first key that every value of both has.
const fn first_of_both(one: &'static Shape, other: &Shape) -> Option<&'static str> {
    match *one {
        Shape::Object(rows) => {
            let mut i = 0;
            while i < rows.len() {
                let row = &rows[i];
                if row.is(ShapeField::FLATTEN) {
                    if let Some(key) = first_of_both(row.shape, other) {
                        return Some(key);
                    }
                } else if is_always_there(row) && always_sends(other, row.key) {
                    return Some(row.key);
                }
                i += 1;
            }
            None
        }
        // All variants have it, if it is to be there whatever the value.
        Shape::OneOf([first, others @ ..]) => match first_of_both(first, other) {
            Some(key) if all_send(others, key) => Some(key),
            _ => None,
        },
        Shape::Unsure(inner, _) => first_of_both(inner, other),
        _ => None,
    }
}

const fn all_send(all: &[&'static Shape], key: &str) -> bool {
    let mut i = 0;
    while i < all.len() && always_sends(all[i], key) {
        i += 1;
    }
    i == all.len()
}
