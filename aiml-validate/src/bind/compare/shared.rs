//! Types that several variants of an enum hold: what is wrong with such a type in one of them, and right in another, is for
//! the values to tell; and what is wrong in all of them is told once.

use super::{Spot, Verdict, variants::variant_fits};
use crate::{
    bind::words::Trail,
    sentence::{Sentence, Steps, also},
    wire::{
        cx::same,
        shape::{Shape, ShapeField},
    },
};

/// How many shapes are looked at to find out whether a variant holds a type.
const FUEL: u32 = 300;

/// What is wrong with the variant with a number, but for what is to be told of it in no or in another variant.
pub(super) const fn but_shared(
    spot: Spot<'_>,
    all: &'static [&'static Shape],
    i: usize,
    verdict: Verdict,
    at: &Trail<'_>,
) -> Verdict {
    match verdict {
        Verdict::UnknownKey(text) => match kept(spot, all, i, &text, at) {
            Some(text) => Verdict::UnknownKey(text),
            None => Verdict::Fits,
        },
        Verdict::MistakeByTag(text) => match kept(spot, all, i, &text, at) {
            Some(text) => Verdict::MistakeByTag(text),
            None => Verdict::Fits,
        },
        other => other,
    }
}

const fn kept(
    spot: Spot<'_>,
    all: &'static [&'static Shape],
    i: usize,
    text: &Sentence,
    at: &Trail<'_>,
) -> Option<Sentence> {
    let (mut out, (lines, left_out)) = (None, text.count());
    let mut n = 0;
    while n < lines {
        let line = text.nth(n);
        let is_for_another = match Declared::of(all[i], line.steps(), at) {
            Some(declared) => declared.is_for_another(spot, all, i, at),
            None => false,
        };
        if !is_for_another {
            out = also(out, Some(line));
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

/// A field of a type that a variant holds, or something else that is declared in the type.
#[derive(Clone, Copy)]
struct Declared {
    fields: &'static [ShapeField],
    number: u16,
}

impl Declared {
    /// What the steps lead to, unless it is declared in the variant itself, or is no part of an object.
    const fn of(variant: &'static Shape, steps: Steps, at: &Trail<'_>) -> Option<Self> {
        if steps.is_full() {
            return None;
        }
        let mut rest = steps.behind(at.steps().len() + 1);
        if rest.len() < 2 {
            return None;
        }
        let mut shape = variant.held();
        while rest.len() > 1 {
            let number = rest.first();
            shape = match *shape {
                Shape::Object(fields) if 0 < number && number as usize <= fields.len() => {
                    fields[number as usize - 1].shape.held()
                }
                Shape::OneOf(all) | Shape::Tuple(all) if 0 < number && number as usize <= all.len() => {
                    all[number as usize - 1].held()
                }
                _ => return None,
            };
            rest = rest.behind(1);
        }
        match *shape {
            Shape::Object(fields) => Some(Self { fields, number: rest.first() }),
            _ => None,
        }
    }

    const fn is(self, other: Self) -> bool {
        self.number == other.number && are_same(self.fields, other.fields)
    }

    /// Whether another variant holds the type, and it is right there, or told already.
    const fn is_for_another(
        self,
        spot: Spot<'_>,
        all: &'static [&'static Shape],
        i: usize,
        at: &Trail<'_>,
    ) -> bool {
        let mut j = 0;
        while j < all.len() {
            if j != i && self.is_within(all[j], &mut { FUEL }) {
                match variant_fits(spot, all[j], &at.variant(j)) {
                    Verdict::Fits => return true,
                    Verdict::UnknownKey(text) | Verdict::MistakeByTag(text) => {
                        let is_told = self.is_told(&text, all[j], at);
                        let (_, left_out) = text.count();
                        if (is_told && j < i) || (!is_told && left_out == 0) {
                            return true;
                        }
                    }
                    Verdict::Mistake(_) | Verdict::NotTaken(_) => {}
                }
            }
            j += 1;
        }
        false
    }

    /// Whether one of the sentences about a variant is about it.
    const fn is_told(self, text: &Sentence, variant: &'static Shape, at: &Trail<'_>) -> bool {
        let (lines, _) = text.count();
        let mut n = 0;
        while n < lines {
            if let Some(other) = Self::of(variant, text.nth(n).steps(), at)
                && self.is(other)
            {
                return true;
            }
            n += 1;
        }
        false
    }

    /// Whether a shape holds the type.
    const fn is_within(self, shape: &'static Shape, fuel: &mut u32) -> bool {
        if *fuel == 0 {
            return false;
        }
        *fuel -= 1;
        match *shape.held() {
            Shape::Object(fields) => {
                let mut i = 0;
                while i < fields.len() {
                    let inner = fields[i].shape.held();
                    if is_object(inner, self.fields) || self.is_within(inner, fuel) {
                        return true;
                    }
                    i += 1;
                }
                false
            }
            Shape::OneOf(all) | Shape::Tuple(all) => {
                let mut i = 0;
                while i < all.len() {
                    let inner = all[i].held();
                    if is_object(inner, self.fields) || self.is_within(inner, fuel) {
                        return true;
                    }
                    i += 1;
                }
                false
            }
            _ => false,
        }
    }
}

const fn is_object(shape: &Shape, fields: &[ShapeField]) -> bool {
    matches!(*shape, Shape::Object(other) if are_same(fields, other))
}

/// Whether these are the fields of one type, as far as their keys tell.
const fn are_same(fields: &[ShapeField], others: &[ShapeField]) -> bool {
    let mut i = 0;
    while i < fields.len() && i < others.len() {
        if !same(fields[i].key, others[i].key) || fields[i].flags != others[i].flags {
            return false;
        }
        i += 1;
    }
    fields.len() == others.len()
}
