//! What the catalog says and what annotations say of one request, put together: an annotation stands in place
//! of the catalog's word about the same thing on the same path.

use alloc::{borrow::ToOwned, collections::BTreeSet, string::String, string::ToString, vec::Vec};

use super::judge::Terms;
use crate::{
    code::Code,
    issue::Issue,
    path::Segment,
    rules::Rule,
    wire::{Capability, Field, Key, Param, Value, View, found::Found, shape::ShapeField},
};

/// The issues of the catalog that annotations do not replace, with those of the annotations among them.
pub(super) fn merge(catalog: Vec<Issue>, own: Vec<Issue>, value: &dyn Value, terms: &Terms) -> Vec<Issue> {
    let capability = value.model();
    let mut all: Vec<Issue> =
        catalog.into_iter().filter(|issue| !is_replaced(issue, value, capability, terms)).collect();
    if own.is_empty() {
        return all;
    }
    let own: Vec<Issue> = {
        let said: BTreeSet<_> = all.iter().map(|issue| (issue.path(), issue.code())).collect();
        let is_known = |issue: &Issue| {
            issue.code() != Code::TooManyIssues && said.contains(&(issue.path(), issue.code()))
        };
        let is_foreign = |issue: &Issue| {
            is_of_no_annotation(issue, value, capability)
                || (issue.code() == Code::InvalidType && is_of_the_catalogs(issue, value, &all))
        };
        own.into_iter().filter(|issue| !is_known(issue) && !is_foreign(issue)).collect()
    };
    let keys = keys(value);
    // They come in wire order: what stands below the same key belongs behind the one before.
    let mut before: Option<(Option<Segment>, usize)> = None;
    for issue in own {
        let top = issue.path().first().cloned();
        let from = before.filter(|(other, _)| *other == top).map_or(0, |(_, at)| at + 1);
        let at = place(&all, from, &issue, &keys);
        before = Some((top, at));
        all.insert(at, issue);
    }
    Found::from(all).finish()
}

/// Where an issue belongs: behind those of its key, or before those of later items and keys.
fn place(all: &[Issue], from: usize, issue: &Issue, keys: &[String]) -> usize {
    let top = |issue: &Issue| match issue.path().first() {
        Some(Segment::Key(key)) => keys.iter().position(|other| **other == **key),
        _ => None,
    };
    let rest = all.get(from..).unwrap_or_default();
    // How many there are of something comes before what they are.
    if matches!(issue.code(), Code::TooSmall | Code::TooBig) {
        let path = issue.path();
        let is_below = |other: &Issue| other.path().len() > path.len() && other.path().starts_with(path);
        if let Some(first) = rest.iter().position(is_below) {
            return from + first;
        }
    }
    if let Some(first) = rest.iter().position(|other| is_of_later_item(other.path(), issue.path())) {
        return from + first;
    }
    let Some(own) = top(issue) else { return all.len() };
    if let Some(last) = all.iter().rposition(|other| top(other) == Some(own)) {
        return last + 1;
    }
    all.iter().position(|other| top(other).is_some_and(|other| other > own)).unwrap_or(all.len())
}

/// Whether a path leads to a later item of an array than another.
fn is_of_later_item(path: &[Segment], than: &[Segment]) -> bool {
    let differ = path.iter().zip(than).find(|(one, other)| one != other);
    matches!(differ, Some((Segment::Index(one), Segment::Index(other))) if one > other)
}

/// The keys of the request, in wire order.
fn keys(value: &dyn Value) -> Vec<String> {
    let mut keys = Vec::new();
    each_flat(value, &mut |field| {
        if let Key::Name(key) | Key::Text(key) = field.key {
            keys.push(key.to_owned());
        }
    });
    keys
}

