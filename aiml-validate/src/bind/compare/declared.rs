//! What is declared in a type, wherever the type stands: one field of it is one token of the program.

use crate::{
    sentence::{Sentence, Steps, also},
    wire::{
        cx::same,
        shape::{Shape, ShapeField},
    },
};

/// A field of a type that a variant holds, or something else that is declared in the type.
#[derive(Clone, Copy)]
pub(super) struct Declared {
    pub(super) fields: &'static [ShapeField],
    pub(super) number: u16,
    /// They are those of a variant.
    of_variant: bool,
}

impl Declared {
    /// What a way leads to, unless it is declared in the variant itself, or is no part of an object.
    pub(super) const fn of(variant: &'static Shape, rest: Steps) -> Option<Self> {
        if rest.len() < 2 { None } else { Self::at(variant, rest) }
    }

    /// The same of what a field holds, in which it may be declared itself.
    const fn at(shape: &'static Shape, mut rest: Steps) -> Option<Self> {
        let (mut shape, mut of_variant) = (shape.held(), false);
        while rest.len() > 1 {
            of_variant = matches!(shape, Shape::OneOf(_));
            shape = match part(shape, rest.first()) {
                Some(part) => part,
                None => return None,
            };
            rest = rest.behind(1);
        }
        match *shape {
            Shape::Object(fields) => Some(Self { fields, number: rest.first(), of_variant }),
            _ => None,
        }
    }

    /// Whether it is the tag of a variant.
    pub(super) const fn is_tag(self) -> bool {
        let i = self.number as usize;
        self.of_variant && 0 < i && i <= self.fields.len() && self.fields[i - 1].is(ShapeField::TAG)
    }

    /// What is declared in the type that a field of a request holds.
    const fn in_field(field: &ShapeField, steps: Steps) -> Option<Self> {
        if steps.is_full() || steps.len() < 2 {
            return None;
        }
        Self::at(field.shape, steps.behind(1))
    }

    const fn are_one(one: Option<Self>, other: Option<Self>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => {
                one.number == other.number && are_of_one_type(one.fields, other.fields)
            }
            _ => false,
        }
    }
}

/// What is wrong below the field of a request with a number, but for what is told below one before it, which holds the same
/// type. Each begins with the step to its field.
pub(in crate::bind) const fn but_told_before(
    (text, field): (&Sentence, &ShapeField),
    (before, other): (&Sentence, &ShapeField),
) -> Option<Sentence> {
    let ((lines, left_out), (told, _)) = (text.count(), before.count());
    let (mut out, mut n) = (None, 0);
    while n < lines {
        let declared = Declared::in_field(field, text.steps_of(n));
        let mut m = 0;
        while m < told {
            let is_one = Declared::are_one(declared, Declared::in_field(other, before.steps_of(m)));
            if is_one && need_the_same(&text.nth(n), &before.nth(m)) {
                break;
            }
            m += 1;
        }
        if m == told {
            out = also(out, Some(text.nth(n)));
        }
        n += 1;
    }
    match out {
        Some(out) => Some(out.and_more(left_out)),
        None if left_out == 0 => None,
        // What is left out may be something else.
        None => Some(text.nth(0).and_more(left_out)),
    }
}

/// Whether two sentences say that the same is missing, or something else: of one type, another key may be missing in another
/// place.
const fn need_the_same(one: &Sentence, other: &Sentence) -> bool {
    match (needs(one.as_str()), needs(other.as_str())) {
        (Some(one), Some(other)) => same(one, other),
        (None, None) => true,
        _ => false,
    }
}

/// What follows the way to what is missing.
const fn needs(text: &str) -> Option<&str> {
    let (needs, bytes) = (b" needs `", text.as_bytes());
    let mut i = 0;
    while i + needs.len() <= bytes.len() {
        let mut n = 0;
        while n < needs.len() && bytes[i + n] == needs[n] {
            n += 1;
        }
        if n == needs.len() {
            return Some(text.split_at(i).1);
        }
        i += 1;
    }
    None
}

/// What stands at a step.
pub(super) const fn part(shape: &'static Shape, number: u16) -> Option<&'static Shape> {
    let i = number as usize;
    match *shape {
        Shape::Object(fields) if 0 < i && i <= fields.len() => Some(fields[i - 1].shape.held()),
        Shape::OneOf(all) | Shape::Tuple(all) if 0 < i && i <= all.len() => Some(all[i - 1].held()),
        _ => None,
    }
}

/// Whether these are the fields of one type, by its name, their keys, and the types and names of what stands at them.
pub(super) const fn are_of_one_type(fields: &[ShapeField], others: &[ShapeField]) -> bool {
    let mut i = 0;
    while i < fields.len() && i < others.len() {
        let (one, other) = (&fields[i], &others[i]);
        if !same(one.key, other.key) || !are_alike(one.shape.present(), other.shape.present()) {
            return false;
        }
        i += 1;
    }
    fields.len() == others.len()
        && i > 0
        && !fields[0].of_type.is_empty()
        && same(fields[0].of_type, others[0].of_type)
}

/// Whether two shapes are of one type of JSON, and have the same names.
const fn are_alike(one: &Shape, other: &Shape) -> bool {
    let (Shape::Names(names) | Shape::Like(names), Shape::Names(others) | Shape::Like(others)) = (one, other)
    else {
        return same(one.present_name(), other.present_name());
    };
    let mut i = 0;
    while i < names.len() && i < others.len() && same(names[i], others[i]) {
        i += 1;
    }
    i == names.len() && i == others.len()
}
