//! What is wrong below a field of a request: told where it stands, in the type that is in the field.
//!
//! For each of the first mistakes below a field, the compiler evaluates a constant of the type that the field holds. That
//! goes down to the type that declares what is wrong: the derive wrote it, and knows where each field stands.
#![expect(clippy::panic, reason = "compile errors")]

pub use core::marker::PhantomData;

use super::{
    bound::{Bound, Known},
    checks::{mistakes_at, whole_mistakes},
    compare::but_told_before,
    nth::{IsNumber, Nth},
    variants,
};
use crate::{
    sentence::{Sentence, Steps, also},
    wire::shape::{DeriveShape, Glanced, HasShape},
};

/// How many mistakes below a field of a request are told each where it stands; the last has all others below it.
const SHOWN: usize = 3;

/// The `K`th mistake below what holds other types, as a constant that does not evaluate: of a type that is on the way to it.
/// The derive writes it, since it knows where each field stands.
#[doc(hidden)]
pub trait Tell<H, K> {
    const CHECK: ();
}

impl<H, K> Tell<H, K> for () {
    const CHECK: () = ();
}

/// The same of whatever holds it: of a type that is behind a parameter nothing more is known.
#[doc(hidden)]
pub trait Tells {
    type At<H: Holder, K: Nth>: Tell<H, K> + ?Sized;
    /// What tells, of the items of a tuple.
    type Items: Items;
}

impl Tells for () {
    type At<H: Holder, K: Nth> = ();
    type Items = ();
}

/// The items of a tuple, one after the other.
pub trait Items {
    type First: Tells + ?Sized;
    type Rest: Items;
}

impl Items for () {
    type First = ();
    type Rest = ();
}

/// An item, and those behind it. Each tells for itself, and the tuple nothing.
#[derive(Debug)]
pub struct ItemAnd<A: ?Sized, Rest>(PhantomData<Rest>, PhantomData<A>);

impl<A: Tells + ?Sized, Rest: Items> Items for ItemAnd<A, Rest> {
    type First = A;
    type Rest = Rest;
}

impl<A: Tells + ?Sized, Rest: Items> Tells for ItemAnd<A, Rest> {
    type At<H: Holder, K: Nth> = ();
    type Items = Self;
}

impl<H, K, A: ?Sized, Rest> Tell<H, K> for ItemAnd<A, Rest> {
    const CHECK: () = ();
}

/// What holds other types in a request.
pub trait Holder {
    /// They tell what is wrong in them;
    const IS_TOLD: bool = true;
    /// and so do the items of a tuple.
    const IS_TOLD_IN_ITEMS: bool = true;
    /// What is wrong there.
    const MISTAKES: &'static Wrong;
}

/// All mistakes of a holder and below it.
#[expect(missing_debug_implementations, reason = "only for compile errors")]
pub struct Wrong(Option<Sentence>);

/// The field of a request with such a number.
#[derive(Debug)]
pub struct Below<R, F>(PhantomData<(R, F)>);

impl<R: Bound, F: IsNumber> Holder for Below<R, F> {
    const IS_TOLD: bool = is_told_below::<R>(F::NUMBER);
    const IS_TOLD_IN_ITEMS: bool = may_be_wrong::<R>();
    const MISTAKES: &'static Wrong = &Wrong(mistakes_below::<R>(F::NUMBER));
}

/// What is wrong at a field and below it, but for what is told below one before it, since both hold the same type.
const fn mistakes_below<R: Bound>(field: usize) -> Option<Sentence> {
    let (fields, Some(mut text)) = (Known::<R>::fields(), mistakes_at::<R>(field)) else { return None };
    let mut i = 0;
    while i < field && field < fields.len() {
        if is_told_below::<R>(i)
            && let Some(before) = mistakes_at::<R>(i)
        {
            match but_told_before((&text, &fields[field]), (&before, &fields[i])) {
                Some(left) => text = left,
                None => return None,
            }
        }
        i += 1;
    }
    Some(text)
}

/// The item of such a number, of the tuple that a field of a request holds.
#[derive(Debug)]
pub struct Item<H, const ITEM: usize>(PhantomData<H>);

impl<H: Holder, const ITEM: usize> Holder for Item<H, ITEM> {
    const IS_TOLD: bool = H::IS_TOLD_IN_ITEMS;
    const MISTAKES: &'static Wrong = &Wrong(match &H::MISTAKES.0 {
        Some(text) => below_item(text, ITEM),
        None => None,
    });
}

/// A request that wraps another type.
#[derive(Debug)]
pub struct Wrapped<R>(PhantomData<R>);

impl<R: Bound> Holder for Wrapped<R> {
    const MISTAKES: &'static Wrong = &Wrong(whole_mistakes::<R>());
}

/// A variant of a request, with a field or a whole.
#[derive(Debug)]
pub struct Variant<R, const V: usize, const FIELD: usize>(PhantomData<R>);

impl<R: Bound, const V: usize, const FIELD: usize> Holder for Variant<R, V, FIELD> {
    const MISTAKES: &'static Wrong = &Wrong(variants::mistakes_at::<R, V>(FIELD));
}

/// A mistake below a holder.
struct Found<H, K>(PhantomData<(H, K)>);

impl<H: Holder, K: Nth> Found<H, K> {
    const MISTAKE: &'static Option<Sentence> = match &H::MISTAKES.0 {
        Some(text) => &find::<K>(text),
        None => &None,
    };

    // A function of its own: the compiler evaluates all constants that a function names when it is called.
    const fn mistake() -> Option<&'static Sentence> {
        Self::MISTAKE.as_ref()
    }
}

