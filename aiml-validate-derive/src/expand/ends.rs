//! Ranges and lengths from one number to another, as nearly all are: the compiler has less to do with them.

use proc_macro2::{Ident, Literal, Span, TokenStream};

use super::tokens::q;
use crate::attr::rule::{Kind, Number};

/// The two numbers of a range or a length.
pub(super) enum Ends {
    Ints(i128, i128),
    Floats(f64, f64),
    Length(u64, u64),
}

impl Ends {
    pub(super) fn of(kind: &Kind) -> Option<Self> {
        match kind {
            Kind::Range { min: Some(min), max: Some(max), inclusive: true } => match (min, max) {
                (Number::Int(min), Number::Int(max)) => Some(Self::Ints(*min, *max)),
                (Number::Float(min), Number::Float(max)) => Some(Self::Floats(*min, *max)),
                _ => None,
            },
            Kind::Length { min, max: Some(Number::Int(max)), inclusive: true } => match min {
                None => Some(Self::Length(0, size(*max))),
                Some(Number::Int(min)) => Some(Self::Length(size(*min), size(*max))),
                Some(_) => None,
            },
            _ => None,
        }
    }

    /// What such a rule is called.
    pub(super) fn name(&self) -> Ident {
        let name = match self {
            Self::Ints(..) => "Ints",
            Self::Floats(..) => "Floats",
            Self::Length(..) => "Length",
        };
        Ident::new(name, Span::mixed_site())
    }

    /// How they stand behind a key in a list of fields.
    pub(super) fn line(&self) -> String {
        match self {
            Self::Ints(min, max) => format!("i{min},{max}"),
            Self::Floats(min, max) => format!("f{},{}", min.to_bits(), max.to_bits()),
            Self::Length(min, max) => format!("l{min},{max}"),
        }
    }

    /// Which function compares them with the catalog.
    pub(super) const fn check(&self) -> &'static str {
        match self {
            Self::Ints(..) => "check_ints",
            Self::Floats(..) => "check_floats",
            Self::Length(..) => "check_length",
        }
    }

    /// The two, with a comma between.
    pub(super) fn numbers(&self) -> TokenStream {
        let [min, max] = match *self {
            Self::Ints(min, max) => [min, max].map(Literal::i128_unsuffixed),
            Self::Floats(min, max) => return q!(#min, #max),
            Self::Length(min, max) => [min, max].map(Literal::u64_unsuffixed),
        };
        q!(#min, #max)
    }
}

/// A number of items. (Of more than there can be, none is too many.)
pub(super) fn size(n: i128) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
