//! What is flattened into a request.

use crate::wire::{
    cx::same,
    shape::{Shape, ShapeField},
};

/// Whether nothing that is flattened into an object has the key.
pub(super) const fn lacks_flattened(fields: &[ShapeField], key: &str) -> bool {
    let mut i = 0;
    while i < fields.len() {
        if fields[i].is(ShapeField::FLATTEN) && !lacks(fields[i].shape, key) {
            return false;
        }
        i += 1;
    }
    true
}

/// Whether no value of a shape has the key.
const fn lacks(shape: &Shape, key: &str) -> bool {
    match *shape {
        Shape::Object(fields) => {
            let mut i = 0;
            while i < fields.len() {
                if same(fields[i].key, key) {
                    return false;
                }
                i += 1;
            }
            lacks_flattened(fields, key)
        }
        Shape::Optional(inner) => lacks(inner, key),
        Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                if !lacks(all[i], key) {
                    return false;
                }
                i += 1;
            }
            true
        }
        Shape::Null => true,
        _ => false,
    }
}
