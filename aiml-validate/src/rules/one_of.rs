//! `one_of("a", "b")`: allow-lists.

use alloc::{string::ToString, vec::Vec};

use crate::{
    issue::{Amount, Issue, Literal, Members, Type},
    path::At,
    rules::type_of,
    wire::View,
};

/// Whether the value is a member.
#[inline]
pub(crate) fn one_of(view: View<'_>, members: &[Literal]) -> bool {
    match view {
        View::Str(text) => has_text(members, text),
        View::Char(c) => has_text(members, c.encode_utf8(&mut [0; 4])),
        View::Int(n) => has_int(members, n),
        View::Float(n) => has_float(members, n),
        View::Opaque => true,
        _ => false,
    }
}

#[inline]
pub(crate) fn has_text(members: &[Literal], text: &str) -> bool {
    members.iter().any(|member| matches!(member, Literal::Str(one) if *one == text))
}

#[inline]
#[expect(
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "membership is equality of the JSON number"
)]
fn has_int(members: &[Literal], n: i128) -> bool {
    members.iter().any(|member| match member {
        Literal::Int(one) => *one == n,
        Literal::Float(one) => *one == n as f64,
        Literal::Str(_) => false,
    })
}

#[inline]
#[expect(
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "membership is equality of the JSON number"
)]
fn has_float(members: &[Literal], n: f64) -> bool {
    members.iter().any(|member| match member {
        Literal::Int(one) => *one as f64 == n,
        Literal::Float(one) => *one == n,
        Literal::Str(_) => false,
    })
}

pub(super) fn explain(view: View<'_>, members: &'static [Literal], at: &At<'_>, out: &mut Vec<Issue>) {
    let expected = Members::Literals(members);
    match view {
        _ if one_of(view, members) || type_of(view) == Some(Type::Nan) => {}
        View::Str(text) => out.push(Issue::not_a_member(at, expected, text)),
        View::Char(c) => out.push(Issue::not_a_member(at, expected, c.encode_utf8(&mut [0; 4]))),
        View::Int(n) => out.push(Issue::not_a_member(at, expected, &Amount::Int(n).to_string())),
        View::Float(n) => out.push(Issue::not_a_member(at, expected, &Amount::Float(n).to_string())),
        _ => {}
    }
}
