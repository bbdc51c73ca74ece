//! Whether a shape surely fits, found out in a few steps: nearly every field of nearly every type does.
//!
//! [`fits`](super::compare::fits) looks at all nodes of a place, and the compiler pays for each. Here one node is
//! followed down with the shape: if that one takes some value, the place does. It is *yes* only if the comparison
//! would find nothing, and otherwise not known; then the comparison says what is the matter. (A shape that fits
//! some of the nodes fits all of them together: more nodes only take more.) What is called here is written for the
//! compiler's interpreter: no call of std, no array that is not needed.

use super::places::{Objects, Others, Place, Says, hash};
use crate::rules::Rule;
use crate::schema::node::Bit;
use crate::wire::shape::{Shape, ShapeField};

/// In place of the number of a node: all nodes of the place.
pub(super) const EVERY: usize = usize::MAX;
/// In place of the number of a key: no object has it.
const NO_KEY: u16 = u16::MAX;
/// How many fields a type may have to be looked at here.
pub(super) const FIELDS: usize = 64;
/// How many objects are tried for one type before the comparison is asked.
pub(super) const FUEL: u32 = 48;

/// The numbers of the keys of a type.
struct Keys {
    numbers: [u16; FIELDS],
    /// There are keys of other types beside them.
    more: bool,
}

impl Keys {
    /// None if there are too many.
    const fn of(objects: Objects, fields: &[ShapeField]) -> Option<Self> {
        let (slots, len) = (objects.slots(), fields.len());
        if len > FIELDS {
            return None;
        }
        let mut out = Self { numbers: [NO_KEY; FIELDS], more: false };
        let mut i = 0;
        while i < len {
            let field = &fields[i];
            if field.flags & ShapeField::FLATTEN != 0 {
                out.more = true;
            } else if let Some(number) = slots.find(hash(field.key.as_bytes())) {
                out.numbers[i] = number as u16;
            }
            i += 1;
        }
        Some(out)
    }

    const fn get(&self, i: usize) -> Option<usize> {
        match self.numbers[i] {
            NO_KEY => None,
            number => Some(number as usize),
        }
    }

    /// Whether all that an object requires is among the first keys.
    const fn have_all(&self, len: usize, objects: Objects, object: usize) -> bool {
        let wanted = objects.wanted(object);
        let mut w = 0;
        while w < wanted.len {
            let key = wanted.get(w);
            let mut i = 0;
            while i < len && self.numbers[i] as usize != key {
                i += 1;
            }
            if i == len {
                return false;
            }
            w += 1;
        }
        true
    }
}

/// Whether a place surely takes some value of a shape: by one of its nodes, or by any.
pub(super) const fn sure(place: Place, node: usize, shape: &'static Shape, fuel: &mut u32) -> bool {
    let shape = shape.ruled();
    let (some, every) = if node == EVERY { place.facts() } else { place.look(node).facts() };
    let bit = match *shape {
        Shape::Any | Shape::Json | Shape::Optional(_) => return true,
        // Rules are for the comparison.
        Shape::Unsure(..) => return false,
        Shape::OneOf(all) => return all_sure(place, node, all, fuel),
        Shape::Null => Bit::Null,
        Shape::Bool => Bit::Boolean,
        Shape::Float | Shape::Int(..) => Bit::Number,
        Shape::Text | Shape::Char | Shape::Names(_) | Shape::Like(_) => Bit::String,
        Shape::Array(_) | Shape::Tuple(_) | Shape::Fixed(..) => Bit::Array,
        Shape::Map(_) | Shape::Object(_) => Bit::Object,
    } as u8;
    if every & bit != 0 {
        return true;
    }
    if some & bit == 0 {
        return false;
    }
    match *shape {
        Shape::Int(least, greatest) => {
            let sample = if node == EVERY { place.sample() } else { place.look(node).sample() };
            matches!(sample, Some(n) if least <= n as i128 && n as i128 <= greatest)
        }
        Shape::Names(names) | Shape::Like(names) => names_sure(place, node, names),
        Shape::Array(inner) => array_sure(place, node, inner, fuel),
        Shape::Object(fields) => object_sure(place, node, fields, fuel),
        Shape::Map(inner) => map_sure(place, node, inner, fuel),
        Shape::Char | Shape::Tuple(_) | Shape::Fixed(..) => false,
        _ => true,
    }
}

