//! Single values against what the catalog takes in their place.

use super::Spot;
use crate::{
    bind::places::each,
    issue::Literal,
    rules::utf16_len,
    schema::node::{Bit, Node, NodeId, Number, NumberEnum, Schema, Text},
};

/// Whether some node takes a literal, or none takes any value of its type, which is another mistake.
pub(in crate::bind) const fn takes_literal(spot: Spot<'_>, literal: &Literal) -> bool {
    takes_within(spot, literal, true)
}

/// The same; the bounds of numbers and lengths are no matter where others stand in place of them.
pub(in crate::bind) const fn takes_within(spot: Spot<'_>, literal: &Literal, bounds: bool) -> bool {
    let bit = if matches!(literal, Literal::Str(_)) { Bit::String } else { Bit::Number };
    each!(i of spot.used, spot.place.len() => {
        if node_takes(spot.schema, spot.place.node(i), bit, literal, bounds) {
            return true;
        }
    });
    !spot.takes(bit)
}

#[expect(clippy::cast_precision_loss, reason = "bounds and members of the catalog are floats, written down")]
const fn node_takes(schema: &Schema<'_>, id: NodeId, bit: Bit, literal: &Literal, bounds: bool) -> bool {
    if !schema.facts(id).takes_some(bit) {
        return false;
    }
    match (schema.node(id), literal) {
        (Node::Union(union), _) => {
            let mut i = 0;
            while i < union.len {
                if node_takes(schema, union.branch(schema, i), bit, literal, bounds) {
                    return true;
                }
                i += 1;
            }
            false
        }
        (Node::StringEnum(list), Literal::Str(text)) => list.contains(schema, text.as_bytes()),
        (Node::NumberEnum(list), Literal::Str(text)) => takes_digits(schema, &list, text),
        (Node::String(text), Literal::Str(literal)) => !bounds || has_length_of(text, literal),
        (Node::Number(number), Literal::Int(n)) => !bounds || is_within(number, *n as f64),
        (Node::Number(number), Literal::Float(n)) => {
            (!number.integer || is_whole(*n)) && (!bounds || is_within(number, *n))
        }
        (Node::NumberEnum(list), Literal::Int(n)) => has_number(schema, &list, *n as f64),
        (Node::NumberEnum(list), Literal::Float(n)) => has_number(schema, &list, *n),
        _ => true,
    }
}

const fn is_within(number: Number, n: f64) -> bool {
    let above = match number.min {
        Some((min, open)) => n > min || (n >= min && !open),
        None => true,
    };
    let below = match number.max {
        Some((max, open)) => n < max || (n <= max && !open),
        None => true,
    };
    above && below
}

const fn has_length_of(text: Text, literal: &str) -> bool {
    if let (None, None) = (text.min, text.max) {
        return true;
    }
    let len = utf16_len(literal);
    let above = match text.min {
        Some(min) => len >= min as usize,
        None => true,
    };
    let below = match text.max {
        Some(max) => len <= max as usize,
        None => true,
    };
    above && below
}

#[expect(clippy::float_cmp, reason = "members of the catalog are floats, written down")]
const fn has_number(schema: &Schema<'_>, list: &NumberEnum, n: f64) -> bool {
    let mut i = 0;
    while i < list.len {
        if list.member(schema, i) == n {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether a number has no fraction. One that is too great for a fraction has none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "asks whether the cast lost anything"
)]
pub(in crate::bind) const fn is_whole(n: f64) -> bool {
    n as i128 as f64 == n || n.abs() > 1e30
}

/// Whether a text is a member of an enum of numbers in digits, which stands for it.
#[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "members of the catalog are written down")]
pub(super) const fn takes_digits(schema: &Schema<'_>, list: &NumberEnum, text: &str) -> bool {
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
    let n = if minus { -n } else { n } as f64;
    let mut m = 0;
    while m < list.len && !wrong {
        if list.member(schema, m) == n {
            return true;
        }
        m += 1;
    }
    false
}
