//! Single values against what the catalog takes in their place.

use super::Spot;
use crate::{
    bind::places::each,
    issue::{Format, Literal, WRONG_PATTERN},
    rules::{Length, utf16_len},
    schema::{
        each_of, format,
        node::{Bit, Node, NodeId, NumberEnum, Schema, Text},
        pattern,
    },
    sentence::Sentence,
    text::is_whole,
    wire::{assert::is_char, shape::ShapeField},
};

/// Whether some node takes a literal, or none takes any value of its type, which is another mistake.
pub(in crate::bind) const fn takes_literal(spot: Spot<'_>, literal: &Literal) -> bool {
    takes_within(spot, literal, 0)
}

/// The same; what annotations replace, by these flags of the field, is no matter: bounds, lengths, formats, patterns.
pub(in crate::bind) const fn takes_within(spot: Spot<'_>, literal: &Literal, replaced: u16) -> bool {
    let bit = if matches!(literal, Literal::Str(_)) { Bit::String } else { Bit::Number };
    each!(i of spot.used, spot.place.len() => {
        if node_takes(spot.schema, spot.place.node(i), bit, literal, replaced) {
            return true;
        }
    });
    !spot.takes(bit)
}

#[expect(clippy::cast_precision_loss, reason = "bounds and members of the catalog are floats, written down")]
const fn node_takes(schema: &Schema<'_>, id: NodeId, bit: Bit, literal: &Literal, replaced: u16) -> bool {
    if !schema.facts(id).takes_some(bit) {
        return false;
    }
    match (schema.node(id), literal) {
        (Node::Union(union), _) => {
            each_of!(branch of union.branch(schema) => {
                if node_takes(schema, branch, bit, literal, replaced) {
                    return true;
                }
            });
            false
        }
        (Node::StringEnum(list), Literal::Str(text)) => list.contains(schema, text.as_bytes()),
        (Node::NumberEnum(list), Literal::Str(text)) => takes_digits(schema, &list, text),
        (Node::String(text), Literal::Str(literal)) => text_takes(schema, &text, literal, replaced),
        (Node::Number(number), Literal::Int(n)) => {
            replaced & ShapeField::RANGE != 0 || number.holds_some(*n as f64, *n as f64)
        }
        (Node::Number(number), Literal::Float(n)) => {
            (!number.integer || is_whole(*n))
                && (replaced & ShapeField::RANGE != 0 || number.holds_some(*n, *n))
        }
        (Node::NumberEnum(list), Literal::Int(n)) => has_number(schema, &list, *n as f64),
        (Node::NumberEnum(list), Literal::Float(n)) => has_number(schema, &list, *n),
        _ => true,
    }
}

/// Whether a text is taken where any is that has the length, the format and the pattern.
const fn text_takes(schema: &Schema<'_>, text: &Text, literal: &str, replaced: u16) -> bool {
    (replaced & ShapeField::LENGTH != 0 || has_length_of(text, literal))
        && (replaced & ShapeField::FORMAT != 0 || has_format_of(text, literal))
        && (replaced & ShapeField::PATTERN != 0 || has_pattern_of(schema, text, literal))
}

const fn has_format_of(text: &Text, literal: &str) -> bool {
    match text.format {
        Some(format) => format::may_hold(format, literal),
        None => true,
    }
}

const fn has_pattern_of(schema: &Schema<'_>, text: &Text, literal: &str) -> bool {
    match text.pattern {
        Some(pattern) => !matches!(pattern::holds(schema.text(pattern), literal), Some(false)),
        None => true,
    }
}

