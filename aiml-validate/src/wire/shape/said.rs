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
            Self::Rules(rules) | Self::All { rules, .. } => rules,
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
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as said")]
const fn length(n: i128) -> usize {
    if n > usize::MAX as i128 { usize::MAX } else { n as usize }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "they are the bits")]
const fn float(bits: i128) -> f64 {
    f64::from_bits(bits as u64)
}
