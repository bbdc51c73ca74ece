//! Plans: what is left to check of a type's values against some schema node, known in `const`.
//!
//! A plan is a table of operations. [`crate::bind`] makes it from a shape and a node, and each type carries
//! out its own part of it in straight-line code. An operation always fits the type that it was made for;
//! where one does not, the answer is "not accepted", and the engine is asked about the whole request.

use super::{Planned, Value, Wire, tag_text::find as find_text};
pub(crate) use super::{
    op::{Bounds, FREE, NEVER, Op, REQUIRED},
    tag_text::TagText,
};
use crate::{
    bind::places::MOST,
    schema::node::{Node, NodeId, Schema, TagValue},
};

/// The operations for one place of a type.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table {
    pub(crate) ops: &'static [Op],
    pub(crate) cells: &'static [u16],
    /// For a field of a request: its cell for each root.
    pub(crate) roots: &'static [u16],
    /// The values of tags.
    pub(crate) texts: &'static [TagText],
    pub(crate) schema: Schema<'static>,
}

/// A place in a table.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    pub(crate) table: &'static Table,
    pub(crate) at: u16,
}

/// The cells of an object's fields.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Row {
    table: &'static Table,
    first: u16,
}

impl Table {
    /// That of a field which nothing is planned for, since nothing is asked of it.
    pub(crate) const FREE: Self =
        Self { ops: &[], cells: &[], roots: &[FREE; MOST], texts: &[], schema: Schema::open(&[]) };

    /// The cell of a field for a root.
    // Where the columns are known, it is one read; by a call it would be twenty steps.
    #[expect(clippy::inline_always, reason = "measured")]
    #[inline(always)]
    pub(super) fn cell(&self, root: u16) -> u16 {
        self.roots.get(usize::from(root)).copied().unwrap_or(NEVER)
    }

    #[inline]
    fn texts(&self, first: u16, len: u16) -> &'static [TagText] {
        self.texts.get(usize::from(first)..).and_then(|texts| texts.get(..usize::from(len))).unwrap_or(&[])
    }
}

