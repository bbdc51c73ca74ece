//! The walk over the fields of a struct, and those who go along.
//!
//! The derive writes one walk for a type; what is to be done at each field, each walker says once for all
//! types. The compiler puts the two together, so that nothing is left of either but straight-line code.

// The walk has to be put where it is used, whatever its size: it shrinks only there, where the rows are known.
#![expect(clippy::inline_always, reason = "measured")]

mod planned;
pub(crate) mod steps;

use alloc::string::String;

use super::{
    Capability, Cx, Field, Key, Kinds, Value, Wire,
    cx::find_model,
    explain::{is_unknowable, keeps_params},
    sent::Sent,
    shape::{Shape, ShapeField},
    value,
};
use crate::rules::Rule;

pub(crate) use self::planned::passes_root;
pub(super) use self::planned::{model_in, named_in, passes, text_in, variant_in};

/// A user's own check of a field, not yet made; a text is a refusal.
type Check<'c> = Option<&'c dyn Fn() -> Option<String>>;

/// What is done at each field of a struct.
#[doc(hidden)]
pub trait Walk<'v> {
    /// At the field with this number. `false` ends the walk.
    fn field<T: Wire>(&mut self, i: usize, value: &'v T, how: How<'_>) -> bool;

    /// At a field that a function of the user's writes: it is neither the model nor what objects are told
    /// apart by, since nobody knows what it is before it is written.
    #[inline]
    fn sent(&mut self, i: usize, value: &Sent<'_>, how: How<'_>) -> bool {
        let _ = (i, value, how);
        true
    }
}

/// A walker that does the same at a field and at what a function of the user's writes in place of one.
macro_rules! at_each {
    ($walker:ty) => {
        impl<'v> Walk<'v> for $walker {
            #[inline(always)]
            fn field<T: Wire>(&mut self, i: usize, value: &'v T, how: How<'_>) -> bool {
                self.at(i, value, how)
            }

            #[inline]
            fn sent(&mut self, i: usize, value: &Sent<'_>, how: How<'_>) -> bool {
                self.at(i, value, how)
            }
        }
    };
}
use at_each;

/// How a field stands in its struct.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct How<'c> {
    /// It is not left out.
    pub there: bool,
    /// What it requires is there, and nothing that it conflicts with.
    pub together: bool,
    pub check: Check<'c>,
}

impl How<'_> {
    /// There, whatever else is.
    pub(super) const THERE: Self = Self { there: true, together: true, check: None };
}

/// The rows of a struct's shape; none of anything else's.
pub(super) const fn rows(shape: &Shape) -> &'static [ShapeField] {
    match *shape {
        Shape::Object(rows) => rows,
        _ => &[],
    }
}

/// The bit of a field among the faults; those from the 64th on share the last.
pub(crate) const fn bit(i: usize) -> u64 {
    1 << if i < 63 { i } else { 63 }
}

/// Whether the struct, or something flattened into it, may name a model of which annotations say something. Of
/// a text they say it on the struct, and of its tag nowhere.
pub(super) const fn names_model(rows: &[ShapeField], models: &[Capability]) -> bool {
    let mut i = 0;
    while i < rows.len() {
        let is_model = rows[i].is(ShapeField::MODEL)
            && !rows[i].is(ShapeField::TAG)
            && (!models.is_empty() || !matches!(rows[i].shape.present(), Shape::Text));
        if is_model || (rows[i].is(ShapeField::FLATTEN) && !rows[i].is(ShapeField::SKIP)) {
            return true;
        }
        i += 1;
    }
    false
}

/// Which of some fields of a struct are not accepted; all bits where it is the struct as a whole.
#[inline]
pub(crate) fn faults_among<T: Wire + ?Sized>(this: &T, which: u64, cx: Cx) -> u64 {
    T::checked();
    if cx.is_too_deep() {
        return 0;
    }
    let mut walk = Faults::new(T::ROWS, T::MODELS, which, cx);
    if const { names_model(T::ROWS, T::MODELS) } {
        walk.by_model(&named(this));
        if walk.cx.has_params() && !keeps_params(&value::Show(this).shown(u64::MAX), walk.cx) {
            return u64::MAX;
        }
    }
    this.walk(&mut walk);
    walk.found
}

struct Faults {
    rows: &'static [ShapeField],
    /// The fields that are looked at.
    which: u64,
    /// The model is one that the request lists, if it lists any.
    is_listed: bool,
    cx: Cx,
    found: u64,
}

impl Faults {
    #[inline]
    const fn new(rows: &'static [ShapeField], models: &[Capability], which: u64, cx: Cx) -> Self {
        Self { rows, which, is_listed: models.is_empty(), cx, found: 0 }
    }

    #[inline]
    fn by_model(&mut self, named: &Named) {
        self.is_listed |= named.is_listed;
        self.cx = self.cx.with_model(named.own.or(named.flattened));
    }

