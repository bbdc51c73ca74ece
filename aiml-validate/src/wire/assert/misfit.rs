//! Why a rule, or a member of an allow-list, does not fit a type.

use super::contains;
use crate::{
    issue::Literal,
    rules::{Length, Range, Rule, utf16_len},
    schema::format,
    sentence::Sentence,
    text::is_whole,
    wire::{Kinds, WireType},
};

/// That a member of an allow-list does not keep another rule.
pub(super) const fn broken(rule: &Rule, word: &str, member: &Literal) -> Option<Sentence> {
    if keeps(rule, member) {
        return None;
    }
    Some(Sentence::new().push("this member of `one_of` does not keep `").push(word).push("`"))
}

/// Whether a value may keep a rule, which is for such values.
pub(crate) const fn keeps(rule: &Rule, member: &Literal) -> bool {
    match (rule, member) {
        (Rule::Format(wanted), Literal::Str(text)) => format::may_hold(*wanted, text),
        (Rule::Pattern(pattern), Literal::Str(text)) => pattern.may_match(text),
        (Rule::Length(length), Literal::Str(text)) => length.is_empty() || length.holds_len(utf16_len(text)),
        #[expect(clippy::cast_precision_loss, reason = "up to there, it loses nothing")]
        (Rule::Range(range), Literal::Int(n @ -0x20_0000_0000_0000..=0x20_0000_0000_0000)) => {
            range.is_empty() || range.meets_at(*n as f64)
        }
        (Rule::Range(range), Literal::Float(n)) => range.is_empty() || range.meets_at(*n),
        _ => true,
    }
}

/// Why the rule does not fit the type.
pub(crate) const fn misfit(rule: &Rule, ty: &WireType) -> Option<Sentence> {
    let (word, wanted, plural) = match rule {
        Rule::Range(_) => ("range", Kinds::NUMBER, "numbers"),
        Rule::Length(_) => {
            let sized = Kinds::STRING.or(Kinds::ARRAY).or(Kinds::OBJECT);
            ("length", sized, "strings, arrays and maps")
        }
        Rule::Format(_) => ("format", Kinds::STRING, "strings"),
        Rule::Pattern(_) => ("pattern", Kinds::STRING, "strings"),
        Rule::OneOf(_) => ("one_of", Kinds::STRING.or(Kinds::NUMBER), "strings and numbers"),
    };
    if !ty.kinds.meets(wanted) {
        let text = Sentence::new().push("`").push(word).push("` is for ").push(plural);
        return Some(text.push("; this field is of type ").push(ty.kinds.name()));
    }
    match rule {
        Rule::Range(range) => range_misfit(range, ty),
        Rule::Length(length) => length_misfit(*length),
        Rule::OneOf(members) => members_misfit(members, ty),
        _ => None,
    }
}

/// The same, but for members of an allow-list, which are asked each for itself; unless all are of another type.
pub(crate) const fn misfit_as_whole(rule: &Rule, ty: &WireType) -> Option<Sentence> {
    match rule {
        Rule::OneOf([first, others @ ..]) if ty.kinds.meets(Kinds::STRING.or(Kinds::NUMBER)) => {
            if all_of_other_type(others, ty) {
                of_other_type(first, ty)
            } else {
                None
            }
        }
        _ => misfit(rule, ty),
    }
}

/// Why a member of an allow-list does not fit, if that is not said of the list.
pub(crate) const fn misfit_of_member(rule: &Rule, i: usize, ty: &WireType) -> Option<Sentence> {
    match rule {
        Rule::OneOf(members) if i < members.len() && misfit_as_whole(rule, ty).is_none() => {
            member_misfit(&members[i], ty)
        }
        _ => None,
    }
}

/// That a member is no single character, where the type is one. (Of a type with parameters, others may not be.)
pub(crate) const fn no_char(rule: &Rule, i: usize, ty: &WireType) -> Option<Sentence> {
    match rule {
        Rule::OneOf(members) if i < members.len() => no_char_in(&members[i], ty),
        _ => None,
    }
}

pub(super) const fn no_char_in(member: &Literal, ty: &WireType) -> Option<Sentence> {
    match member {
        Literal::Str(text) if ty.is_char && !is_char(text) => {
            let out = Sentence::new().push("this field is one character, and '").push(text);
            Some(out.push(if text.is_empty() { "' is none" } else { "' is more" }))
        }
        _ => None,
    }
}

const fn all_of_other_type(members: &[Literal], ty: &WireType) -> bool {
    let mut i = 0;
    while i < members.len() {
        if of_other_type(&members[i], ty).is_none() {
            return false;
        }
        i += 1;
    }
    true
}

