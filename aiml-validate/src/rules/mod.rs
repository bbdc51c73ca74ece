//! The rules of annotations: each decides in one function and explains in another, over the same data.

mod length;
mod one_of;
mod pattern;
mod range;

use alloc::vec::Vec;

pub use self::{
    length::Length,
    pattern::{Compiled, Pattern},
    range::{Edge, Range},
};
pub(crate) use self::{length::utf16_len, one_of::one_of};
use crate::{
    issue::{Format, Issue, Kind, Literal, Members, Type},
    path::At,
    schema::format,
    wire::{Kinds, View},
};

/// A rule for one value.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    OneOf(&'static [Literal]),
    Range(Range),
    Length(Length),
    Format(Format),
    Pattern(Pattern),
}

/// What a rule speaks of.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    OneOf,
    Range,
    Length,
    Format,
    Pattern,
}

impl Rule {
    pub(crate) const fn kind(&self) -> RuleKind {
        match self {
            Self::OneOf(_) => RuleKind::OneOf,
            Self::Range(_) => RuleKind::Range,
            Self::Length(_) => RuleKind::Length,
            Self::Format(_) => RuleKind::Format,
            Self::Pattern(_) => RuleKind::Pattern,
        }
    }

    /// Whether the value keeps the rule.
    pub(crate) fn holds(&self, view: View<'_>) -> bool {
        match self {
            _ if matches!(view, View::Opaque) => true,
            Self::OneOf(members) => one_of(view, members),
            Self::Range(range) => range.holds(view),
            Self::Length(length) => length.holds(view),
            Self::Format(wanted) => with_text(view, |text| format::holds(*wanted, text)),
            Self::Pattern(pattern) => with_text(view, |text| pattern.matches(text)),
        }
    }

    /// Whether two rules speak of the same thing, so that one can stand for the other.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        self.kind() == other.kind()
    }

    /// Reports what is wrong with a value that does not keep the rule.
    pub(crate) fn explain(&self, view: View<'_>, at: &At<'_>, out: &mut Vec<Issue>) {
        match self {
            _ if self.holds(view) => {}
            Self::OneOf(members) => one_of::explain(view, members, at, out),
            Self::Range(range) => range.explain(view, at, out),
            Self::Length(length) => length.explain(view, at, out),
            Self::Format(wanted) => explain_text(view, Kind::WrongFormat(*wanted), at, out),
            Self::Pattern(_) => explain_text(view, Kind::WrongPattern, at, out),
        }
    }

    /// The issue for a value of another JSON type than the rule speaks of, if it is one. One such issue ends
    /// the matter: other rules of the field would only say it again. `kinds` is what the field can be.
    pub(crate) fn wrong_type(&self, view: View<'_>, kinds: Kinds, at: &At<'_>) -> Option<Issue> {
        let received = type_of(view)?;
        let expected = match self {
            Self::OneOf(members) => {
                let taken = members.iter().any(|member| match member {
                    Literal::Str(_) => received == Type::String,
                    Literal::Int(_) | Literal::Float(_) => received == Type::Number,
                });
                let expected = Members::Literals(members);
                return (!taken).then(|| Issue::new(at, Kind::WrongTypeForMembers { expected, received }));
            }
            Self::Range(_) => Type::Number,
            Self::Format(_) | Self::Pattern(_) => Type::String,
            Self::Length(_) => match received {
                Type::String | Type::Array | Type::Object => return None,
                _ if kinds.meets(Kinds::STRING) => Type::String,
                _ if kinds.meets(Kinds::ARRAY) => Type::Array,
                _ => Type::Object,
            },
        };
        (received != expected).then(|| Issue::wrong_type(at, expected, received))
    }
}

/// The JSON type of a value, as messages name it; `None` for what is not looked into.
pub(crate) fn type_of(view: View<'_>) -> Option<Type> {
    Some(match view {
        View::Null => Type::Null,
        View::Bool(_) => Type::Boolean,
        View::Float(n) if !n.is_finite() => Type::Nan,
        View::Int(_) | View::Float(_) => Type::Number,
        View::Str(_) | View::Char(_) => Type::String,
        View::Array(_) => Type::Array,
        View::Map(_) | View::Object(_) => Type::Object,
        View::Opaque | View::Unserializable(_) => return None,
    })
}

/// Calls `f` with the text of a text.
fn with_text(view: View<'_>, f: impl FnOnce(&str) -> bool) -> bool {
    match view {
        View::Str(text) => f(text),
        View::Char(c) => f(c.encode_utf8(&mut [0; 4])),
        _ => false,
    }
}

fn explain_text(view: View<'_>, kind: Kind, at: &At<'_>, out: &mut Vec<Issue>) {
    if type_of(view) == Some(Type::String) {
        out.push(Issue::new(at, kind));
    }
}
