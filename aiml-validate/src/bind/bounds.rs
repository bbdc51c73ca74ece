//! What annotations say of values, by all rules but allow-lists, against what the catalog has in their place.

use super::{
    compare::{Meant, Spot, property},
    members::{has_numbers, push_members, push_numbers},
    places::each,
    words::Trail,
};
use crate::{
    issue::Literal,
    rules::{Length, Range, Rule, utf16_len},
    schema::{
        each_of,
        node::{Bit, Node, NodeId, Schema},
    },
    sentence::Sentence,
    wire::{
        WireType, assert,
        shape::{Shape, ShapeField},
    },
};

/// What is wrong with a rule of a field, which is no allow-list, if it is: it shares no value with what any that is
/// meant takes.
pub(super) const fn rule_refusal(
    meant: Meant<'_>,
    field: &ShapeField,
    rule: &Rule,
    at: &Trail<'_>,
) -> Option<Sentence> {
    let of = match (rule, field.shape.present()) {
        (Rule::Range(_), Shape::Int(..) | Shape::Float) => Bit::Number,
        (Rule::Length(_) | Rule::Format(_) | Rule::Pattern(_), Shape::Text) => Bit::String,
        (Rule::Length(_), Shape::Array(_) | Shape::Fixed(..)) => Bit::Array,
        _ => return None,
    };
    match refusal(meant, field.key, of, rule, at) {
        // That it does not fit the type is said where the type is declared.
        Some(_) if assert::misfit(rule, &WireType::of(field.shape)).is_some() => None,
        refusal => refusal,
    }
}

/// The same of a parameter of which no shape is known: a length may be one of whatever it takes.
pub(super) const fn param_refusal(meant: Meant<'_>, key: &'static str, rule: &Rule) -> Option<Sentence> {
    let (Some((place, used)), _, _) = property(meant, key) else { return None };
    let spot = Spot { schema: meant.schema, place, used: &used };
    let of = match rule {
        Rule::Range(_) => Bit::Number,
        Rule::Format(_) | Rule::Pattern(_) => Bit::String,
        Rule::Length(_) => match (spot.takes(Bit::String), spot.takes(Bit::Array), spot.takes(Bit::Object)) {
            (true, false, false) => Bit::String,
            (false, true, false) => Bit::Array,
            _ => return None,
        },
        Rule::OneOf(_) => return None,
    };
    refusal(meant, key, of, rule, &Trail::Root)
}

const fn refusal(
    meant: Meant<'_>,
    key: &'static str,
    of: Bit,
    rule: &Rule,
    at: &Trail<'_>,
) -> Option<Sentence> {
    let (Some((place, used)), None, false) = property(meant, key) else { return None };
    let spot = Spot { schema: meant.schema, place, used: &used };
    // That it takes nothing of the kind is another mistake.
    if !spot.takes(of) || some_within(spot, of, rule) {
        return None;
    }
    let out = Trail::Key(at, key).quote();
    Some(match rule {
        Rule::Range(_) => {
            let out = out.push(" takes no number within this range");
            push_taken(out, spot, None, false)
        }
        Rule::Format(_) => push_members(out.push(" takes nothing of this format; it takes "), spot, &[]),
        Rule::Pattern(_) => push_members(out.push(" takes nothing of this pattern; it takes "), spot, &[]),
        _ => {
            let out = out.push(" takes no length within this range");
            match of {
                Bit::String if !has_lengths(spot, of) => push_members(out.push("; it takes "), spot, &[]),
                _ => push_lengths(out, spot, of),
            }
        }
    })
}

pub(super) const fn some_within(spot: Spot<'_>, of: Bit, rule: &Rule) -> bool {
    each!(i of spot.used, spot.place.len() => {
        let id = spot.place.node(i);
        let meets = match rule {
            Rule::Range(range) => has_number(spot.schema, id, range),
            Rule::Length(length) => has_length(spot.schema, id, of, *length),
            Rule::Format(_) | Rule::Pattern(_) => has_text(spot.schema, id, rule),
            Rule::OneOf(_) => true,
        };
        if meets {
            return true;
        }
    });
    false
}

/// Whether a node takes some number within a range.
const fn has_number(schema: &Schema<'_>, id: NodeId, range: &Range) -> bool {
    match schema.node(id) {
        Node::Number(number) => {
            range.meets(number.min, number.max)
                && (!number.integer || range.holds_some_int((i128::MIN, i128::MAX)))
        }
        Node::NumberEnum(list) => {
            each_of!(member of list.member(schema) => {
                if range.meets_at(member) {
                    return true;
                }
            });
            false
        }
        Node::Union(union) => {
            each_of!(branch of union.branch(schema) => {
                if has_number(schema, branch, range) {
                    return true;
                }
            });
            false
        }
        Node::Any | Node::Model => true,
        _ => false,
    }
}

/// Whether a node takes texts, or arrays, of some length within.
const fn has_length(schema: &Schema<'_>, id: NodeId, of: Bit, length: Length) -> bool {
    if !schema.facts(id).takes_some(of) {
        return false;
    }
    match (schema.node(id), of) {
        (Node::String(text), Bit::String) => length.meets(Length::between(text.min, text.max)),
        (Node::Array(array), Bit::Array) => length.meets(Length::between(array.min, array.max)),
        (Node::StringEnum(list), Bit::String) => {
            each_of!(member of list.member(schema) => {
                let len = utf16_len(schema.text(member));
                if length.meets(Length { min: len, max: len }) {
                    return true;
                }
            });
            false
        }
        (Node::Union(union), _) => {
            each_of!(branch of union.branch(schema) => {
                if has_length(schema, branch, of, length) {
                    return true;
                }
            });
            false
        }
        _ => true,
    }
}

