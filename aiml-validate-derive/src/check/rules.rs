//! What the rules of one value say together.

use crate::{
    attr::rule::{Kind, Number, Rule},
    ctxt::Ctxt,
};

/// An allow-list of which no member keeps another rule, as far as literals tell.
pub(super) fn check(cx: &Ctxt, rules: &[Rule]) {
    let Some((at, members)) = rules.iter().enumerate().find_map(|(i, rule)| match &rule.kind {
        Kind::OneOf(members) if !members.is_empty() => Some((i, members)),
        _ => None,
    }) else {
        return;
    };
    for (i, rule) in rules.iter().enumerate() {
        if members.iter().all(|member| surely_breaks(&rule.kind, member)) {
            // What comes second is what contradicts.
            let later = if i > at { rule } else { &rules[at] };
            cx.error(&later.node, format_args!("no member of `one_of` keeps `{}`", rule.name));
        }
    }
}

/// Whether the macro knows that a member breaks the rule, which is for such values.
fn surely_breaks(rule: &Kind, member: &Number) -> bool {
    let (value, min, max, inclusive) = match (rule, member) {
        (Kind::Range { min, max, inclusive }, Number::Int(_) | Number::Float(_)) => {
            (member.known(), min, max, *inclusive)
        }
        (Kind::Length { min, max, inclusive }, Number::Str(text)) => {
            let length = i32::try_from(text.encode_utf16().count()).ok();
            (length.map(f64::from), min, max, *inclusive)
        }
        _ => return false,
    };
    let Some(value) = value else { return false };
    let known = |end: &Option<Number>| end.as_ref().and_then(Number::known);
    known(min).is_some_and(|min| value < min)
        || known(max).is_some_and(|max| value > max || (value >= max && !inclusive))
}
