//! What the derive cannot know from syntax, decided when the user's crate is compiled.
//!
//! Generated code calls these in `const`, each under the span of the token it is about: a panic here is the
//! compile error there.
#![expect(clippy::panic, clippy::missing_panics_doc, reason = "as said")]

pub(crate) use super::near::nearest_key;
use super::{
    Capability, Kinds, Param, WireType,
    cx::same,
    shape::{Shape, ShapeField},
};
use crate::{
    issue::Literal,
    rules::{Length, Range, Rule},
    sentence::Sentence,
};

/// The rule fits the type of its field. (Evaluated for many rules of a program, so what is usual is decided at a
/// glance.)
#[track_caller]
pub const fn fitting(rule: &Rule, ty: &WireType) {
    if fits_at_a_glance(rule, ty) {
        return;
    }
    rule_fits(rule, ty);
    if let Some(text) = of_other_length(rule, ty) {
        panic!("{}", text.as_str());
    }
}

pub(crate) const fn fits_at_a_glance(rule: &Rule, ty: &WireType) -> bool {
    matches!(rule, Rule::Pattern(_) | Rule::Format(_)) && ty.kinds.meets(Kinds::STRING)
}

/// The rule fits the type of its field.
#[track_caller]
pub const fn rule_fits(rule: &Rule, ty: &WireType) {
    if let Some(text) = misfit(rule, ty) {
        panic!("{}", text.as_str());
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

/// That all values of a type have one length, which is another. (Of a type with parameters, it is another for others.)
pub(crate) const fn of_other_length(rule: &Rule, ty: &WireType) -> Option<Sentence> {
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

/// Whether one of the rows has this key, and a type that cannot hold the member of an allow-list: of that, there is
/// no more to say.
pub(crate) const fn is_beyond_type(rows: &[ShapeField], key: &str, member: &Literal) -> bool {
    let mut i = 0;
    while i < rows.len() {
        if same(rows[i].key, key) && !rows[i].is(ShapeField::SKIP) {
            return member_misfit(member, &WireType::of(rows[i].shape)).is_some();
        }
        i += 1;
    }
    false
}

const fn member_misfit(member: &Literal, ty: &WireType) -> Option<Sentence> {
    let text = Sentence::new();
    match member {
        Literal::Str(_) if !ty.kinds.meets(Kinds::STRING) => {
            Some(text.push("`one_of` lists a string, but this field is a number"))
        }
        Literal::Int(_) | Literal::Float(_) if !ty.kinds.meets(Kinds::NUMBER) => {
            Some(text.push("`one_of` lists a number, but this field is a string"))
        }
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
        Literal::Float(_) if ty.ints.is_some() => {
            Some(text.push("`one_of` lists a fraction, but this field is a whole number"))
        }
        Literal::Float(_) => None,
    }
}

const fn contains(names: &[&str], name: &str) -> bool {
    let mut i = 0;
    while i < names.len() {
        if same(names[i], name) {
            return true;
        }
        i += 1;
    }
    false
}

/// `requires("…")`, `conflicts("…")` or `param("…", …)` names a key that the type has, where some of its keys
/// come from flattened fields.
#[track_caller]
pub const fn key_exists(word: &str, key: &str, rows: &[ShapeField]) {
    if !is_among(rows, key) {
        let text = Sentence::new().push("`").push(word).push("` names `").push(key);
        let text = text.push("`, a key that this type does not have");
        panic!("{}", did_you_mean(text, key, rows).as_str());
    }
}

const fn did_you_mean(text: Sentence, key: &str, rows: &[ShapeField]) -> Sentence {
    match nearest_key(key, rows) {
        Some(name) => text.push(", did you mean `").push(name).push("`?"),
        None => text,
    }
}

/// Whether what has the rows can have the key.
const fn is_among(rows: &[ShapeField], key: &str) -> bool {
    let mut i = 0;
    while i < rows.len() {
        let flat = rows[i].is(ShapeField::FLATTEN);
        if (flat && has_key(rows[i].shape, key)) || (!flat && same(rows[i].key, key)) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether a value of the shape can have the key.
pub(crate) const fn has_key(shape: &Shape, key: &str) -> bool {
    match *shape {
        Shape::Object(rows) => is_among(rows, key),
        Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                if has_key(all[i], key) {
                    return true;
                }
                i += 1;
            }
            false
        }
        Shape::Names(names) => contains(names, key),
        Shape::Optional(inner) | Shape::Unsure(inner, _) => has_key(inner, key),
        Shape::Any | Shape::Json | Shape::Map(_) => true,
        _ => false,
    }
}

/// A field marked `model` or `role`, or called so where that matters, is a text.
#[track_caller]
pub const fn is_text(word: &str, ty: &WireType) {
    if !ty.kinds.meets(Kinds::STRING) {
        let text =
            Sentence::new().push("the ").push(word).push(" of a request is a string; this field is of type ");
        panic!("{}", text.push(ty.kinds.name()).as_str());
    }
}

/// The model enum and the list of `model(…)` on the request say the same.
#[track_caller]
pub const fn models_match(listed: &[Capability], ty: &WireType) {
    let Some(names) = ty.names else { return };
    let mut i = 0;
    while i < names.len() {
        if find(listed, names[i]).is_none() {
            let text = Sentence::new().push("this enum can name `").push(names[i]);
            panic!("{}", text.push("`, which no `model(…)` of the request lists").as_str());
        }
        i += 1;
    }
    let mut i = 0;
    while i < listed.len() {
        let mut j = 0;
        while j < listed[i].ids.len() {
            let id = listed[i].ids[j];
            if !contains(names, id) {
                let text = Sentence::new().push("`model(…)` lists `").push(id);
                panic!("{}", text.push("`, which the enum of this field cannot name").as_str());
            }
            if let Some(other) = find(ty.capabilities, id)
                && listed[i].says_something()
                && other.says_something()
            {
                let text = Sentence::new().push("what `").push(id);
                panic!("{}", text.push("` accepts is said twice: by `model(…)` and on its variant").as_str());
            }
            j += 1;
        }
        i += 1;
    }
}

const fn find<'a>(capabilities: &'a [Capability], id: &str) -> Option<&'a Capability> {
    let mut i = 0;
    while i < capabilities.len() {
        if contains(capabilities[i].ids, id) {
            return Some(&capabilities[i]);
        }
        i += 1;
    }
    None
}

/// What the variants of a model enum say of parameters fits the request.
#[track_caller]
pub const fn params_fit(ty: &WireType, request: &[ShapeField]) {
    let mut i = 0;
    while i < ty.capabilities.len() {
        let capability = &ty.capabilities[i];
        let mut j = 0;
        while j < capability.params.len() {
            param_exists(capability, capability.params[j].0, request);
            j += 1;
        }
        i += 1;
    }
    rules_fit(ty, request);
}

/// The same of rules alone: which keys there are is said where they stand.
#[track_caller]
pub const fn rules_fit(ty: &WireType, request: &[ShapeField]) {
    let mut i = 0;
    while i < ty.capabilities.len() {
        let capability = &ty.capabilities[i];
        let mut j = 0;
        while j < capability.params.len() {
            let (key, param) = &capability.params[j];
            if let Param::Rule(rule) = param {
                param_fits(capability, key, rule, request);
            }
            j += 1;
        }
        i += 1;
    }
}

/// A parameter is a key of the request. One that is far from all of them belongs to another request: enums
/// of models are shared.
#[track_caller]
const fn param_exists(capability: &Capability, key: &str, request: &[ShapeField]) {
    if !is_among(request, key) && nearest_key(key, request).is_some() {
        let text = Sentence::new().push("the variant for `").push(capability.ids[0]).push("` names `");
        let text = text.push(key).push("`, a key that this request does not have");
        panic!("{}", did_you_mean(text, key, request).as_str());
    }
}

#[track_caller]
const fn param_fits(capability: &Capability, key: &str, rule: &Rule, rows: &[ShapeField]) {
    let mut i = 0;
    while i < rows.len() {
        if same(rows[i].key, key)
            && !rows[i].is(ShapeField::SKIP)
            && let Some(why) = misfit(rule, &WireType::of(rows[i].shape))
        {
            let text = Sentence::new().push("what the variant for `").push(capability.ids[0]);
            let text = text.push("` says of `").push(key).push("` does not fit: ");
            panic!("{}", text.push(why.as_str()).as_str());
        }
        i += 1;
    }
}

/// The value can stand in place of properties: `#[serde(flatten)]`, or a newtype variant with a tag inside.
#[track_caller]
pub const fn flattens(ty: &WireType) {
    if !ty.kinds.meets(Kinds::OBJECT.or(Kinds::NULL)) && ty.names.is_none() {
        let text = Sentence::new().push("only structs, maps and enums can stand in place of properties; ");
        panic!("{}", text.push("this field is of type ").push(ty.kinds.name()).as_str());
    }
}
