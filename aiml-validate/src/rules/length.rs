//! `length(1..=64)`: UTF-16 code units of texts, items of arrays, entries of maps.

use alloc::vec::Vec;

use super::Edge;
use crate::{
    issue::{Amount, Issue, Kind, Limit, Measured},
    path::At,
    wire::View,
};

/// Limits of a length, both inclusive.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    pub min: usize,
    pub max: usize,
}

/// The length of a text as the server counts it.
///
/// JavaScript's strings are UTF-16: a character outside the basic plane, which takes four bytes, counts 2.
pub(crate) const fn utf16_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut units = 0;
    let mut i = 0;
    while i < bytes.len() {
        units += (bytes[i] & 0xC0 != 0x80) as usize + (bytes[i] >= 0xF0) as usize;
        i += 1;
    }
    units
}

impl Length {
    /// Less than `end`.
    pub const fn until(min: usize, end: usize) -> Self {
        // Nothing is less than 0.
        if end == 0 { Self { min: 1, max: 0 } } else { Self { min, max: end - 1 } }
    }

    /// Of ends that are no lengths.
    const WRONG: Self = Self { min: usize::MAX, max: 0 };

    /// From one constant of any numeric type to another.
    pub const fn of(min: Option<Edge>, max: Option<Edge>) -> Self {
        let least = match min {
            Some(end) => end.length(),
            None => Some(0),
        };
        let (most, inclusive) = match max {
            Some(end) => (end.length(), end.is_inclusive()),
            None => (Some(usize::MAX), true),
        };
        match (least, most) {
            (Some(min), Some(max)) if inclusive => Self { min, max },
            (Some(min), Some(end)) => Self::until(min, end),
            _ => Self::WRONG,
        }
    }

    /// Between bounds of the catalog's, as far as there are such.
    pub(crate) const fn between(min: Option<u32>, max: Option<u32>) -> Self {
        let min = match min {
            Some(min) => min as usize,
            None => 0,
        };
        let max = match max {
            Some(max) => max as usize,
            None => usize::MAX,
        };
        Self { min, max }
    }

    /// Whether some length is within both.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.max >= other.min && self.min <= other.max
    }

    /// Whether it was made of something that is no length.
    pub(crate) const fn is_wrong(&self) -> bool {
        self.min == Self::WRONG.min && self.max == Self::WRONG.max
    }

    /// Whether no length is within.
    pub(crate) const fn is_empty(&self) -> bool {
        self.min > self.max
    }

    /// Whether a text is within.
    #[inline]
    pub fn holds_text(&self, text: &str) -> bool {
        // A code unit takes 1 to 3 bytes of UTF-8, so the byte length mostly decides, whatever is in it:
        // two comparisons with numbers that are known when the rule is.
        let bytes = text.len();
        let enough = self.min.saturating_mul(3).saturating_sub(2);
        (enough <= bytes && bytes <= self.max) || self.holds_counted(text)
    }

    /// The same for a text of which the byte length does not tell that it is within.
    #[cold]
    fn holds_counted(&self, text: &str) -> bool {
        let bytes = text.len();
        bytes >= self.min && bytes.div_ceil(3) <= self.max && self.holds_len(utf16_len(text))
    }

    #[inline]
    pub const fn holds_len(&self, len: usize) -> bool {
        self.min <= len && len <= self.max
    }

    pub(crate) fn holds(&self, view: View<'_>) -> bool {
        match view {
            View::Str(text) => self.holds_text(text),
            View::Char(c) => self.holds_len(c.len_utf16()),
            View::Array(len) | View::Map(len) => self.holds_len(len),
            View::Opaque => true,
            _ => false,
        }
    }

    pub(crate) fn explain(&self, view: View<'_>, at: &At<'_>, out: &mut Vec<Issue>) {
        let (of, len) = match view {
            View::Str(text) => (Measured::String, utf16_len(text)),
            View::Char(c) => (Measured::String, c.len_utf16()),
            View::Array(len) => (Measured::Array, len),
            View::Map(len) => (Measured::Object, len),
            _ => return,
        };
        let limit = |at: usize| Limit {
            of,
            at: Amount::Int(at as i128),
            inclusive: true,
            exact: self.min == self.max,
        };
        if len < self.min {
            out.push(Issue::new(at, Kind::TooSmall(limit(self.min))));
        } else if len > self.max {
            out.push(Issue::new(at, Kind::TooBig(limit(self.max))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_count_utf16_code_units() {
        for text in ["", "a", "é", "日本", "🙂", "🙂🙂", "a🙂b"] {
            let units = text.encode_utf16().count();
            for min in 0..6 {
                for max in min..6 {
                    let within = Length { min, max }.holds_text(text);
                    assert_eq!(within, (min..=max).contains(&units), "{text} in {min}..={max}");
                }
            }
        }
    }
}