/// Whether no value keeps a rule, whatever the type.
pub(crate) const fn is_empty(rule: &Rule) -> bool {
    match rule {
        Rule::Range(range) => range.is_empty(),
        Rule::Length(length) => length.is_empty(),
        _ => false,
    }
}

const fn range_misfit(range: &Range, ty: &WireType) -> Option<Sentence> {
    if range.is_empty() {
        return Some(Sentence::new().push("no number is in this range"));
    }
    if let Some(ints) = ty.ints
        && let Some(edge) = range.beyond(ints)
    {
        let text = Sentence::new().push("the type of this field cannot hold ").push_int(edge);
        return Some(text.push(": it goes from ").push_int(ints.0).push(" to ").push_int(ints.1));
    }
    match ty.ints {
        Some(_) if !range.holds_some_int((i128::MIN, i128::MAX)) => {
            let text = Sentence::new().push("no whole number is in this range, and the type of this field ");
            Some(text.push("holds no other"))
        }
        Some(ints) if !range.holds_some_int(ints) => {
            let text =
                Sentence::new().push("no value of the type of this field is in this range: it goes from ");
            Some(text.push_int(ints.0).push(" to ").push_int(ints.1))
        }
        _ => None,
    }
}

const fn length_misfit(length: Length) -> Option<Sentence> {
    let out = Sentence::new();
    if length.is_wrong() {
        return Some(out.push("a length is a whole number, from 0"));
    }
    if length.is_empty() { Some(out.push("no length is in this range")) } else { None }
}

/// That no value of a type keeps a rule for such values: all have another length, or it is a single character. (Of a
/// type with parameters, some of another may.)
pub(crate) const fn never_kept(rule: &Rule, ty: &WireType) -> Option<Sentence> {
    match rule {
        Rule::Format(_) if ty.is_char => {
            return Some(Sentence::new().push("no single character has this format, and this field is one"));
        }
        Rule::Length(length) if ty.is_char && !(length.holds_len(1) || length.holds_len(2)) => {
            let out = Sentence::new().push("no value is of this length: this field is one character, ");
            return Some(out.push("of length 1 or 2"));
        }
        _ => {}
    }
    let (Rule::Length(length), Some(len)) = (rule, ty.len) else { return None };
    if length.holds_len(len) {
        return None;
    }
    let out =
        Sentence::new().push("no value is of this length: this field always has ").push_int(len as i128);
    Some(out.push(if len == 1 { " item" } else { " items" }))
}

const fn members_misfit(members: &[Literal], ty: &WireType) -> Option<Sentence> {
    let mut i = 0;
    while i < members.len() {
        let misfit = member_misfit(&members[i], ty);
        if misfit.is_some() {
            return misfit;
        }
        i += 1;
    }
    None
}

/// That the type cannot hold values of the type of a literal.
const fn of_other_type(member: &Literal, ty: &WireType) -> Option<Sentence> {
    let text = Sentence::new();
    match member {
        Literal::Str(_) if !ty.kinds.meets(Kinds::STRING) => {
            Some(text.push("`one_of` lists a string, but this field is a number"))
        }
        Literal::Int(_) | Literal::Float(_) if !ty.kinds.meets(Kinds::NUMBER) => {
            Some(text.push("`one_of` lists a number, but this field is a string"))
        }
        _ => None,
    }
}

pub(super) const fn member_misfit(member: &Literal, ty: &WireType) -> Option<Sentence> {
    let misfit = of_other_type(member, ty);
    if misfit.is_some() {
        return misfit;
    }
    let text = Sentence::new();
    match member {
        Literal::Str(name) => match ty.names {
            Some(names) if !contains(names, name) => {
                Some(text.push("`").push(name).push("` is no value of this enum"))
            }
            _ => None,
        },
        Literal::Int(n) => match ty.ints {
            Some((least, greatest)) if *n < least || *n > greatest => {
                Some(text.push("the type of this field cannot hold ").push_int(*n))
            }
            _ => None,
        },
        // `1.0` is a whole number as well.
        Literal::Float(n) if ty.ints.is_some() && !is_whole(*n) => {
            Some(text.push("`one_of` lists a fraction, but this field is a whole number"))
        }
        Literal::Float(_) => None,
    }
}

/// Whether a text is one character.
pub(crate) const fn is_char(text: &str) -> bool {
    let (bytes, mut chars) = (text.as_bytes(), 0);
    let mut i = 0;
    while i < bytes.len() {
        chars += (bytes[i] & 0xC0 != 0x80) as usize;
        i += 1;
    }
    chars == 1
}