/// The `K`th of those that are told below, with what else is said of the same place. The last that is told has all others
/// below it.
const fn find<K: Nth>(text: &Sentence) -> Option<Sentence> {
    let (mut out, mut found) = (None, 0);
    let (lines, more) = text.count();
    let mut n = 0;
    while n < lines {
        let line = text.nth(n);
        if is_below_holder(&line) {
            let place = place_of(text, n);
            if place == K::N || (place > K::N && K::N + 1 == SHOWN) {
                out = also(out, Some(line));
            }
            if place == found {
                found += 1;
            }
        }
        n += 1;
    }
    match out {
        Some(text) if K::N + 1 == SHOWN || K::N + 1 == found => Some(text.and_more(more).finish()),
        out => out,
    }
}

/// How many other places below the holder are spoken of before that of the sentence with a number.
const fn place_of(text: &Sentence, n: usize) -> usize {
    let (first, mut places, mut i) = (first_of(text, n), 0, 0);
    while i < first {
        if text.steps_of(i).len() > 1 && first_of(text, i) == i {
            places += 1;
        }
        i += 1;
    }
    places
}

/// The first sentence about the same.
const fn first_of(text: &Sentence, n: usize) -> usize {
    let mut i = 0;
    while i < n && !text.steps_of(i).are(text.steps_of(n)) {
        i += 1;
    }
    i
}

/// Whether a mistake is not the holder's own.
const fn is_below_holder(line: &Sentence) -> bool {
    line.steps().len() > 1
}

/// Some of what is wrong with a holder.
enum Which<'a> {
    /// What is not told below it.
    Own,
    /// Of what holds a tuple, what is below the item with this number;
    BelowItem(usize),
    /// and what is not below those of the items that tell.
    OwnOfItems(&'a [bool]),
}

impl Which<'_> {
    const fn has(&self, line: &Sentence) -> bool {
        match self {
            Self::Own => !is_below_holder(line),
            Self::BelowItem(item) => is_below_item_of(line, *item),
            Self::OwnOfItems(tells) => {
                let mut item = 0;
                while item < tells.len() && !(tells[item] && is_below_item_of(line, item)) {
                    item += 1;
                }
                item == tells.len()
            }
        }
    }

    const fn of(&self, text: &Sentence) -> Option<Sentence> {
        let (mut out, (lines, _)) = (None, text.count());
        let mut n = 0;
        while n < lines {
            let line = text.nth(n);
            if self.has(&line) {
                out = also(out, Some(line));
            }
            n += 1;
        }
        out
    }
}

const fn is_below_item_of(line: &Sentence, item: usize) -> bool {
    line.steps().len() > 2 && line.steps().behind(1).begin_with(Steps::number(item) as u64)
}

/// Of what is wrong with a holder, what is not told below it.
pub(super) const fn own_of(text: &Sentence) -> Option<Sentence> {
    Which::Own.of(text)
}

/// The same of what holds a tuple, by which of the items tell.
pub(super) const fn own_of_items(text: &Sentence, tells: &[bool]) -> Option<Sentence> {
    match Which::OwnOfItems(tells).of(text) {
        Some(own) => Some(own.and_more(text.count().1).together()),
        None => None,
    }
}

/// What is below an item.
const fn below_item(text: &Sentence, item: usize) -> Option<Sentence> {
    match Which::BelowItem(item).of(text) {
        Some(below) => Some(below.and_more(text.count().1)),
        None => None,
    }
}

/// What is wrong with a holder of this shape, but for what is told below it.
#[track_caller]
pub(super) const fn fail_own<S: HasShape, H: Holder>() {
    let Some(text) = &H::MISTAKES.0 else { return };
    // All of it, where the type of the shape does not tell.
    let own = if S::TELLS { own_of(text) } else { own_of_items(text, S::ITEMS) };
    if let Some(own) = own {
        panic!("{}", own.finish().as_str());
    }
}

/// Whether the type of a field tells what is wrong below it.
pub(super) const fn is_told_below<R: Bound>(field: usize) -> bool {
    let (_, _, known) = <R as DeriveShape<Glanced>>::FIELDS;
    field < 64 && known.glance.told >> field & 1 != 0
}

/// Whether some field of a request may be wrong.
const fn may_be_wrong<R: Bound>() -> bool {
    <R as DeriveShape<Glanced>>::FIELDS.2.glance.fields != u64::MAX
}

/// The `K`th mistake, seen from a type on the way to it; unless there is none.
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "only for compile errors")]
pub struct Told {
    mistake: Option<&'static Sentence>,
    steps: Steps,
}

pub const fn told<H: Holder, K: Nth>() -> Told {
    match Found::<H, K::Root>::mistake() {
        Some(text) => Told { mistake: Some(text), steps: text.steps().behind(K::DEPTH) },
        None => Told { mistake: None, steps: Steps::NONE },
    }
}

/// Whether it is below a field of this shape, to which this way leads.
pub const fn is_below<S: HasShape>(told: Told, way: u64) -> bool {
    S::TELLS && told.steps.begin_with(way) && !told.steps.are_all(way)
}

/// The same of the item with a number, of the tuple that a field of a shape holds.
pub const fn is_below_item<S: HasShape>(told: Told, way: u64, item: usize) -> bool {
    item < S::ITEMS.len() && S::ITEMS[item] && told.steps.begin_with(way) && !told.steps.are_all(way)
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