    #[inline(always)]
    fn at<T: Wire>(&mut self, i: usize, value: &T, how: How<'_>) -> bool {
        let Some(row) = self.rows.get(i) else { return true };
        if self.which & bit(i) == 0 {
            return true;
        }
        let accepted = !how.there
            || (how.together
                && keeps(row, value, self.cx, row.below(self.cx))
                && how.check.is_none_or(|check| check().is_none()));
        if !accepted || (row.is(ShapeField::MODEL) && !self.is_listed) {
            self.found |= bit(i);
        }
        true
    }
}

at_each!(Faults);

/// Whether a value keeps what is said of its field, and everything below it does.
#[inline(always)]
pub fn keeps<T: Wire + ?Sized>(row: &'static ShapeField, value: &T, cx: Cx, below: Cx) -> bool {
    if row.is(ShapeField::SKIP) {
        return true;
    }
    if row.is(ShapeField::ROLE) {
        let cx = if row.is_marked_role() { cx.for_marked_role() } else { cx };
        if !cx.takes_every_role() && !cx.takes(value.role(), || value.text()) {
            return false;
        }
    }
    // A loop and not `all`: of a known row, the compiler leaves nothing but the rules.
    for rule in row.rules() {
        // What is said of the model in hand stands for what is said of all.
        if !keeps_rule(rule, value)
            && (row.key.is_empty() || !cx.replaces(row.key, rule.kind()))
            && !cx.leaves_null(row, value.seen())
        {
            return false;
        }
    }
    value.accepts(below)
}

#[inline(always)]
fn keeps_rule<T: Wire + ?Sized>(rule: &'static Rule, value: &T) -> bool {
    match rule {
        Rule::Range(range) => value.in_range(range),
        Rule::Length(length) => value.fits(length),
        Rule::OneOf(members) => value.one_of(members),
        Rule::Pattern(_) | Rule::Format(_) => value.keeps(rule),
    }
}

/// Shows the fields with these bits to a callback.
pub(super) struct Show<'f> {
    rows: &'static [ShapeField],
    which: u64,
    f: &'f mut dyn FnMut(&Field<'_>),
}

impl<'f> Show<'f> {
    pub(super) const fn new(
        rows: &'static [ShapeField],
        which: u64,
        f: &'f mut dyn FnMut(&Field<'_>),
    ) -> Self {
        Self { rows, which, f }
    }

    #[inline(always)]
    fn at<T: Wire>(&mut self, i: usize, value: &T, how: How<'_>) -> bool {
        if self.which & bit(i) != 0
            && let Some(said) = self.rows.get(i)
        {
            let kinds = if said.rules().is_empty() { Kinds::ANY } else { T::TYPE.kinds };
            show_one(said, how, value.value(), kinds, self.f);
        }
        true
    }
}

at_each!(Show<'_>);

/// Apart from the walk, so that a program has it once.
fn show_one(
    said: &'static ShapeField,
    how: How<'_>,
    value: &dyn Value,
    kinds: Kinds,
    f: &mut dyn FnMut(&Field<'_>),
) {
    let key = if said.is(ShapeField::FLATTEN) { Key::Flatten } else { Key::Name(said.key) };
    f(&Field { key, value: how.there.then_some(value), kinds, said, check: how.check });
}

/// What the model accepts that the struct, which may name one, names, or something that is flattened into it does.
#[inline]
pub(super) fn model<T: Wire + ?Sized>(this: &T) -> Option<&'static Capability> {
    let named = named(this);
    named.own.or(named.flattened)
}

#[inline]
fn named<T: Wire + ?Sized>(this: &T) -> Named {
    let mut walk = Named { rows: T::ROWS, models: T::MODELS, is_listed: false, own: None, flattened: None };
    this.walk(&mut walk);
    walk
}

/// The model that is named, and what it accepts.
struct Named {
    rows: &'static [ShapeField],
    models: &'static [Capability],
    /// It is one of those that the request lists, as far as can be told.
    is_listed: bool,
    own: Option<&'static Capability>,
    flattened: Option<&'static Capability>,
}

impl Named {
    #[inline(always)]
    fn at<T: Wire>(&mut self, i: usize, value: &T, how: How<'_>) -> bool {
        let Some(row) = self.rows.get(i).filter(|_| how.there) else { return true };
        if row.is(ShapeField::MODEL) {
            let listed = match (self.models, value.text()) {
                ([], _) => None,
                (models, Some(id)) => find_model(models, id),
                (_, None) => {
                    self.is_listed = is_unknowable(value.seen());
                    None
                }
            };
            self.is_listed |= listed.is_some();
            self.own = Capability::prefer(listed, value.capability());
        } else if row.is(ShapeField::FLATTEN) && !row.is(ShapeField::SKIP) && self.flattened.is_none() {
            self.flattened = value.model();
        }
        true
    }
}

at_each!(Named);
