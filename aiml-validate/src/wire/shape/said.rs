//! What annotations say of a field.

use core::slice;

use crate::rules::{Length, Range, Rule};

/// What annotations say of a field. (An enum and not three lists: each empty list that is written down costs
/// the compiler as much as a full one.)
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Said {
    Nothing,
    /// One rule: in a list of fields, by itself.
    Rule(Rule),
    Rules(&'static [Rule]),
    /// The same, of which it is told no sooner than where its type is used that they do not fit: it has parameters.
    Late(&'static [Rule]),
    All {
        rules: &'static [Rule],
        requires: &'static [&'static str],
        conflicts: &'static [&'static str],
    },
}

impl Said {
    #[inline]
    pub(crate) const fn rules(&self) -> &[Rule] {
        match self {
            Self::Nothing => &[],
            Self::Rule(rule) => slice::from_ref(rule),
            Self::Rules(rules) | Self::Late(rules) | Self::All { rules, .. } => rules,
        }
    }
}

/// What annotations say of a field of a struct, by its number, as far as its line in the list of keys does not.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct SaidOf(pub usize, pub Said);

/// What stands behind a key in the list of them, as nearly all annotations can be written: `i` and the least and the
/// greatest whole number; `f` and the bits of two others; `l` and the two ends of a length. (In a text, since each call,
/// list and path that is written down is work for the compiler.)
pub(super) const fn said(text: &str) -> Said {
    let [kind, numbers @ ..] = text.as_bytes() else { return Said::Nothing };
    let (min, rest) = number(numbers);
    let (max, _) = number(rest);
    Said::Rule(match kind {
        b'l' => Rule::Length(Length { min: length(min), max: length(max) }),
        b'f' => Rule::Range(Range::Floats(float(min), float(max))),
        _ => Rule::Range(Range::Ints(min, max)),
    })
}

/// The number that a text begins with, and what follows the comma behind it. (Of a negative one all digits count
/// downwards: there is one more of those numbers.)
const fn number(text: &[u8]) -> (i128, &[u8]) {
    let (mut rest, sign) = match text {
        [b'-', rest @ ..] => (rest, -1),
        _ => (text, 1),
    };
    let mut out = 0;
    while let [digit @ b'0'..=b'9', others @ ..] = rest {
        out = out * 10 + sign * (*digit - b'0') as i128;
        rest = others;
    }
    match rest {
        [b',', rest @ ..] => (out, rest),
        _ => (out, rest),
    }
}

/// (No value is longer than an address can count.)
#[expect(clippy::cast_sign_loss, reason = "as said")]
const fn length(n: i128) -> usize {
    if n > usize::MAX as i128 { usize::MAX } else { n as usize }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "they are the bits")]
const fn float(bits: i128) -> f64 {
    f64::from_bits(bits as u64)
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    #[test]
    fn numbers_are_read_as_they_were_written() {
        for (min, max) in
            [(0, 10), (-3, 0), (i128::MIN, i128::MAX), (i128::from(u64::MAX), i128::from(u64::MAX) + 1)]
        {
            let Said::Rule(Rule::Range(Range::Ints(a, b))) = said(&format!("i{min},{max}")) else { panic!() };
            assert_eq!((a, b), (min, max));
        }
        for (min, max) in [(0.0, 2.0), (-1.5, -0.0), (f64::MIN, f64::MAX), (f64::NEG_INFINITY, f64::INFINITY)]
        {
            let text = format!("f{},{}", min.to_bits(), max.to_bits());
            let Said::Rule(Rule::Range(Range::Floats(a, b))) = said(&text) else { panic!() };
            assert_eq!((a.to_bits(), b.to_bits()), (min.to_bits(), max.to_bits()));
        }
        for (min, max) in [(0, 4), (1, 64), (7, usize::MAX)] {
            let Said::Rule(Rule::Length(length)) = said(&format!("l{min},{max}")) else { panic!() };
            assert_eq!((length.min, length.max), (min, max));
        }
        assert!(matches!(said(""), Said::Nothing));
    }
}
