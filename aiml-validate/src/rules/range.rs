//! `range(0.0..=2.0)`: bounds of numbers.

use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::{
    issue::{Amount, Issue, Kind, Limit, Measured},
    path::At,
    wire::View,
};

/// Bounds of a number. NaN and infinities are never within.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Range {
    /// Both ends within, as nearly all ranges are: the derive writes these, and the compiler makes them from
    /// syntax, without evaluating a function.
    Floats(f64, f64),
    Ints(i128, i128),
    Ends(Option<Edge>, Option<Edge>),
}

/// One end of a range.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    at: Amount,
    /// The same as a float: converting an `i128` is a call.
    float: f64,
    inclusive: bool,
}

impl Edge {
    /// An end at a constant of any numeric type, given as both: the whole number if the two agree.
    #[must_use]
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "asks whether the cast lost anything")]
    pub const fn new(int: i128, float: f64, inclusive: bool) -> Self {
        let at = if int as f64 == float { Amount::Int(int) } else { Amount::Float(float) };
        Self { at, float, inclusive }
    }

    #[inline]
    fn cmp_int(self, n: i128) -> Option<Ordering> {
        match self.at {
            Amount::Int(at) => Some(n.cmp(&at)),
            #[expect(clippy::cast_precision_loss, reason = "a fraction is far below where it matters")]
            Amount::Float(at) => (n as f64).partial_cmp(&at),
        }
    }

    /// As a length, if it is one.
    pub(super) const fn length(self) -> Option<usize> {
        match self.at {
            Amount::Int(n) if n > usize::MAX as i128 => Some(usize::MAX),
            #[expect(clippy::cast_sign_loss, reason = "as was asked")]
            Amount::Int(n) if n >= 0 => Some(n as usize),
            _ => None,
        }
    }

    pub(super) const fn is_inclusive(self) -> bool {
        self.inclusive
    }

    const fn limit(self) -> Limit {
        Limit { of: Measured::Number, at: self.at, inclusive: self.inclusive, exact: false }
    }
}

impl Range {
    #[inline]
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "as `Edge::new` has it")]
    const fn ends(&self) -> (Option<Edge>, Option<Edge>) {
        match *self {
            Self::Floats(min, max) => {
                (Some(Edge::new(min as i128, min, true)), Some(Edge::new(max as i128, max, true)))
            }
            Self::Ints(min, max) => {
                (Some(Edge::new(min, min as f64, true)), Some(Edge::new(max, max as f64, true)))
            }
            Self::Ends(min, max) => (min, max),
        }
    }

    /// Whether no number is within: `2..=1`, `1..1`.
    pub(crate) const fn is_empty(&self) -> bool {
        let (min, max) = match self.ends() {
            (Some(min), Some(max)) => (min, max),
            (Some(end), None) | (None, Some(end)) => return end.float.is_nan(),
            (None, None) => return false,
        };
        let both = min.inclusive && max.inclusive;
        if let (Amount::Int(a), Amount::Int(b)) = (min.at, max.at) {
            return a > b || (a == b && !both);
        }
        let (a, b) = (min.float, max.float);
        // Written so that NaN makes a range empty.
        !(a < b || (a <= b && both))
    }

    /// The first end that is no value of a type with these whole numbers, if one is not.
    pub(crate) const fn beyond(&self, (least, greatest): (i128, i128)) -> Option<i128> {
        let (min, max) = self.ends();
        let ends = [min, max];
        let mut i = 0;
        while i < ends.len() {
            if let Some(Edge { at: Amount::Int(at), .. }) = ends[i]
                && (at < least || at > greatest)
            {
                return Some(at);
            }
            i += 1;
        }
        None
    }

    /// Whether some whole number is within, of those from one to another.
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "rounds as is meant")]
    pub(crate) const fn holds_some_int(&self, (mut from, mut to): (i128, i128)) -> bool {
        let (min, max) = self.ends();
        if let Some(Edge { at, inclusive, .. }) = min {
            let first = match at {
                Amount::Int(n) => n.saturating_add(!inclusive as i128),
                Amount::Float(f) => (f as i128).saturating_add((((f as i128) as f64) < f) as i128),
            };
            from = if first > from { first } else { from };
        }
        if let Some(Edge { at, inclusive, .. }) = max {
            let last = match at {
                Amount::Int(n) => n.saturating_sub(!inclusive as i128),
                Amount::Float(f) => (f as i128).saturating_sub((((f as i128) as f64) > f) as i128),
            };
            to = if last < to { last } else { to };
        }
        from <= to
    }

    /// Whether some number is within that is also within other bounds, whose flag says that they are exclusive.
    pub(crate) const fn meets(&self, min: Option<(f64, bool)>, max: Option<(f64, bool)>) -> bool {
        let (least, most) = self.ends();
        let above = match (most, min) {
            (Some(end), Some((min, open))) => end.float > min || (end.float >= min && end.inclusive && !open),
            _ => true,
        };
        let below = match (least, max) {
            (Some(end), Some((max, open))) => end.float < max || (end.float <= max && end.inclusive && !open),
            _ => true,
        };
        above && below
    }

    /// Whether a number is within, as far as floats tell.
    pub(crate) const fn meets_at(&self, n: f64) -> bool {
        self.meets(Some((n, false)), Some((n, false)))
    }

    #[inline]
    pub fn holds_float(&self, n: f64) -> bool {
        let (min, max) = match *self {
            Self::Floats(min, max) => return n >= min && n <= max,
            Self::Ints(..) => self.ends(),
            Self::Ends(min, max) => (min, max),
        };
        let above = min.is_none_or(|min| if min.inclusive { n >= min.float } else { n > min.float });
        let below = max.is_none_or(|max| if max.inclusive { n <= max.float } else { n < max.float });
        n.is_finite() && above && below
    }

    #[inline]
    pub fn holds_int(&self, n: i128) -> bool {
        let (min, max) = match *self {
            Self::Ints(min, max) => return n >= min && n <= max,
            Self::Floats(..) => self.ends(),
            Self::Ends(min, max) => (min, max),
        };
        min.is_none_or(|min| match min.cmp_int(n) {
            Some(Ordering::Greater) => true,
            Some(Ordering::Equal) => min.inclusive,
            _ => false,
        }) && max.is_none_or(|max| match max.cmp_int(n) {
            Some(Ordering::Less) => true,
            Some(Ordering::Equal) => max.inclusive,
            _ => false,
        })
    }

    pub(crate) fn holds(&self, view: View<'_>) -> bool {
        match view {
            View::Int(n) => self.holds_int(n),
            View::Float(n) => self.holds_float(n),
            View::Opaque => true,
            _ => false,
        }
    }

    pub(crate) fn explain(&self, view: View<'_>, at: &At<'_>, out: &mut Vec<Issue>) {
        let (min, max) = self.ends();
        if let Some(min) = min
            && !Self::Ends(Some(min), None).holds(view)
        {
            out.push(Issue::new(at, Kind::TooSmall(min.limit())));
        }
        if let Some(max) = max
            && !Self::Ends(None, Some(max)).holds(view)
        {
            out.push(Issue::new(at, Kind::TooBig(max.limit())));
        }
    }
}