/// Why a text is not taken that would be with another format or pattern.
#[derive(Clone, Copy)]
pub(in crate::bind) enum Unlike {
    Format(Format),
    Pattern(&'static str),
}

impl Unlike {
    /// In the words of the run time.
    pub(in crate::bind) const fn push(self, out: Sentence) -> Sentence {
        match self {
            Self::Format(format) => out.push(": ").push(format.refusal()),
            Self::Pattern(pattern) => {
                let out = out.push(": ").push(WRONG_PATTERN).push("; it takes what matches `");
                out.push(pattern).push("`")
            }
        }
    }
}

/// Whether a text that is not taken at a place is of the wrong format or pattern.
pub(in crate::bind) const fn unlike(spot: Spot<'_>, literal: &str, replaced: u16) -> Option<Unlike> {
    let bounded = replaced | ShapeField::FORMAT | ShapeField::PATTERN;
    each!(i of spot.used, spot.place.len() => {
        if let Some(text) = text_of(spot.schema, spot.place.node(i), literal, bounded) {
            return match (text.format, text.pattern) {
                (Some(format), _) if !has_format_of(&text, literal) => Some(Unlike::Format(format)),
                (_, Some(pattern)) => Some(Unlike::Pattern(spot.schema.text(pattern))),
                _ => None,
            };
        }
    });
    None
}

/// The part of a node that takes a text.
const fn text_of(schema: &Schema<'_>, id: NodeId, literal: &str, replaced: u16) -> Option<Text> {
    match schema.node(id) {
        Node::String(text) if text_takes(schema, &text, literal, replaced) => Some(text),
        Node::Union(union) => {
            each_of!(branch of union.branch(schema) => {
                let found = text_of(schema, branch, literal, replaced);
                if found.is_some() {
                    return found;
                }
            });
            None
        }
        _ => None,
    }
}

const fn has_length_of(text: &Text, literal: &str) -> bool {
    // Without bounds, nothing is counted.
    matches!((text.min, text.max), (None, None))
        || Length::between(text.min, text.max).holds_len(utf16_len(literal))
}

#[expect(clippy::float_cmp, reason = "members of the catalog are floats, written down")]
const fn has_number(schema: &Schema<'_>, list: &NumberEnum, n: f64) -> bool {
    each_of!(member of list.member(schema) => {
        if member == n {
            return true;
        }
    });
    false
}

/// Whether a node, which is no union, takes some name of an enum.
pub(super) const fn takes_some_name(schema: &Schema<'_>, node: &Node, names: &[&str]) -> bool {
    let mut i = 0;
    while i < names.len() {
        let takes = match node {
            Node::StringEnum(list) => list.contains(schema, names[i].as_bytes()),
            Node::NumberEnum(list) => takes_digits(schema, list, names[i]),
            Node::String(text) => text_takes(schema, text, names[i], 0),
            _ => true,
        };
        if takes {
            return true;
        }
        i += 1;
    }
    false
}

/// The same of a single character, of which the length is 1 or 2, and the format none.
pub(super) const fn takes_some_char(schema: &Schema<'_>, node: &Node) -> bool {
    match node {
        Node::StringEnum(list) => {
            each_of!(member of list.member(schema) => {
                if is_char(schema.text(member)) {
                    return true;
                }
            });
            false
        }
        Node::String(text) => {
            text.format.is_none() && !matches!(text.min, Some(3..)) && !matches!(text.max, Some(0))
        }
        _ => true,
    }
}

/// Whether a text is a member of an enum of numbers in digits, which stands for it.
#[expect(clippy::cast_precision_loss, reason = "so few digits are exact")]
const fn takes_digits(schema: &Schema<'_>, list: &NumberEnum, text: &str) -> bool {
    let (minus, digits) = match text.as_bytes() {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    // Longer ones are no members, and would not be exact. Nor is `05` or `-0` how a number is written.
    let wrong =
        matches!(digits, [] | [b'0', _, ..]) || (minus && matches!(digits, [b'0'])) || digits.len() > 15;
    let mut n = 0i64;
    let mut i = 0;
    while i < digits.len() && !wrong {
        if !digits[i].is_ascii_digit() {
            return false;
        }
        n = n * 10 + (digits[i] - b'0') as i64;
        i += 1;
    }
    !wrong && has_number(schema, list, if minus { -n } else { n } as f64)
}
