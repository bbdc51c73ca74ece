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

/// What annotations say of a field of a struct, by its number. (Few words where they say little, as nearly all do: each
/// call, list and path that is written down is work for the compiler.)
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum SaidOf {
    /// `range(a..=b)`, in whole numbers
    Ints(usize, i128, i128),
    /// and in others.
    Floats(usize, f64, f64),
    /// `length(a..=b)`.
    Length(usize, usize, usize),
    More(usize, Said),
}

impl SaidOf {
    /// The number of the field.
    pub(crate) const fn field(&self) -> usize {
        match *self {
            Self::Ints(i, ..) | Self::Floats(i, ..) | Self::Length(i, ..) | Self::More(i, _) => i,
        }
    }

    pub(crate) const fn said(&self) -> Said {
        Said::Rule(match *self {
            Self::Ints(_, min, max) => Rule::Range(Range::Ints(min, max)),
            Self::Floats(_, min, max) => Rule::Range(Range::Floats(min, max)),
            Self::Length(_, min, max) => Rule::Length(Length { min, max }),
            Self::More(_, said) => return said,
        })
    }
}
