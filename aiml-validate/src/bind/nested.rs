//! What is wrong below a field of a request: told where it stands, in the type that is in the field.
//!
//! A request looks for its mistakes once, and the compiler evaluates a constant of it for each of the first. That goes
//! down to the type that declares what is wrong, whose derive wrote a constant that knows where each field stands.
#![expect(clippy::panic, reason = "compile errors")]

use core::marker::PhantomData;

use super::{
    bound::{Bound, Known},
    checks::mistakes_at,
    nth::{N7, Nth},
};
use crate::{
    sentence::{Sentence, Steps},
    wire::shape::{DeriveShape, Glanced, HasShape},
};

/// How many mistakes are told below fields of a request: the last says how many others there are.
pub(super) const SHOWN: usize = 8;

const _: () = assert!(N7::N + 1 == SHOWN, "each mistake that is told has a number as a type");

/// The `K`th mistake of a request below one of its fields, as a constant that does not evaluate: of a type that is on the
/// way to it. The derive writes it, since it knows where each field stands.
pub trait Tell<R, K> {
    const CHECK: ();
}

impl<R, K> Tell<R, K> for () {
    const CHECK: () = ();
}

/// The derived type that a field of this shape holds.
pub type WithinOf<S> = <S as HasShape>::Within;

/// What is wrong below the fields of a request.
struct Found<R>(PhantomData<R>);

impl<R: Bound> Found<R> {
    const LIST: &'static [Sentence] = {
        let glance = <R as DeriveShape<Glanced>>::FIELDS.of.glance;
        if glance.told == 0 { &[] } else { list::<R>() }
    };

    const MISTAKES: &'static ([Sentence; SHOWN], usize) = &search::<R>();
}

// Functions of their own, for the same reason.

const fn list<R: Bound>() -> &'static [Sentence] {
    let (all, len) = Found::<R>::MISTAKES;
    all.split_at(*len).0
}

const fn search<R: Bound>() -> ([Sentence; SHOWN], usize) {
    let (mut out, mut len, mut left_out) = ([const { Sentence::new() }; SHOWN], 0, 0);
    let mut field = 0;
    while field < Known::<R>::fields().len() {
        if let (true, Some(text)) = (is_told_below::<R>(field), mistakes_at::<R>(field)) {
            let (lines, more) = text.count();
            left_out += more;
            let mut n = 0;
            while n < lines {
                let line = text.nth(n);
                n += 1;
                if line.steps().len() < 2 {
                } else if len < out.len() {
                    out[len] = line;
                    len += 1;
                } else {
                    left_out += 1;
                }
            }
        }
        field += 1;
    }
    if len > 0 {
        let last = out[len - 1].nth(0);
        out[len - 1] = last.and_more(left_out).finish();
    }
    (out, len)
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
    depth: usize,
}

pub const fn told<R: Bound, K: Nth>() -> Told {
    let found = Found::<R>::LIST;
    let is_here = K::N < found.len() && found[K::N].steps().at(0) == K::FIELD;
    Told { mistake: if is_here { Some(&found[K::N]) } else { None }, depth: K::DEPTH }
}

impl Told {
    /// The number of the field or variant that it is at, or behind which it is.
    pub const fn at(self, step: usize) -> u16 {
        match self.mistake {
            Some(mistake) => mistake.steps().at(self.depth + step),
            None => Steps::TYPE,
        }
    }

    /// Whether it is below a field of this shape, which so many steps lead to.
    pub const fn is_below<S: HasShape>(self, steps: usize) -> bool {
        match self.mistake {
            Some(mistake) => S::TELLS && mistake.steps().len() > self.depth + steps,
            None => false,
        }
    }
}

/// If there is one, it is here.
#[track_caller]
pub const fn here(told: Told) {
    if let Some(mistake) = told.mistake {
        panic!("{}", mistake.as_str());
    }
}
