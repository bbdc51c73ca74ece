//! What annotations say of values, members of allow-lists and ranges, against what the catalog takes in their place.

use super::{
    compare::{Meant, Spot, property, takes_literal},
    members::{push_members, push_numbers},
    places::each,
    words::Trail,
};
use crate::{
    issue::Literal,
    rules::{Range, Rule},
    schema::node::{Node, NodeId, Schema},
    sentence::Sentence,
    wire::shape::{Shape, ShapeField},
};

/// What is wrong with a member of the allow-list of a field, if it is: nothing that is meant takes it.
pub(super) const fn refusal(
    meant: Meant<'_>,
    key: &'static str,
    member: &Literal,
    at: &Trail<'_>,
) -> Option<Sentence> {
    let schema = meant.schema;
    let (Some((place, used)), rest, false) = property(meant, key) else { return None };
    let spot = Spot { schema, place, used: &used };
    if takes_literal(spot, member) {
        return None;
    }
    if let Some((place, used)) = rest {
        let rest = Spot { schema, place, used: &used };
        if rest.is_of_type(member) && takes_literal(rest, member) {
            return None;
        }
    }
    let out = Trail::Key(at, key).quote().push(" does not take ");
    Some(match member {
        Literal::Str(text) => push_members(out.push("'").push(text).push("'; it takes "), spot, &[text]),
        Literal::Int(n) => push_numbers(out.push_int(*n), "; it takes ", spot),
        Literal::Float(_) => push_numbers(out.push("this number"), "; it takes ", spot),
    })
}

/// The same of all members of a field.
pub(super) const fn first_refusal(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Option<Sentence> {
    let mut i = 0;
    while i < field.rules().len() {
        if let Rule::OneOf(members) = &field.rules()[i] {
            let mut m = 0;
            while m < members.len() {
                if let Some(text) = refusal(meant, field.key, &members[m], at) {
                    return Some(text);
                }
                m += 1;
            }
        }
        i += 1;
    }
    None
}

/// What is wrong with the range of a field, if it is: nothing that is meant takes a number within.
pub(super) const fn range_refusal(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Option<Sentence> {
    if !matches!(field.shape.present(), Shape::Int(..) | Shape::Float) {
        return None;
    }
    let (Some((place, used)), None, false) = property(meant, field.key) else { return None };
    let spot = Spot { schema: meant.schema, place, used: &used };
    let mut i = 0;
    while i < field.rules().len() {
        if let Rule::Range(range) = &field.rules()[i]
            && !some_within(spot, range)
        {
            let out = Trail::Key(at, field.key).quote().push(" takes no number within this range");
            return Some(push_bounds(push_numbers(out, "; it takes ", spot), spot));
        }
        i += 1;
    }
    None
}

const fn some_within(spot: Spot<'_>, range: &Range) -> bool {
    each!(i of spot.used, spot.place.len() => {
        if is_within(spot.schema, spot.place.node(i), range) {
            return true;
        }
    });
    false
}

const fn is_within(schema: &Schema<'_>, id: NodeId, range: &Range) -> bool {
    match schema.node(id) {
        Node::Number(number) => range.meets(number.min, number.max),
        Node::NumberEnum(list) => {
            let mut i = 0;
            while i < list.len {
                let member = Some((list.member(schema, i), false));
                if range.meets(member, member) {
                    return true;
                }
                i += 1;
            }
            false
        }
        Node::Union(union) => {
            let mut i = 0;
            while i < union.len {
                if is_within(schema, union.branch(schema, i), range) {
                    return true;
                }
                i += 1;
            }
            false
        }
        Node::Any | Node::Model => true,
        _ => false,
    }
}

/// `; it takes 0 to 2`: the bounds of all numbers at a place, if they are whole. A place with an allow-list has
/// told it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "a bound that is not the same as a whole one is not shown"
)]
const fn push_bounds(out: Sentence, spot: Spot<'_>) -> Sentence {
    let (mut least, mut greatest) = (Some(f64::INFINITY), Some(f64::NEG_INFINITY));
    each!(i of spot.used, spot.place.len() => {
        let Node::Number(number) = spot.schema.node(spot.place.node(i)) else { return out };
        least = match (least, number.min) {
            (Some(least), Some((min, _))) => Some(if min < least { min } else { least }),
            _ => None,
        };
        greatest = match (greatest, number.max) {
            (Some(greatest), Some((max, _))) => Some(if max > greatest { max } else { greatest }),
            _ => None,
        };
    });
    match (least, greatest) {
        (Some(least), _) if least as i64 as f64 != least => out,
        (_, Some(greatest)) if greatest as i64 as f64 != greatest => out,
        (Some(least), Some(greatest)) => {
            out.push("; it takes ").push_int(least as i128).push(" to ").push_int(greatest as i128)
        }
        (Some(least), None) => out.push("; it takes ").push_int(least as i128).push(" and more"),
        (None, Some(greatest)) => out.push("; it takes ").push_int(greatest as i128).push(" and less"),
        (None, None) => out,
    }
}