impl Plan {
    /// Not a copy: of an operation, little is looked at.
    #[inline]
    pub(super) fn op(self) -> &'static Op {
        self.table.ops.get(usize::from(self.at)).unwrap_or(&Op::Never)
    }

    #[inline]
    const fn to(self, at: u16) -> Self {
        Self { at, ..self }
    }

    #[inline]
    fn cell(self, first: u16, i: u16) -> Self {
        let cell = self.table.cells.get(usize::from(first) + usize::from(i)).copied().unwrap_or(NEVER);
        self.to(cell & !REQUIRED)
    }

    /// Whether a number is taken.
    #[inline]
    pub(crate) fn number(self, n: f64, value: &dyn Planned) -> bool {
        match self.op() {
            Op::Number(bounds) => bounds.holds(n) && (!bounds.integer || is_whole(n)),
            Op::Free => true,
            op => self.ask(op, value),
        }
    }

    /// Whether a single-precision number is taken: the decimal that is printed for it counts, which is made
    /// only near a bound.
    #[inline]
    pub(crate) fn single(self, n: f32, printed: fn(f32) -> f64, value: &dyn Planned) -> bool {
        let exact = f64::from(n);
        if let Op::Number(bounds) = self.op()
            && !bounds.integer
        {
            let slack = exact.abs() * f64::from(f32::EPSILON);
            if bounds.holds(exact - slack) && bounds.holds(exact + slack) {
                return true;
            }
        }
        self.number(if n.is_finite() { printed(n) } else { exact }, value)
    }

    /// Whether a whole number is taken: as the nearest double, to which JavaScript rounds too.
    #[inline]
    pub(crate) fn int(self, n: f64, value: &dyn Planned) -> bool {
        match self.op() {
            Op::Free => true,
            Op::Number(bounds) => bounds.holds(n),
            op => self.ask(op, value),
        }
    }

    /// Whether a text is taken.
    #[inline]
    pub(crate) fn text(self, text: &str, value: &dyn Planned) -> bool {
        match self.op() {
            Op::Free => true,
            Op::Length(length) => length.holds_text(text),
            Op::Members(node) => match self.table.schema.node(*node) {
                Node::StringEnum(list) => list.contains(&self.table.schema, text.as_bytes()),
                _ => false,
            },
            op => self.ask(op, value),
        }
    }

    /// Whether a unit enum's variant is taken.
    #[inline]
    pub fn name<W: Wire>(self, variant: Option<u16>, value: &W) -> bool {
        match self.op() {
            // A variant without a number cannot be sent.
            _ if variant.is_none() => false,
            Op::Free => true,
            Op::Names(taken) => variant.is_some_and(|variant| variant < 64 && taken >> variant & 1 != 0),
            Op::Members(_) => value.text().is_some_and(|text| self.text(text, value)),
            op => self.ask(op, value),
        }
    }

    /// Whether null, or what is there instead, is taken. Of what is left out when it is `None`, nothing is planned for
    /// null.
    #[inline]
    pub(crate) fn maybe<W: Wire>(self, inner: Option<&W>, value: &dyn Planned) -> bool {
        match (inner, self.op()) {
            (Some(inner), Op::Maybe { inner: plan, .. }) => self.to(*plan).value(inner),
            (Some(inner), _) => inner.passes(self),
            (None, Op::Maybe { null, .. }) => *null,
            (None, op) => self.ask(op, value),
        }
    }

    /// Whether an array is taken, or the values of a map.
    #[inline]
    pub(crate) fn items<'a, W: Wire + 'a>(
        self,
        len: usize,
        mut items: impl Iterator<Item = &'a W>,
        value: &dyn Planned,
    ) -> bool {
        match self.op() {
            Op::Free => true,
            Op::Array { items: plan, length } => {
                let plan = self.to(*plan);
                length.holds_len(len)
                    && match *plan.op() {
                        Op::Free => true,
                        // What is found out here once, each item need not find out again.
                        Op::ByTag { field, free, .. } => items.all(|item| {
                            item.tag(field).is_some_and(|variant| variant < 64 && free >> variant & 1 != 0)
                                || item.passes(plan)
                        }),
                        Op::ByShortText { field, texts, len, free, .. } => {
                            let texts = self.table.texts(texts, len);
                            let free = if texts.len() <= 64 { free } else { 0 };
                            // The first field, as it often is, need not be found anew in each item.
                            match field {
                                0 => plan.by_short_text(items, 0, texts, free),
                                field => plan.by_short_text(items, field, texts, free),
                            }
                        }
                        _ => items.all(|item| item.passes(plan)),
                    }
            }
            op => self.ask(op, value),
        }
    }

    /// Whether items are taken that are told apart by the text in a field: of those with a bit, nothing is left to check.
    #[expect(clippy::inline_always, reason = "measured")]
    #[inline(always)]
    fn by_short_text<'a, W: Wire + 'a>(
        self,
        items: impl Iterator<Item = &'a W>,
        field: u16,
        texts: &[TagText],
        free: u64,
    ) -> bool {
        // A loop, since of a closure there would be one more call for each item.
        for item in items {
            let found = item.tag_text(field).and_then(|text| find_text(texts, text));
            let is_free = found.is_some_and(|i| free.wrapping_shr(i.into()) & 1 != 0);
            if !is_free && !item.passes(self) {
                return false;
            }
        }
        true
    }

    /// Whether an object is taken: `fields` looks at its fields.
    #[inline]
    pub fn object<W: Wire>(self, value: &W, fields: impl Fn(Row) -> bool) -> bool {
        let mut op = self.op();
        if let Op::ByTag { field, first, free } = *op {
            let Some(variant) = value.tag(field) else { return false };
            if variant < 64 && free >> variant & 1 != 0 {
                return true;
            }
            op = self.cell(first, variant).op();
        } else if let Op::ByText { field, first, tagged } = *op {
            let Some(text) = value.tag_text(field) else { return false };
            let Some(number) = self.value_of_tag(tagged, text) else { return false };
            op = self.cell(first, number).op();
        } else if let Op::ByShortText { field, first, texts, len, free } = *op {
            let texts = self.table.texts(texts, len);
            let Some(number) = value.tag_text(field).and_then(|text| find_text(texts, text)) else {
                return false;
            };
            if number < 64 && free >> number & 1 != 0 {
                return true;
            }
            op = self.cell(first, number).op();
        }
        match *op {
            Op::Free => true,
            Op::Row { first } => fields(Row { table: self.table, first }),
            Op::AnyOf { first, len } => (0..len).any(|i| value.passes(self.cell(first, i))),
            _ => self.ask(op, value),
        }
    }

    /// The number of a value among those of a tag.
    #[inline]
    fn value_of_tag(self, tagged: NodeId, text: &str) -> Option<u16> {
        let schema = &self.table.schema;
        let Node::Tagged(tagged) = schema.node(tagged) else { return None };
        let found = (0..tagged.values).find(|i| match tagged.value(schema, *i).0 {
            TagValue::Text(value) => schema.bytes(value) == text.as_bytes(),
            TagValue::Null | TagValue::Absent => false,
        });
        found.and_then(|i| u16::try_from(i).ok())
    }

    /// Whether the content of a variant is taken: `inside` looks at it.
    #[inline]
    pub fn variant<W: Wire>(self, variant: u16, value: &W, inside: impl Fn(Self) -> bool) -> bool {
        let op = self.op();
        match *op {
            Op::Free => true,
            Op::Choose { first } => {
                let plan = self.cell(first, variant);
                match *plan.op() {
                    Op::Free => true,
                    Op::Engine(_) | Op::Never => self.ask(plan.op(), value),
                    Op::AnyOf { first, len } => (0..len).any(|i| inside(self.cell(first, i))),
                    _ => inside(plan),
                }
            }
            Op::AnyOf { first, len } => (0..len).any(|i| value.passes(self.cell(first, i))),
            _ => self.ask(op, value),
        }
    }

    /// Whether the fields of a variant are taken.
    #[inline]
    pub fn fields(self, fields: impl Fn(Row) -> bool) -> bool {
        match *self.op() {
            Op::Free => true,
            Op::Row { first } => fields(Row { table: self.table, first }),
            _ => false,
        }
    }

    /// Whether a variant without data, or a value that is null, is taken.
    #[inline]
    pub fn unit(self) -> bool {
        match self.op() {
            Op::Free => true,
            Op::Names(taken) => taken & 1 != 0,
            _ => false,
        }
    }

    /// Whether a value is taken.
    #[inline]
    pub(crate) fn value<W: Wire + ?Sized>(self, value: &W) -> bool {
        self.at == FREE || value.passes(self)
    }

    /// Whether a value of a type with no operations of its own is taken.
    pub fn other(self, value: &dyn Value) -> bool {
        match self.op() {
            Op::Free => true,
            Op::Engine(node) => crate::bind::decide(self.table.schema, *node, value),
            _ => false,
        }
    }

    /// What is no matter of the type.
    #[cold]
    pub(super) fn ask(self, op: &Op, value: &dyn Planned) -> bool {
        match *op {
            Op::Free => true,
            Op::Engine(node) => crate::bind::decide(self.table.schema, node, value),
            Op::AnyOf { first, len } => (0..len).any(|i| value.passes(self.cell(first, i))),
            _ => false,
        }
    }
}

impl Row {
    #[inline]
    fn cell(self, i: u16) -> u16 {
        let cell = self.table.cells.get(usize::from(self.first) + usize::from(i)).copied();
        cell.unwrap_or(NEVER)
    }

    /// Whether every value of a field is taken.
    #[inline]
    #[must_use]
    pub fn is_free(self, i: u16) -> bool {
        self.cell(i) & !REQUIRED == FREE
    }

    /// Whether a field may be left out.
    #[inline]
    #[must_use]
    pub fn may_lack(self, i: u16) -> bool {
        self.cell(i) & REQUIRED == 0
    }

    /// The plan for what stands in a field.
    #[inline]
    #[must_use]
    pub fn at(self, i: u16) -> Plan {
        Plan { table: self.table, at: self.cell(i) & !REQUIRED }
    }
}

/// Whether a number has no fraction.
fn is_whole(n: f64) -> bool {
    // `trunc` is not in `core`; what is this large has none.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::float_cmp,
        reason = "asked"
    )]
    let whole = (n as i64) as f64 == n;
    whole || n.abs() >= 9e15
}
