//! What annotations say of the values of a field, against the catalog: bounds, formats and patterns.
#![expect(clippy::panic, reason = "compile errors")]

use crate::{
    bind::{
        bound::{Bound, Known},
        bounds::rule_refusal,
        glance::{Glance, Seen, is_within},
        words::Trail,
    },
    rules::Rule,
    wire::shape::{DeriveShape, Glanced},
};

/// What is known of the `nth` of the fields with bounds of the user's own. (No function: it is
/// evaluated for each of them.)
macro_rules! sample {
    ($of:ident, $nth:expr) => {
        if $nth < Glance::RANGED {
            <$of as DeriveShape<Glanced>>::FIELDS.2.glance.samples[$nth]
        } else {
            Seen::NO_SAMPLE
        }
    };
}

/// A range or a length of the user's own, on the `nth` of the fields with such, shares a value with those of some
/// model.
#[track_caller]
pub const fn bounds<T: Bound>(i: usize, nth: usize) {
    if sample!(T, nth) != Seen::ANY {
        compare_bounds::<T>(i);
    }
}

/// The same of a range from one whole number to another.
#[track_caller]
pub const fn ints<T: Bound>(i: usize, nth: usize, min: i128, max: i128) {
    let sample = sample!(T, nth);
    if !is_within!(sample, min, max, i128) {
        compare_bounds::<T>(i);
    }
}

/// The same of a range between other numbers.
#[track_caller]
pub const fn floats<T: Bound>(i: usize, nth: usize, min: f64, max: f64) {
    let sample = sample!(T, nth);
    if !is_within!(sample, min, max, f64) {
        compare_bounds::<T>(i);
    }
}

/// The same of a length.
#[track_caller]
pub const fn length<T: Bound>(i: usize, nth: usize, min: usize, max: usize) {
    let sample = sample!(T, nth);
    if !is_within!(sample, min, max, usize) {
        compare_bounds::<T>(i);
    }
}

/// A format or a pattern of the user's own, the `nth` rule of a field, is had by some text that some model takes.
#[track_caller]
pub const fn text<T: Bound>(i: usize, nth: usize) {
    let (fields, Some(meant)) = (Known::<T>::fields(), Known::<T>::meant()) else { return };
    if i < fields.len()
        && nth < fields[i].rules().len()
        && let Some(text) = rule_refusal(meant, &fields[i], &fields[i].rules()[nth], &Trail::Root)
    {
        panic!("{}", text.as_str());
    }
}

// A function of its own: the compiler evaluates all constants that a function names when it is called.
#[track_caller]
const fn compare_bounds<T: Bound>(i: usize) {
    let (fields, Some(meant)) = (Known::<T>::fields(), Known::<T>::meant()) else { return };
    if i >= fields.len() {
        return;
    }
    let (field, mut k) = (&fields[i], 0);
    while k < field.rules().len() {
        let is_bound = matches!(field.rules()[k], Rule::Range(_) | Rule::Length(_));
        if is_bound && let Some(text) = rule_refusal(meant, field, &field.rules()[k], &Trail::Root) {
            panic!("{}", text.as_str());
        }
        k += 1;
    }
}