/// Whether a node takes a text of a format or a pattern of the user's own: of what it lists, one may be.
const fn has_text(schema: &Schema<'static>, id: NodeId, rule: &Rule) -> bool {
    match schema.node(id) {
        Node::StringEnum(list) => {
            each_of!(member of list.member(schema) => {
                if assert::keeps(rule, &Literal::Str(schema.text(member))) {
                    return true;
                }
            });
            false
        }
        Node::Union(union) => {
            each_of!(branch of union.branch(schema) => {
                if has_text(schema, branch, rule) {
                    return true;
                }
            });
            false
        }
        _ => schema.facts(id).takes_some(Bit::String),
    }
}

/// A number, and whether it is not within itself.
type Bound = (f64, bool);

/// The bounds of all numbers, or lengths, at a place.
#[derive(Clone, Copy)]
struct Bounds {
    least: Option<Bound>,
    greatest: Option<Bound>,
    /// Without a number there are none.
    some: bool,
    integer: bool,
}

impl Bounds {
    const NONE: Self = Self {
        least: Some((f64::INFINITY, true)),
        greatest: Some((f64::NEG_INFINITY, true)),
        some: false,
        integer: true,
    };

    const fn add(mut self, min: Option<Bound>, max: Option<Bound>, integer: bool) -> Self {
        self.least = match (self.least, min) {
            (Some(least), Some(min)) => {
                Some(if min.0 < least.0 || is_wider(min, least) { min } else { least })
            }
            _ => None,
        };
        self.greatest = match (self.greatest, max) {
            (Some(most), Some(max)) => Some(if max.0 > most.0 || is_wider(max, most) { max } else { most }),
            _ => None,
        };
        self.some = true;
        self.integer &= integer;
        self
    }

    const fn with(mut self, schema: &Schema<'_>, id: NodeId, of: Bit) -> Self {
        match (schema.node(id), of) {
            (Node::Number(number), Bit::Number) => self.add(number.min, number.max, number.integer),
            (Node::String(text), Bit::String) => self.add(float(text.min), float(text.max), true),
            (Node::Array(array), Bit::Array) => self.add(float(array.min), float(array.max), true),
            (Node::Union(union), _) => {
                each_of!(branch of union.branch(schema) => {
                    self = self.with(schema, branch, of);
                });
                self
            }
            _ => self,
        }
    }

    const fn at(spot: Spot<'_>, of: Bit) -> Self {
        let mut out = Self::NONE;
        each!(i of spot.used, spot.place.len() => {
            out = out.with(spot.schema, spot.place.node(i), of);
        });
        out
    }
}

/// Whether a bound is the same as another, and within itself.
const fn is_wider(bound: Bound, other: Bound) -> bool {
    bound.0 == other.0 && !bound.1
}

const fn float(bound: Option<u32>) -> Option<Bound> {
    match bound {
        Some(n) => Some((n as f64, false)),
        None => None,
    }
}

/// `; it takes 4 | 8, or 0 to 2`: the numbers that are listed at a place, and the bounds of the others. Where a
/// fraction was refused, it may be because only whole numbers are taken.
pub(super) const fn push_taken(
    out: Sentence,
    spot: Spot<'_>,
    wrong: Option<f64>,
    fraction: bool,
) -> Sentence {
    let out = push_numbers(out, spot, wrong);
    let bounds = Bounds::at(spot, Bit::Number);
    if !bounds.some {
        return out;
    }
    let whole = fraction && bounds.integer;
    let takes = if has_numbers(spot) { ", or " } else { "; it takes " };
    match (bounds.least, bounds.greatest) {
        (None, None) if whole => out.push(takes).push("whole numbers"),
        (None, None) => out,
        (least, greatest) => {
            let out = out.push(takes).push(if whole { "whole numbers, " } else { "" });
            match (least, greatest) {
                (Some((least, false)), Some((most, false))) => {
                    out.push_float(least).push(" to ").push_float(most)
                }
                (Some((least, false)), None) => out.push_float(least).push(" and more"),
                (None, Some((most, false))) => out.push_float(most).push(" and less"),
                (least, greatest) => push_open(out, least, greatest),
            }
        }
    }
}

/// `more than 0 and at most 2`: bounds of which one is not within itself.
const fn push_open(mut out: Sentence, least: Option<Bound>, greatest: Option<Bound>) -> Sentence {
    if let Some((least, open)) = least {
        out = out.push(if open { "more than " } else { "at least " }).push_float(least);
        if greatest.is_some() {
            out = out.push(" and ");
        }
    }
    if let Some((most, open)) = greatest {
        out = out.push(if open { "less than " } else { "at most " }).push_float(most);
    }
    out
}

/// Whether lengths of texts, or of arrays, are some of those at a place.
pub(super) const fn has_lengths(spot: Spot<'_>, of: Bit) -> bool {
    Bounds::at(spot, of).some
}

/// `; it takes at most 4096`: the same for lengths.
pub(super) const fn push_lengths(out: Sentence, spot: Spot<'_>, of: Bit) -> Sentence {
    let bounds = Bounds::at(spot, of);
    match (bounds.least, bounds.greatest) {
        _ if !bounds.some => out,
        (Some((least, _)), Some((most, _))) if least > 0.0 => {
            out.push("; it takes ").push_float(least).push(" to ").push_float(most)
        }
        (_, Some((most, _))) => out.push("; it takes at most ").push_float(most),
        (Some((least, _)), None) => out.push("; it takes at least ").push_float(least),
        (None, None) => out,
    }
}
