//! Those who go along to carry out a plan.

use super::{How, Walk, at_each};
use crate::{
    bind::judge::Named,
    wire::{
        Wire,
        plan::{FREE, Plan, REQUIRED, Row, Table},
        sent::Sent,
        shape::ShapeField,
    },
};

/// Whether the fields are taken by what is planned for them.
#[inline]
pub(in crate::wire) fn passes<T: Wire + ?Sized>(this: &T, plan: Plan) -> bool {
    T::checked();
    plan.object(&this, |row| this.walk(&mut Pass { rows: T::ROWS, row }))
}

/// The same of a request, by the column of each of its fields.
#[inline]
pub(crate) fn passes_root<T: Wire>(this: &T, columns: &'static [&'static Table], root: u16) -> bool {
    T::checked();
    this.walk(&mut PassRoot { columns, root })
}

struct PassRoot {
    columns: &'static [&'static Table],
    root: u16,
}

impl PassRoot {
    #[inline(always)]
    fn at<T: Wire>(&mut self, i: usize, value: &T, how: How<'_>) -> bool {
        let Some(column) = self.columns.get(i) else { return false };
        let cell = column.cell(self.root);
        if !how.there {
            return cell & REQUIRED == 0;
        }
        let plan = Plan { table: column, at: cell & !REQUIRED };
        plan.at == FREE || passes_apart(value, plan)
    }
}

at_each!(PassRoot);

/// What is left to look at is looked at apart, so that a program has that once for each type of field, and in each
/// request with such a field only the question whether anything is left.
#[inline(never)]
fn passes_apart<T: Wire>(value: &T, plan: Plan) -> bool {
    value.passes(plan)
}

struct Pass {
    rows: &'static [ShapeField],
    row: Row,
}

impl Pass {
    #[inline(always)]
    fn at<T: Wire>(&mut self, i: usize, value: &T, how: How<'_>) -> bool {
        let Some(row) = self.rows.get(i) else { return true };
        if row.is(ShapeField::SKIP | ShapeField::TAG) {
            return true;
        }
        let Ok(i) = u16::try_from(i) else { return false };
        if how.there { self.row.is_free(i) || value.passes(self.row.at(i)) } else { self.row.may_lack(i) }
    }
}

at_each!(Pass);

// Walkers of one form follow, and not one that asks for all: with that, long lists of messages took a third longer.

/// The number of the variant that the field with this number holds.
#[inline]
pub(in crate::wire) fn variant_in<T: Wire + ?Sized>(this: &T, field: usize) -> Option<u16> {
    let mut walk = VariantIn { field, variant: None };
    this.walk(&mut walk);
    walk.variant
}

struct VariantIn {
    field: usize,
    variant: Option<u16>,
}

impl<'v> Walk<'v> for VariantIn {
    #[inline(always)]
    fn field<T: Wire>(&mut self, i: usize, value: &'v T, _: How<'_>) -> bool {
        if i != self.field {
            return true;
        }
        self.variant = value.variant();
        false
    }
}

/// The text in the field with this number.
#[inline]
pub(in crate::wire) fn text_in<T: Wire + ?Sized>(this: &T, field: usize) -> Option<&str> {
    let mut walk = TextIn { field, text: None };
    this.walk(&mut walk);
    walk.text
}

struct TextIn<'v> {
    field: usize,
    text: Option<&'v str>,
}

impl<'v> Walk<'v> for TextIn<'v> {
    #[inline(always)]
    fn field<T: Wire>(&mut self, i: usize, value: &'v T, _: How<'_>) -> bool {
        if i != self.field {
            return true;
        }
        self.text = value.text();
        false
    }
}

/// The number of the field that names the model; more than any, if none does.
pub(in crate::wire) const fn model_in(rows: &[ShapeField]) -> usize {
    let mut i = 0;
    while i < rows.len() {
        if rows[i].is(ShapeField::MODEL) && !rows[i].is(ShapeField::TAG | ShapeField::SKIP) {
            return i;
        }
        i += 1;
    }
    usize::MAX
}

/// The model that the field with this number names.
#[inline]
pub(in crate::wire) fn named_in<T: Wire + ?Sized>(this: &T, field: usize) -> Named<'_> {
    let mut walk = NamedIn { field, named: Named::NOT };
    this.walk(&mut walk);
    walk.named
}

struct NamedIn<'v> {
    field: usize,
    named: Named<'v>,
}

impl<'v> Walk<'v> for NamedIn<'v> {
    #[inline(always)]
    fn field<T: Wire>(&mut self, i: usize, value: &'v T, _: How<'_>) -> bool {
        if i != self.field {
            return true;
        }
        self.named = value.named();
        false
    }
}
