//! The operations of a plan.

use crate::{rules::Length, schema::node::NodeId};

/// The number of [`Op::Free`] in every table.
pub(crate) const FREE: u16 = 0;
/// The number of [`Op::Never`] in every table.
pub(crate) const NEVER: u16 = 1;
/// In the cell of a field: it must not be left out.
pub(crate) const REQUIRED: u16 = 0x8000;

/// One thing to do.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Op {
    /// Every value is taken.
    Free,
    /// No value is.
    Never,
    /// The engine decides.
    Engine(NodeId),
    Number(Bounds),
    /// A text of so many UTF-16 code units.
    Length(Length),
    /// A text that this enum lists.
    Members(NodeId),
    /// The names of a unit enum that are taken, by their number.
    Names(u64),
    /// What may be null.
    Maybe {
        null: bool,
        inner: u16,
    },
    /// An array, or the values of a map.
    Array {
        items: u16,
        length: Length,
    },
    /// An object: one cell for each field.
    Row {
        first: u16,
    },
    /// An enum with data: one cell for each variant.
    Choose {
        first: u16,
    },
    /// An object by the name that a unit enum among its fields has: one cell for each name, and a bit for
    /// each of the first 64 that need no look.
    ByTag {
        field: u16,
        first: u16,
        free: u64,
    },
    /// An object by the text that a field has: one cell for each value of the tag.
    ByText {
        field: u16,
        first: u16,
        tagged: NodeId,
    },
    /// The same where all values of the tag are short: they stand among the texts of the table. A bit for
    /// each of the first 64 that need no look.
    ByShortText {
        field: u16,
        first: u16,
        texts: u16,
        len: u16,
        free: u64,
    },
    /// What any of so many operations takes.
    AnyOf {
        first: u16,
        len: u16,
    },
}

/// Bounds of a number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// The least and the greatest that are within, both finite.
    min: f64,
    max: f64,
    pub(crate) integer: bool,
}

impl Bounds {
    /// Each bound with whether it is excluded. What is next to it then takes its place, so that two
    /// comparisons tell, of infinities too.
    pub(crate) const fn new((min, above): (f64, bool), (max, below): (f64, bool), integer: bool) -> Self {
        let min = if above { min.next_up() } else { min };
        let max = if below { max.next_down() } else { max };
        Self { min: min.max(f64::MIN), max: max.min(f64::MAX), integer }
    }

    #[inline]
    pub(crate) const fn holds(&self, n: f64) -> bool {
        self.min <= n && n <= self.max
    }
}
