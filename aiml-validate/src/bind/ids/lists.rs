//! The ids in the allow-lists of what a request wraps, or has flattened into it. (Those of its own fields are told where
//! they stand without a look at shapes.)

use super::Claim;
use crate::{
    bind::{
        bound::{Bound, Known},
        words::Trail,
    },
    issue::Literal,
    rules::Rule,
    sentence::{Sentence, Steps, also},
    wire::{
        cx::same,
        shape::{Shape, ShapeField},
    },
};

/// Whether requests name their model, and list none: then it is one of the endpoint's.
pub(in crate::bind) const fn names_one<R: Bound>() -> bool {
    Known::<R>::NAMES_MODEL && R::MODELS.is_empty()
}

/// How many shapes are looked at: of a type that holds itself there may be very many.
const FUEL: u32 = 400;

/// What is wrong with the ids that the model may be, by the allow-lists of what stands in place of properties.
pub(in crate::bind) const fn refused_ids<R: Bound>(
    shape: &'static Shape,
    at: &Trail<'_>,
) -> Option<Sentence> {
    if names_one::<R>() { look::<R>(shape, at, &mut { FUEL }) } else { None }
}

const fn look<R: Bound>(shape: &'static Shape, at: &Trail<'_>, fuel: &mut u32) -> Option<Sentence> {
    if *fuel == 0 {
        return None;
    }
    *fuel -= 1;
    let (mut out, mut i) = (None, 0);
    match *shape.present() {
        Shape::Object(fields) => {
            // What names the model does so whatever is flattened beside it.
            if let Some(own) = model_of(fields) {
                return of_field::<R>(&fields[own], &at.field(own));
            }
            while i < fields.len() {
                if fields[i].is(ShapeField::FLATTEN) && !fields[i].is(ShapeField::SKIP) {
                    out = also(out, look::<R>(fields[i].shape, &at.field(i), fuel));
                }
                i += 1;
            }
        }
        Shape::OneOf(variants) => {
            while i < variants.len() {
                out = also(out, look::<R>(variants[i], &at.variant(i), fuel));
                i += 1;
            }
        }
        _ => {}
    }
    out
}

const fn model_of(fields: &[ShapeField]) -> Option<usize> {
    let mut i = 0;
    while i < fields.len() {
        if fields[i].is(ShapeField::MODEL) && same(fields[i].key, "model") {
            return Some(i);
        }
        i += 1;
    }
    None
}

/// The same of the field that names it: what annotations say, and what its type does. (What is said of its models
/// stands in place of the endpoint's; and an enum says itself which it has.)
const fn of_field<R: Bound>(field: &ShapeField, at: &Trail<'_>) -> Option<Sentence> {
    if field.flags & ShapeField::LIKE == ShapeField::LIKE || !is_text(field.shape) {
        return None;
    }
    also(of_rules::<R>(field.rules(), Steps::SAID, at), of_newtype::<R>(field.shape, at))
}

pub(in crate::bind) const fn is_text(shape: &'static Shape) -> bool {
    matches!(shape.present(), Shape::Text)
}

const fn of_newtype<R: Bound>(shape: &'static Shape, at: &Trail<'_>) -> Option<Sentence> {
    of_rules::<R>(shape.own_rules(), Steps::SAID_OF_TYPE, at)
}

/// The same of the type of a field of the request's own.
pub(in crate::bind) const fn refused_by_type<R: Bound>(shape: &'static Shape) -> Option<Sentence> {
    if names_one::<R>() && is_text(shape) { of_newtype::<R>(shape, &Trail::All) } else { None }
}

/// Members and other rules have numbers, from this one on.
const fn of_rules<R: Bound>(rules: &[Rule], mut number: u16, at: &Trail<'_>) -> Option<Sentence> {
    let (mut out, mut i): (Option<Sentence>, usize) = (None, 0);
    while i < rules.len() {
        let (mut m, mut all): (usize, &[Literal]) = (0, &[]);
        if let Rule::OneOf(members) = &rules[i] {
            all = members;
        } else {
            number += 1;
        }
        while m < all.len() {
            if let Literal::Str(id) = all[m]
                && !Claim::Model(id).holds::<R>()
            {
                out = match out {
                    // Which was meant takes the compiler a while to find out.
                    Some(text) if text.is_full() => Some(text.and_one_more()),
                    out => also(out, Some(Claim::Model(id).mistake::<R>().about(at.steps().then(number)))),
                };
            }
            m += 1;
            number += 1;
        }
        i += 1;
    }
    out
}
