//! What messages are made of: values, bounds and formats, as they are shown.

use alloc::{boxed::Box, string::ToString};
use core::fmt;

use crate::text::{JsInteger, JsNumber};

/// A value of an allow-list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Literal {
    /// A string.
    Str(&'static str),
    /// A whole number.
    Int(i128),
    /// Any other number.
    Float(f64),
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Str(text) => write!(f, "'{text}'"),
            Self::Int(n) => JsInteger(*n).fmt(f),
            Self::Float(n) => JsNumber(*n).fmt(f),
        }
    }
}

/// The members of an allow-list, as messages show them: `'a' | 'b'`.
#[derive(Clone, Debug)]
pub(crate) enum Members {
    /// From an annotation.
    Literals(&'static [Literal]),
    /// From `model("id", …)`.
    Ids(&'static [&'static str]),
    /// From the catalog, joined already.
    Joined(Box<str>),
}

/// As messages show them: who says them, none tells.
impl PartialEq for Members {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Joined(one), Self::Joined(other)) => one == other,
            _ => self.to_string() == other.to_string(),
        }
    }
}

impl fmt::Display for Members {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn join(f: &mut fmt::Formatter<'_>, items: impl Iterator<Item = impl fmt::Display>) -> fmt::Result {
            for (i, item) in items.enumerate() {
                if i > 0 {
                    f.write_str(" | ")?;
                }
                item.fmt(f)?;
            }
            Ok(())
        }
        match self {
            Self::Literals(literals) => join(f, literals.iter()),
            Self::Ids(ids) => join(f, ids.iter().map(|id| Literal::Str(id))),
            Self::Joined(text) => f.write_str(text),
        }
    }
}

/// What a size is the size of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measured {
    Number,
    String,
    Array,
    /// A map; Zod has no such check, the words follow those of arrays.
    Object,
}

/// A bound as messages name it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Limit {
    pub(crate) of: Measured,
    pub(crate) at: Amount,
    /// The bound itself is allowed.
    pub(crate) inclusive: bool,
    /// Minimum and maximum are the same (lengths only).
    pub(crate) exact: bool,
}

/// A number in a message; whole ones keep every digit.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Amount {
    Int(i128),
    Float(f64),
}

/// As numbers, and so as texts: that one was written with a point, no message tells.
impl PartialEq for Amount {
    fn eq(&self, other: &Self) -> bool {
        match (*self, *other) {
            (Self::Int(one), Self::Int(other)) => one == other,
            (Self::Float(one), Self::Float(other)) => one == other,
            (Self::Int(int), Self::Float(float)) | (Self::Float(float), Self::Int(int)) => {
                #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "both ways")]
                let is_same = float == int as f64 && float as i128 == int;
                is_same
            }
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(n) => JsInteger(*n).fmt(f),
            Self::Float(n) => JsNumber(*n).fmt(f),
        }
    }
}

/// The named formats of strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// What the WHATWG URL parser accepts without a base.
    Uri,
    /// Hexadecimal 8-4-4-4-12.
    Uuid,
    /// An IPv4 or IPv6 address.
    Ip,
}

impl Format {
    /// That a string has it not.
    pub(crate) const fn refusal(self) -> &'static str {
        match self {
            Self::Uri => "Invalid url",
            Self::Uuid => "Invalid uuid",
            Self::Ip => "Invalid ip",
        }
    }
}

/// That a string has not the pattern that it should have.
pub(crate) const WRONG_PATTERN: &str = "Invalid";

impl Limit {
    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>, amount: &str, comparison: &str) -> fmt::Result {
        let at = self.at;
        let amount = if self.exact { "exactly" } else { amount };
        match self.of {
            Measured::Number if self.inclusive => {
                write!(f, "Number must be {comparison} than or equal to {at}")
            }
            Measured::Number => write!(f, "Number must be {comparison} than {at}"),
            Measured::String => write!(f, "String must contain {amount} {at} character(s)"),
            Measured::Array => write!(f, "Array must contain {amount} {at} element(s)"),
            Measured::Object => write!(f, "Object must contain {amount} {at} key(s)"),
        }
    }
}
