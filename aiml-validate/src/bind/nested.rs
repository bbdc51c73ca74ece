//! What is wrong below a field of a request: told where it stands, in the type that is in the field.
//!
//! A request looks for its mistakes once, and the compiler evaluates a constant of it for each of the first. That goes
//! down to the type that declares what is wrong, whose derive wrote a constant that knows where each field stands.
#![expect(clippy::panic, reason = "compile errors")]

use core::marker::PhantomData;

use super::{bound::Bound, checks::mistakes_at, nth::Nth};
use crate::{
    sentence::{Sentence, Steps, also},
    wire::shape::{DeriveShape, Glanced, HasShape},
};

/// How many mistakes below a field of a request are told each where it stands.
const SHOWN: usize = 4;

/// The `K`th mistake below a field of a request, as a constant that does not evaluate: of a type that is on the way to it.
/// The derive writes it, since it knows where each field stands.
pub trait Tell<F, K> {
    const CHECK: ();
}

impl<F, K> Tell<F, K> for () {
    const CHECK: () = ();
}

/// A field of a request.
pub trait Field {
    type Request: Bound;
    const NUMBER: usize;
}

/// The field of a request with such a number.
#[derive(Debug)]
pub struct Below<R, const FIELD: usize>(PhantomData<R>);

impl<R: Bound, const FIELD: usize> Field for Below<R, FIELD> {
    type Request = R;
    const NUMBER: usize = FIELD;
}

/// The derived type that a field of this shape holds.
pub type WithinOf<S> = <S as HasShape>::Within;

/// A mistake below a field of a request.
struct Found<F, K>(PhantomData<(F, K)>);

impl<F: Field, K: Nth> Found<F, K> {
    const MISTAKE: &'static Option<Sentence> = &find::<F, K>();

    // A function of its own: the compiler evaluates all constants that a function names when it is called.
    const fn mistake() -> &'static Option<Sentence> {
        Self::MISTAKE
    }
}

/// The last that is told has all others below it.
const fn find<F: Field, K: Nth>() -> Option<Sentence> {
    let Some(text) = mistakes_at::<F::Request>(F::NUMBER) else { return None };
    let (mut out, mut found) = (None, 0);
    let (lines, more) = text.count();
    let mut n = 0;
    while n < lines {
        let line = text.nth(n);
        if line.steps().len() > 1 {
            if found == K::N || (found > K::N && K::N + 1 == SHOWN) {
                out = also(out, Some(line));
            }
            found += 1;
        }
        n += 1;
    }
    match out {
        Some(text) if K::N + 1 == SHOWN || K::N + 1 == found => Some(text.and_more(more).finish()),
        out => out,
    }
}

/// Whether the type of a field tells what is wrong below it.
pub(super) const fn is_told_below<R: Bound>(field: usize) -> bool {
    let glance = <R as DeriveShape<Glanced>>::FIELDS.of.glance;
    field < 64 && glance.told >> field & 1 != 0
}

/// The `K`th mistake, seen from a type on the way to it; unless there is none below the field of the request.
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "only for compile errors")]
pub struct Told {
    mistake: Option<&'static Sentence>,
    steps: Steps,
}

pub const fn told<F: Field, K: Nth>() -> Told {
    if is_told_below::<F::Request>(F::NUMBER)
        && let Some(text) = Found::<F, K::Root>::mistake()
    {
        return Told { mistake: Some(text), steps: text.steps().behind(K::DEPTH) };
    }
    Told { mistake: None, steps: Steps::NONE }
}

pub const fn is_told(told: Told) -> bool {
    told.mistake.is_some()
}

/// Whether it is below a field of this shape, to which this way leads.
pub const fn is_below<S: HasShape>(told: Told, way: u64) -> bool {
    S::TELLS && told.steps.begin_with(way) && !told.steps.are_all(way)
}

/// It is here, if this way leads to it.
#[track_caller]
pub const fn here(told: Told, way: u64) {
    if let Some(mistake) = told.mistake
        && told.steps.begin_with(way)
    {
        panic!("{}", mistake.as_str());
    }
}
