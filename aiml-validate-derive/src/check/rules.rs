//! What the rules of one value say together.

use std::cmp::Ordering;

use crate::{
    attr::rule::{Kind, Number, Rule, same},
    ctxt::Ctxt,
};

/// Members of an allow-list that are there twice; how many, since they leave no doubt about the rest.
pub(super) fn check_twice(cx: &Ctxt, rules: &[Rule]) -> usize {
    let before = cx.count();
    for rule in rules {
        let Kind::OneOf(members) = &rule.kind else { continue };
        for (i, (member, node)) in members.iter().zip(&rule.literals).enumerate() {
            if members.iter().take(i).any(|other| same(other, member)) {
                cx.error(node, format_args!("{node} is listed twice"));
            }
        }
    }
    cx.count() - before
}

/// Members of an allow-list that do not keep another rule, as far as the macro can tell.
pub(super) fn check(cx: &Ctxt, rules: &[Rule]) {
    let Some((at, members)) = rules.iter().enumerate().find_map(|(i, rule)| match &rule.kind {
        Kind::OneOf(members) if !members.is_empty() => Some((i, members)),
        _ => None,
    }) else {
        return;
    };
    for (i, rule) in rules.iter().enumerate() {
        let breaks: Vec<_> = members.iter().map(|member| surely_breaks(&rule.kind, member)).collect();
        if breaks.iter().all(|breaks| *breaks) {
            // What comes second is what contradicts.
            let later = if i > at { rule } else { &rules[at] };
            cx.error(&later.node, format_args!("no member of `one_of` keeps `{}`", rule.name));
            continue;
        }
        for (node, _) in rules[at].literals.iter().zip(breaks).filter(|(_, breaks)| *breaks) {
            cx.error(node, format_args!("this member of `one_of` does not keep `{}`", rule.name));
        }
    }
}

/// Whether the macro knows that a member breaks the rule, which is for such values.
fn surely_breaks(rule: &Kind, member: &Number) -> bool {
    match (rule, member) {
        (Kind::Range { min, max, inclusive }, Number::Int(_) | Number::Float(_)) => {
            is_outside(member, min.as_ref(), max.as_ref(), *inclusive)
        }
        (Kind::Length { min, max, inclusive }, Number::Str(text)) => {
            let length = i128::try_from(text.encode_utf16().count()).map(Number::Int);
            length.is_ok_and(|length| is_outside(&length, min.as_ref(), max.as_ref(), *inclusive))
        }
        (Kind::Pattern(pattern), Number::Str(text)) => !matches(&pattern.value(), text),
        _ => false,
    }
}

fn is_outside(value: &Number, min: Option<&Number>, max: Option<&Number>, inclusive: bool) -> bool {
    let order = |end: Option<&Number>| end.and_then(|end| compare(value, end));
    order(min) == Some(Ordering::Less)
        || match order(max) {
            Some(Ordering::Greater) => true,
            Some(Ordering::Equal) => !inclusive,
            _ => false,
        }
}

fn compare(a: &Number, b: &Number) -> Option<Ordering> {
    match (a, b) {
        (Number::Int(a), Number::Int(b)) => Some(a.cmp(b)),
        _ => a.known()?.partial_cmp(&b.known()?),
    }
}

#[cfg(feature = "pattern")]
fn matches(pattern: &str, text: &str) -> bool {
    regex_lite::Regex::new(pattern).map_or(true, |regex| regex.is_match(text))
}

/// Without the feature, there are no patterns.
#[cfg(not(feature = "pattern"))]
const fn matches(_pattern: &str, _text: &str) -> bool {
    true
}
