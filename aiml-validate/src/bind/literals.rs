//! The members of allow-lists against what the catalog takes in their place.

use super::{
    compare::{Meant, Spot, property, takes_literal},
    members::{push_members, push_numbers},
    words::Trail,
};
use crate::{issue::Literal, rules::Rule, sentence::Sentence, wire::shape::ShapeField};

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
