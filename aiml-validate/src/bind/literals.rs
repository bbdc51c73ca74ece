//! What annotations say of values, by the members of allow-lists, against what the catalog takes in their place.

use super::{
    bounds::{has_lengths, push_lengths, push_taken, rule_refusal},
    compare::{Meant, Spot, key_meant, property, takes_within, unlike},
    members::push_members,
    words::Trail,
};
use crate::{
    issue::Literal,
    rules::{Rule, utf16_len},
    schema::node::Bit,
    sentence::{Sentence, Steps, also},
    text::is_whole,
    wire::{
        WireType, assert,
        cx::same,
        shape::{Said, Shape, ShapeField},
    },
};

/// What is wrong with a member of the allow-list of a field, if it is: nothing that is meant takes it. The
/// catalog's bounds, lengths, formats and patterns are no matter if the field has others, as its flags say.
pub(super) const fn refusal(
    meant: Meant<'_>,
    key: &'static str,
    member: &Literal,
    flags: u16,
    at: &Trail<'_>,
) -> Option<Sentence> {
    let (schema, key) = (meant.schema, key_meant(meant, key, flags));
    let (Some((place, used)), rest, false) = property(meant, key) else { return None };
    let spot = Spot { schema, place, used: &used };
    if takes_within(spot, member, flags) {
        return None;
    }
    if let Some((place, used)) = rest {
        let rest = Spot { schema, place, used: &used };
        if rest.is_of_type(member) && takes_within(rest, member, flags) {
            return None;
        }
    }
    Some(refused(spot, member, flags, &Trail::Key(at, key)))
}

/// That a member is not taken.
#[expect(clippy::cast_precision_loss, reason = "only tells which members are near")]
const fn refused(spot: Spot<'_>, member: &Literal, flags: u16, at: &Trail<'_>) -> Sentence {
    let out = at.quote().push(" does not take ");
    if let Literal::Str(text) = member
        && let Some(why) = unlike(spot, text, flags)
    {
        return why.push(push_cut(out, text));
    }
    match member {
        Literal::Str(text) if has_lengths(spot, Bit::String) => push_lengths(
            push_cut(out, text).push(", of length ").push_int(utf16_len(text) as i128),
            spot,
            Bit::String,
        ),
        Literal::Str(text) => push_members(push_cut(out, text).push("; it takes "), spot, &[text]),
        Literal::Int(n) => push_taken(out.push_int(*n), spot, Some(*n as f64), false),
        Literal::Float(n) => push_taken(out.push_float(*n), spot, Some(*n), !is_whole(*n)),
    }
}

/// What is wrong in the allow-lists of a value without a key, that of an untagged variant: members that are not taken,
/// beside some that are. (A list of which none is taken may be for other requests.)
pub(super) const fn some_refused(spot: Spot<'_>, shape: &'static Shape, at: &Trail<'_>) -> Option<Sentence> {
    let (rules, mut number) = (shape.own_rules(), Steps::SAID_OF_TYPE);
    let (flags, ty) = (replaced_by(rules), &WireType::of(shape));
    let (mut out, mut i) = (None, 0);
    while i < rules.len() {
        let (mut m, mut taken, mut wrong) = (0, false, None);
        if let Rule::OneOf(members) = &rules[i] {
            while m < members.len() {
                if takes_within(spot, &members[m], flags) {
                    taken = true;
                } else if assert::member_is_of(&members[m], ty) {
                    let at = &Trail::Step(at, number + m as u16);
                    wrong = also(wrong, Some(refused(spot, &members[m], flags, at)));
                }
                m += 1;
            }
        }
        if taken {
            out = also(out, wrong);
        }
        number += if m == 0 { 1 } else { m as u16 };
        i += 1;
    }
    out
}

/// The same of the allow-list of the field with a key, unless it is told elsewhere.
pub(super) const fn member_refusal(
    meant: Meant<'_>,
    fields: &[ShapeField],
    key: &'static str,
    member: &Literal,
) -> Option<Sentence> {
    if is_opaque(fields, key) || assert::is_beyond_type(fields, key, member) {
        return None;
    }
    refusal(meant, key, member, flags_at(fields, key), &Trail::Root)
}

/// A text, or as much of it as tells which.
const fn push_cut(out: Sentence, text: &str) -> Sentence {
    let mut end = if text.len() > 60 { 40 } else { text.len() };
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let out = out.push("'");
    match text.split_at_checked(end) {
        Some((beginning, rest)) if rest.is_empty() => out.push(beginning).push("'"),
        Some((beginning, _)) => out.push(beginning).push("…'"),
        None => out.push("'"),
    }
}

/// Whether nothing is to be compared of what stands at a key: `#[aiml(any)]`.
const fn is_opaque(fields: &[ShapeField], key: &str) -> bool {
    match field_at(fields, key) {
        Some(field) => matches!(field.shape.present(), Shape::Any),
        None => false,
    }
}