fn each_flat(value: &dyn Value, f: &mut dyn FnMut(&Field<'_>)) {
    value.each_field(&mut |field| match (field.key, field.value) {
        (Key::Flatten, Some(inner)) if !matches!(inner.view(), View::Str(_)) => each_flat(inner, f),
        _ => f(field),
    });
}

/// Calls `f` with the field at the path, and with what it wraps.
fn at_path(value: &dyn Value, path: &[Segment], f: &mut dyn FnMut(&Field<'_>)) {
    let Some((first, rest)) = path.split_first() else { return };
    let mut step = |field: &Field<'_>| {
        if rest.is_empty() {
            f(field);
            if let Some(value) = field.value {
                value.each_wrapped(f);
            }
        } else if let Some(value) = field.value {
            at_path(value, rest, f);
        }
    };
    match first {
        Segment::Key(key) => each_flat(value, &mut |field| {
            if matches!(field.key, Key::Name(name) | Key::Text(name) if name == &**key) {
                step(field);
            }
        }),
        Segment::Index(index) => {
            let mut at = 0;
            value.each_item(&mut |item| {
                if item.value.is_some() {
                    if at == *index {
                        step(item);
                    }
                    at += 1;
                }
            });
        }
    }
}

/// Whether an annotation stands in place of what an issue is about.
fn is_replaced(
    issue: &Issue,
    value: &dyn Value,
    capability: Option<&'static Capability>,
    terms: &Terms,
) -> bool {
    if issue.code() == Code::InvalidUnion {
        let causes = issue.causes();
        return !causes.is_empty() && causes.iter().all(|cause| is_replaced(cause, value, capability, terms));
    }
    let mut replaced = false;
    let mut marked_role = false;
    // What is not there, or null, is no member and of no size: whether that is taken, no rule says. (Nobody sees what
    // stands within what a function of the user's writes.)
    let mut is_something = true;
    // Of a role the annotation speaks where it is a text: it is one of the list, or the annotation says that it is
    // not. In JSON nobody looks for roles.
    let mut has_role = true;
    at_path(value, issue.path(), &mut |field| {
        let said = field.said;
        is_something = field.value.is_some() && !is_null(field);
        let rules = if is_something { said.rules() } else { &[] };
        replaced |= said.is(ShapeField::SKIP)
            || (said.is(ShapeField::UNDECLARED) && issue.code() == Code::UndeclaredKey)
            || (said.is(ShapeField::MODEL) && terms.lists_models && is_about_model(issue.code()))
            || rules.iter().any(|rule| is_about(issue, rule));
        marked_role |= said.is_marked_role();
        has_role = match (field.value.map(Value::seen), capability.and_then(|capability| capability.roles)) {
            (Some(View::Str(role)), Some(list)) => said.is(ShapeField::ROLE) || list.names().contains(&role),
            _ => false,
        };
    });
    let Some(capability) = capability else { return replaced };
    // It is the other model that is no longer served.
    if issue.code() == Code::RetiredModel && capability.like.is_some() {
        return true;
    }
    let about_role = has_role
        && capability.roles.is_some()
        && (marked_role || is_message_role(issue.path()))
        && matches!(
            issue.code(),
            Code::UnsupportedValue
                | Code::InvalidUnionDiscriminator
                | Code::InvalidEnumValue
                | Code::InvalidLiteral
        );
    let param = || match issue.path() {
        [Segment::Key(key)] if is_something => capability.params.iter().any(|(name, said)| {
            **name == **key && matches!(said, Param::Rule(limit) if is_about(issue, limit))
        }),
        _ => false,
    };
    replaced || about_role || param()
}

fn is_about_model(code: Code) -> bool {
    matches!(code, Code::UnknownModel | Code::InvalidEnumValue)
}

/// `messages[0].role`.
fn is_message_role(path: &[Segment]) -> bool {
    matches!(path, [Segment::Key(messages), Segment::Index(_), Segment::Key(role)]
        if &**messages == "messages" && &**role == "role")
}

/// Whether an issue is about what a rule decides.
fn is_about(issue: &Issue, rule: &Rule) -> bool {
    match (issue.code(), rule) {
        (Code::TooSmall | Code::TooBig, Rule::Range(_) | Rule::Length(_))
        | (
            Code::InvalidEnumValue
            | Code::InvalidLiteral
            | Code::InvalidUnionDiscriminator
            | Code::UnsupportedValue,
            Rule::OneOf(_),
        ) => true,
        (Code::InvalidString, Rule::Pattern(_)) => issue.message().to_string() == "Invalid",
        (Code::InvalidString, Rule::Format(_)) => issue.message().to_string() != "Invalid",
        _ => false,
    }
}

/// Whether what explains annotations found something that is no matter of theirs: what cannot be sent, and
/// numbers that are none, are judged by the catalog.
fn is_of_no_annotation(issue: &Issue, value: &dyn Value, capability: Option<&'static Capability>) -> bool {
    let text = || issue.message().to_string();
    let foreign = match issue.code() {
        Code::NotSerializable => true,
        Code::InvalidType => text().ends_with("received nan"),
        Code::Custom => text().starts_with("Nested too deeply"),
        _ => return false,
    };
    let mut ruled = capability.is_some_and(|capability| {
        let path = issue.path();
        capability.params.iter().any(|(name, _)| matches!(path, [Segment::Key(key)] if **key == **name))
    });
    at_path(value, issue.path(), &mut |field| ruled |= !field.said.rules().is_empty());
    foreign && !ruled
}

/// Whether a value of the wrong type is a matter of the catalog's: it is null, which the catalog takes or not, or
/// the catalog has said what it takes in place of it.
fn is_of_the_catalogs(issue: &Issue, value: &dyn Value, all: &[Issue]) -> bool {
    let mut null = false;
    at_path(value, issue.path(), &mut |field| {
        null |= is_null(field) && !field.said.is(ShapeField::UNDECLARED);
    });
    null || all.iter().any(|other| speaks_of(other, issue.path()))
}

fn is_null(field: &Field<'_>) -> bool {
    matches!(field.value.map(Value::seen), Some(View::Null))
}

/// Whether an issue says of the value at a path that it, or what it is in, cannot be so at all.
fn speaks_of(issue: &Issue, path: &[Segment]) -> bool {
    issue.aborts()
        && path.starts_with(issue.path())
        && (issue.path().len() == path.len() || issue.causes().iter().any(|cause| speaks_of(cause, path)))
}