const fn all_sure(place: Place, node: usize, all: &[&'static Shape], fuel: &mut u32) -> bool {
    let mut i = all.len();
    while i > 0 {
        i -= 1;
        if !sure(place, node, all[i], fuel) {
            return false;
        }
    }
    true
}

const fn names_sure(place: Place, node: usize, names: &[&'static str]) -> bool {
    let (mut next, end) = if node == EVERY { (0, place.len()) } else { (node, node + 1) };
    // More than a few are for the comparison.
    let end = if end > next + 4 { next + 4 } else { end };
    let len = names.len();
    while next < end {
        let look = place.look(next);
        let mut i = 0;
        while i < len {
            if look.has_member(names[i].as_bytes()) {
                return true;
            }
            i += 1;
        }
        next += 1;
    }
    false
}

const fn array_sure(place: Place, node: usize, inner: &'static Shape, fuel: &mut u32) -> bool {
    let Some(items) = place.items() else { return false };
    if node == EVERY {
        return sure(items, EVERY, inner, fuel);
    }
    let mut i = place.look(node).array();
    let end = place.arrays();
    while i < end {
        let (origin, class, _) = place.array(i);
        if origin != node {
            return false;
        }
        if sure(items, class, inner, fuel) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether one of the objects that are part of a node, or of the likely ones of all, is sure. (No function: what is
/// asked of each has no type in `const`.)
macro_rules! some_object {
    ($place:ident, $node:ident, $objects:ident, $object:ident => $sure:expr) => {{
        if $node == EVERY {
            let mut i = 0;
            while i < Objects::LIKELY {
                let Some($object) = $objects.likely(i) else { return false };
                if $sure {
                    return true;
                }
                i += 1;
            }
            return false;
        }
        let mut i = $place.look($node).part();
        let end = $place.parts();
        while i < end {
            let (origin, $object, _) = $place.part(i);
            if origin != $node {
                return false;
            }
            if $sure {
                return true;
            }
            i += 1;
        }
        false
    }};
}

const fn object_sure(place: Place, node: usize, fields: &'static [ShapeField], fuel: &mut u32) -> bool {
    let Some(objects) = place.objects() else { return false };
    let Some(keys) = Keys::of(objects, fields) else { return false };
    if keys.more {
        return false;
    }
    some_object! { place, node, objects, object => one_sure(objects, object, fields, &keys, fuel) }
}

/// Whether some object takes the values of a map: at the keys that it requires; if it requires none, at any.
const fn map_sure(place: Place, node: usize, inner: &'static Shape, fuel: &mut u32) -> bool {
    let Some(objects) = place.objects() else { return true };
    some_object! { place, node, objects, object => values_sure(objects, object, inner, fuel) }
}

const fn values_sure(objects: Objects, object: usize, inner: &'static Shape, fuel: &mut u32) -> bool {
    if *fuel == 0 {
        return false;
    }
    *fuel -= 1;
    let wanted = objects.wanted(object);
    if wanted.len == 0 {
        return rest_sure(objects, object, inner, fuel);
    }
    let mut i = 0;
    while i < wanted.len {
        let column = objects.column(wanted.get(i));
        if let Says::Class(class, _) = column.says(object)
            && !sure(column.place, class, inner, fuel)
        {
            return false;
        }
        i += 1;
    }
    true
}

/// Whether an object surely takes some value at a key that it does not declare.
const fn rest_sure(objects: Objects, object: usize, shape: &'static Shape, fuel: &mut u32) -> bool {
    match (objects.others(object), objects.rest()) {
        (Others::Takes | Others::Free, _) => true,
        (Others::By(class), Some(place)) => sure(place, class, shape, fuel),
        (Others::By(_) | Others::Refuses, _) => false,
    }
}

/// Whether an object surely takes some value with these fields.
const fn one_sure(
    objects: Objects,
    object: usize,
    fields: &'static [ShapeField],
    keys: &Keys,
    fuel: &mut u32,
) -> bool {
    let len = fields.len();
    if *fuel == 0 || !keys.have_all(len, objects, object) {
        return false;
    }
    *fuel -= 1;
    let mut i = 0;
    while i < len {
        // The members of an allow-list are for the comparison, and what is said of texts where not all are taken.
        let ruled = fields[i].flags & RULED != 0 && !takes_every(objects, object, &fields[i], keys.get(i));
        if ruled || !field_sure(objects, object, &fields[i], keys.get(i), fuel) {
            return false;
        }
        i += 1;
    }
    true
}

/// What annotations say that is for the comparison.
const RULED: u16 = ShapeField::ONE_OF | ShapeField::LENGTH | ShapeField::FORMAT | ShapeField::PATTERN;

/// Whether the annotations of a field have no allow-list, and its node takes every text, or every array.
const fn takes_every(objects: Objects, object: usize, field: &ShapeField, key: Option<usize>) -> bool {
    let (Some(key), 0) = (key, field.flags & ShapeField::ONE_OF) else { return false };
    let column = objects.column(key);
    let bit = match field.shape.present() {
        Shape::Text => Bit::String,
        Shape::Array(_) => Bit::Array,
        _ => return false,
    };
    match column.says(object) {
        Says::Class(class, _) => column.place.look(class).every() & bit as u8 != 0,
        Says::Undeclared => false,
    }
}

/// Whether an object surely takes some value of a field.
const fn field_sure(
    objects: Objects,
    object: usize,
    field: &ShapeField,
    key: Option<usize>,
    fuel: &mut u32,
) -> bool {
    if field.flags & ShapeField::SKIP != 0 {
        return true;
    }
    let shape = judged(field);
    if let Some(key) = key {
        let column = objects.column(key);
        if let Says::Class(class, _) = column.says(object) {
            return sure(column.place, class, shape, fuel) && is_within(column.place, class, field);
        }
    }
    sure_as_other(objects, object, shape, fuel)
}

/// Whether an object surely takes some value at a key that it does not declare, where it declares none or has a node for others.
pub(super) const fn sure_as_other(
    objects: Objects,
    object: usize,
    shape: &'static Shape,
    fuel: &mut u32,
) -> bool {
    match objects.others(object) {
        Others::Free => true,
        Others::By(class) => match objects.rest() {
            Some(place) => sure(place, class, shape, fuel),
            None => false,
        },
        Others::Takes | Others::Refuses => false,
    }
}

/// Whether a number that is surely taken is within the range of the user's own, if the field has one.
const fn is_within(place: Place, node: usize, field: &ShapeField) -> bool {
    if field.flags & ShapeField::RANGE == 0 {
        return true;
    }
    let Some(sample) = place.look(node).sample() else { return false };
    let sample = Some((sample as f64, false));
    let (rules, mut i) = (field.rules(), 0);
    while i < rules.len() {
        if let Rule::Range(range) = &rules[i]
            && !range.meets(sample, sample)
        {
            return false;
        }
        i += 1;
    }
    true
}

/// The shape by which a field is judged: an allow-list of the user's own stands in place of the catalog's.
pub(super) const fn judged(field: &ShapeField) -> &'static Shape {
    if field.flags & (ShapeField::ONE_OF | ShapeField::MODEL) != 0
        && matches!(field.shape.present(), Shape::Names(_) | Shape::Like(_))
    {
        return &Shape::Text;
    }
    field.shape
}
