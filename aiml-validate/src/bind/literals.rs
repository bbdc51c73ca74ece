//! What annotations say of values, by the members of allow-lists, against what the catalog takes in their place.

use super::{
    bounds::{push_bounds, rule_refusal},
    compare::{Meant, Spot, is_whole, property, takes_within},
    members::{push_members, push_numbers},
    words::Trail,
};
use crate::{
    issue::Literal,
    rules::Rule,
    sentence::Sentence,
    wire::{
        cx::same,
        shape::{Shape, ShapeField},
    },
};

/// What is wrong with a member of the allow-list of a field, if it is: nothing that is meant takes it. The
/// catalog's bounds are no matter if the field has others.
pub(super) const fn refusal(
    meant: Meant<'_>,
    key: &'static str,
    member: &Literal,
    has_range: bool,
    at: &Trail<'_>,
) -> Option<Sentence> {
    let schema = meant.schema;
    let (Some((place, used)), rest, false) = property(meant, key) else { return None };
    let spot = Spot { schema, place, used: &used };
    if takes_within(spot, member, !has_range) {
        return None;
    }
    if let Some((place, used)) = rest {
        let rest = Spot { schema, place, used: &used };
        if rest.is_of_type(member) && takes_within(rest, member, !has_range) {
            return None;
        }
    }
    let out = Trail::Key(at, key).quote().push(" does not take ");
    Some(match member {
        Literal::Str(text) => push_members(out.push("'").push(text).push("'; it takes "), spot, &[text]),
        Literal::Int(n) => push_taken(out.push_int(*n), spot, false),
        Literal::Float(n) => push_taken(out.push_float(*n), spot, !is_whole(*n)),
    })
}

const fn push_taken(out: Sentence, spot: Spot<'_>, fraction: bool) -> Sentence {
    push_bounds(push_numbers(out, "; it takes ", spot), spot, fraction)
}

/// Whether nothing is to be compared of what stands at a key: `#[aiml(any)]`.
pub(super) const fn is_opaque(fields: &[ShapeField], key: &str) -> bool {
    let mut i = 0;
    while i < fields.len() {
        if same(fields[i].key, key) {
            return matches!(fields[i].shape.present(), Shape::Any);
        }
        i += 1;
    }
    false
}

/// Whether one of the fields has bounds of the user's own at a key.
pub(super) const fn has_range(fields: &[ShapeField], key: &str) -> bool {
    let mut i = 0;
    while i < fields.len() {
        if fields[i].is(ShapeField::RANGE) && same(fields[i].key, key) {
            return true;
        }
        i += 1;
    }
    false
}

/// What is wrong with the annotations of a field: the first mistake, or all where all are told.
pub(super) const fn refusals(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Option<Sentence> {
    rules_refusal(meant, field, field.rules(), at)
}

/// The same of rules that stand there or elsewhere.
pub(super) const fn rules_refusal(
    meant: Meant<'_>,
    field: &ShapeField,
    rules: &[Rule],
    at: &Trail<'_>,
) -> Option<Sentence> {
    let mut out = None;
    if let Shape::Any = field.shape.present() {
        return out;
    }
    let has_range = field.is(ShapeField::RANGE) || any_range(rules);
    let mut i = 0;
    while i < rules.len() {
        let rule = &rules[i];
        i += 1;
        if let Rule::OneOf(members) = rule {
            let mut m = 0;
            while m < members.len() {
                out = also(out, refusal(meant, field.key, &members[m], has_range, at));
                m += 1;
                if out.is_some() && !at.tells_all() {
                    return out;
                }
            }
        } else {
            out = also(out, rule_refusal(meant, field.key, field.shape, rule, at));
            if out.is_some() && !at.tells_all() {
                return out;
            }
        }
    }
    out
}

const fn any_range(rules: &[Rule]) -> bool {
    let mut i = 0;
    while i < rules.len() {
        if matches!(rules[i], Rule::Range(_)) {
            return true;
        }
        i += 1;
    }
    false
}

const fn also(first: Option<Sentence>, next: Option<Sentence>) -> Option<Sentence> {
    match (first, next) {
        (Some(first), Some(next)) => Some(first.also(&next)),
        (Some(one), None) | (None, Some(one)) => Some(one),
        (None, None) => None,
    }
}
