//! Why a rule does not fit a type.

use super::members;
use crate::{
    issue::{Format, Literal},
    rules::{Length, Range, Rule, utf16_len},
    schema::format,
    sentence::Sentence,
    wire::{Kinds, WireType},
};

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

/// Why the rule does not fit the type. (Of allow-lists of which some members do, [`member_fits`](super::member_fits) tells.)
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
        let text = text.push("; this field is of type ").push(ty.kinds.name());
        let has_items = ty.kinds.meets(Kinds::ARRAY)
            && !ty.kinds.meets(Kinds::STRING.or(Kinds::NUMBER).or(Kinds::BOOLEAN));
        return Some(if has_items { text.push(" (a newtype can say it of the items)") } else { text });
    }
    match rule {
        Rule::Range(range) => range_misfit(range, ty),
        Rule::Length(length) => length_misfit(*length),
        Rule::OneOf(members) => members::all_misfit(members, ty),
        _ => None,
    }
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

/// Why no text keeps a length and a format both, if that is not another mistake: the length is none, or neither is for
/// such a type.
pub(super) const fn never_together(length: &Rule, format: &Rule, ty: &WireType) -> Option<Sentence> {
    let (Rule::Length(length), Rule::Format(format)) = (length, format) else { return None };
    let (min, max) = format::lengths(*format);
    if length.is_empty() || length.meets(Length { min, max }) || !ty.kinds.meets(Kinds::STRING) || ty.is_char
    {
        return None;
    }
    let out = Sentence::new().push("no text is of this length and of this format: ").push(match format {
        Format::Uri => "a URI",
        Format::Uuid => "a UUID",
        Format::Ip => "an address",
    });
    let out = out.push(if min == max { " has " } else { " has at least " }).push_int(min as i128);
    let out =
        if min < max && max < usize::MAX { out.push(" and at most ").push_int(max as i128) } else { out };
    Some(out.push(" characters"))
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