/// What annotations say of the field at a key.
pub(super) const fn flags_at(fields: &[ShapeField], key: &str) -> u16 {
    match field_at(fields, key) {
        Some(field) => field.flags,
        None => 0,
    }
}

/// The field at a key.
pub(super) const fn field_at<'f>(fields: &'f [ShapeField], key: &str) -> Option<&'f ShapeField> {
    let mut i = 0;
    while i < fields.len() {
        if same(fields[i].key, key) {
            return Some(&fields[i]);
        }
        i += 1;
    }
    None
}

/// Whether nothing that is meant takes a value of the JSON type of a field.
const fn is_of_refused_type(meant: Meant<'_>, field: &ShapeField) -> bool {
    if field.is(ShapeField::SKIP | ShapeField::FLATTEN) {
        return false;
    }
    let (by_key, by_rest, free) = property(meant, field.key);
    let (mut some, schema) = (0, meant.schema);
    if let Some((place, used)) = &by_key {
        some |= Spot { schema, place: *place, used }.some();
    }
    if let Some((place, used)) = &by_rest {
        some |= Spot { schema, place: *place, used }.some();
    }
    let is_known = by_key.is_some() || by_rest.is_some();
    is_known && !free && some & WireType::of(field.shape).kinds.bits() == 0
}

/// The same of the field with a key.
pub(super) const fn is_refused_at(meant: Option<Meant<'_>>, fields: &[ShapeField], key: &str) -> bool {
    match (meant, field_at(fields, key)) {
        (Some(meant), Some(field)) => is_of_refused_type(meant, field),
        _ => false,
    }
}

/// Whether nothing takes a value of the type of a field, and some rule of it fits none either: then it is the same
/// mistake.
pub(super) const fn is_told_by_rule(meant: Meant<'_>, field: &ShapeField) -> bool {
    some_misfits(field.rules(), field.shape) && is_of_refused_type(meant, field)
}

/// The same, and it is told where the type of the field is declared.
pub(super) const fn is_told_where_declared(meant: Meant<'_>, field: &ShapeField) -> bool {
    matches!(field.said, Said::Rule(_) | Said::Rules(_)) && is_told_by_rule(meant, field)
}

/// The same of the rules of a newtype.
pub(super) const fn is_told_by_newtype(meant: Meant<'_>, field: &ShapeField) -> bool {
    let shape = field.shape;
    !shape.own_rules_are_late() && some_misfits(shape.own_rules(), shape) && is_of_refused_type(meant, field)
}

const fn some_misfits(rules: &[Rule], shape: &'static Shape) -> bool {
    let ty = &WireType::of(shape);
    let mut i = 0;
    while i < rules.len() {
        if !assert::is_empty(&rules[i]) && assert::misfit(&rules[i], ty).is_some() {
            return true;
        }
        i += 1;
    }
    false
}

/// What is wrong with the annotations of a field: the first mistake, or all where all are told.
pub(super) const fn refusals(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Option<Sentence> {
    rules_refusal(meant, field, (field.rules(), Steps::SAID), at)
}

/// The same of rules that stand there or elsewhere: their members and they themselves have numbers, from the given one on.
pub(super) const fn rules_refusal(
    meant: Meant<'_>,
    field: &ShapeField,
    (rules, mut number): (&[Rule], u16),
    at: &Trail<'_>,
) -> Option<Sentence> {
    let mut out = None;
    if let Shape::Any = field.shape.present() {
        return out;
    }
    let (flags, ty) = (field.flags | replaced_by(rules), &WireType::of(field.shape));
    let are_late = matches!(field.said, Said::Late(_)) || field.shape.own_rules_are_late();
    let mut i = 0;
    while i < rules.len() {
        let rule = &rules[i];
        i += 1;
        if let Rule::OneOf(members) = rule {
            let mut m = 0;
            while m < members.len() {
                // What the type has no value for is told where it stands.
                if are_late || assert::member_is_of(&members[m], ty) {
                    let at = &Trail::Step(at, number);
                    out = also(out, refusal(meant, field.key, &members[m], flags, at));
                }
                m += 1;
                number += 1;
                if out.is_some() && !at.tells_all() {
                    return out;
                }
            }
        } else {
            out = also(out, rule_refusal(meant, field, rule, &Trail::Step(at, number)));
            number += 1;
            if out.is_some() && !at.tells_all() {
                return out;
            }
        }
    }
    out
}

/// The flags of what rules replace.
const fn replaced_by(rules: &[Rule]) -> u16 {
    let (mut flags, mut i) = (0, 0);
    while i < rules.len() {
        flags |= match rules[i] {
            Rule::Range(_) => ShapeField::RANGE,
            Rule::Length(_) => ShapeField::LENGTH,
            Rule::Format(_) => ShapeField::FORMAT,
            Rule::Pattern(_) => ShapeField::PATTERN,
            Rule::OneOf(_) => 0,
        };
        i += 1;
    }
    flags
}
