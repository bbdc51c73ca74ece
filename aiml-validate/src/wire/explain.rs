//! Says what is wrong with a value that was not accepted: one walk over the view of any type.

use alloc::{format, vec::Vec};

use super::{
    Capability, Cx, Field, Key, Param, Value, View, cx::find_model, found::Found, shape::ShapeField,
};
use crate::{
    code::Code,
    issue::{Issue, Kind, Members, Type},
    path::At,
    rules::{Rule, type_of},
};

/// The issues of a request, up to a number.
#[cold]
pub(crate) fn explain(request: &dyn Value, walk: Walk, limit: usize) -> Vec<Issue> {
    let mut out = Found::up_to(limit);
    below(request, walk, Cx::ROOT, &At::Root, &mut out);
    out.finish()
}

/// How much an explanation looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Walk {
    /// Everything: warnings too.
    Everything,
    /// What the fast path does not accept.
    Faults,
}

impl Walk {
    /// Which fields of an object to look at.
    fn which(self, object: &dyn Value, cx: Cx) -> u64 {
        match self {
            Self::Everything => u64::MAX,
            Self::Faults => object.faults(cx),
        }
    }

    /// Whether there is nothing to find in a value, its field's rules aside.
    fn passes(self, value: &dyn Value, cx: Cx) -> bool {
        self == Self::Faults && value.faults(cx) == 0
    }
}

/// The issues of a value that are not a matter of its field.
fn below(value: &dyn Value, walk: Walk, cx: Cx, at: &At<'_>, out: &mut Found) {
    if cx.is_too_deep() {
        let text = "Nested too deeply: not checked from here on";
        out.push(Issue::custom(at, text).warning());
        return;
    }
    let scope = Scope { walk, cx, capability: None };
    let mut is_wrapper = false;
    value.each_wrapped(&mut |inner| {
        is_wrapper = true;
        field(inner, &scope, at, cx, out);
    });
    if is_wrapper {
        return;
    }
    match value.view() {
        View::Float(n) if !n.is_finite() => out.push(Issue::wrong_type(at, Type::Number, Type::Nan)),
        View::Unserializable(why) => out.push(Issue::said(at, Code::NotSerializable, why)),
        View::Array(_) => {
            let mut index = 0;
            value.each_item(&mut |item| {
                field(item, &scope, &At::Index(at, index), cx.item(), out);
                index += usize::from(item.value.is_some());
            });
        }
        View::Map(_) => value.each_field(&mut |entry| {
            let Key::Text(key) = entry.key else { return };
            let at = At::Key(at, key);
            field(entry, &scope, &at, cx.entry(), out);
            if entry.said.is(ShapeField::ROLE) && cx.is_untyped_message() {
                check_role(entry, key, &scope, &at, out);
            }
        }),
        View::Object(models) => object(value, models, walk, cx, at, out),
        View::Opaque => {
            if let Some(sent) = value.sent().filter(|_| cx.is_untyped_message()) {
                sent.each_role(at, &mut |at, role| {
                    if !cx.takes_role(role) {
                        out.push(Issue::unsupported_value(at, role));
                    }
                });
            }
            if let View::Float(n) = value.seen()
                && !n.is_finite()
            {
                out.push(Issue::wrong_type(at, Type::Number, Type::Nan));
            }
        }
        _ => {}
    }
}

/// What the fields of an object share.
struct Scope {
    walk: Walk,
    cx: Cx,
    /// The capability of the object's own model: its parameters are the fields of this object.
    capability: Option<&'static Capability>,
}

fn object(
    value: &dyn Value,
    models: &'static [Capability],
    walk: Walk,
    cx: Cx,
    at: &At<'_>,
    out: &mut Found,
) {
    // The model decides about fields before it, so it is asked first.
    let capability = value.model();
    let scope = Scope { walk, cx: cx.with_model(capability), capability };
    each_flat(value, walk.which(value, cx), models, &mut |one, models| {
        let (at, key) = match one.key {
            Key::Name(key) => (At::Static(at, key), key),
            Key::Text(key) => (At::Key(at, key), key),
            Key::Item => return,
            Key::Flatten => return flattened(one, at, out),
        };
        let inner = scope.cx.at(key);
        let before = out.len();
        field(one, &scope, &at, inner, out);
        if one.said.is(ShapeField::MODEL) && !models.is_empty() && out.len() == before {
            check_listed(one, models, &at, out);
        }
        check_role(one, key, &scope, &at, out);
        check_presence(one, key, value, &at, out);
    });
    for (key, param) in capability.map_or(&[][..], |capability| capability.params) {
        // A field that is left out was reported in its place; a key without a field stands at the end.
        if matches!(param, Param::Required) && !may_know_key(value, key) {
            out.push(Issue::required(&At::Static(at, key)));
        }
    }
}

/// What is said of a flattened field, whose properties have been looked at: reported where they stand.
fn flattened(one: &Field<'_>, at: &At<'_>, out: &mut Found) {
    let Some(value) = one.value else { return };
    if let View::Unserializable(why) = value.view() {
        out.push(Issue::said(at, Code::NotSerializable, why));
    }
    value.each_wrapped(&mut |inner| {
        flattened(inner, at, out);
        if let Some(value) = inner.value {
            explain_rules(inner.said.rules().iter(), value.seen(), inner, at, out);
        }
    });
    if let Some(text) = one.check.and_then(|check| check()) {
        out.push(Issue::custom(at, text));
    }
}

/// The fields of an object with those of everything that is flattened into it; each with the list of models
/// of the type that it comes from. `which` chooses among its own. A flattened field itself comes after its properties.
fn each_flat(
    value: &dyn Value,
    which: u64,
    models: &'static [Capability],
    f: &mut dyn FnMut(&Field<'_>, &'static [Capability]),
) {
    value.each_of(which, &mut |field| {
        if let (Key::Flatten, Some(inner)) = (field.key, field.value) {
            match inner.view() {
                // How serde flattens a unit variant of an externally tagged enum.
                View::Str(name) => f(&Field::plain(Key::Text(name), &()), &[]),
                View::Object(models) => each_flat(inner, u64::MAX, models, f),
                _ => each_flat(inner, u64::MAX, &[], f),
            }
        }
        f(field, models);
    });
}

/// One property or item: presence, rules, what is below, the user's check.
fn field(field: &Field<'_>, scope: &Scope, at: &At<'_>, inner: Cx, out: &mut Found) {
    out.settle();
    let key = match field.key {
        Key::Name(key) | Key::Text(key) => key,
        Key::Item | Key::Flatten => "",
    };
    let params = scope.capability.map_or(&[][..], |capability| capability.params);
    if params.is_empty() && field.said.rules().is_empty() {
        return plain_field(field, scope, at, inner, out);
    }
    let params = || params.iter().filter(|(name, _)| *name == key).map(|(_, param)| param);
    let Some(value) = field.value else {
        if params().any(|param| matches!(param, Param::Required)) {
            out.push(Issue::required(at));
        }
        return;
    };
    if params().any(|param| matches!(param, Param::Unsupported)) {
        out.push(Issue::new(at, Kind::UnsupportedParameter));
        return;
    }
    if field.said.is(ShapeField::SKIP) {
        return;
    }
    let for_model =
        || params().filter_map(|param| if let Param::Rule(rule) = param { Some(rule) } else { None });
    // What is said of this model stands for what is said of all.
    let for_all = field.said.rules().iter().filter(|rule| !for_model().any(|other| other.is_like(rule)));
    let before = out.len();
    explain_rules(for_all.chain(for_model()), value.seen(), field, at, out);
    let wrong_type = out[before..].iter().any(|issue| issue.code() == Code::InvalidType);
    if wrong_type {
        return check(field, at, out);
    }
    plain_field(field, scope, at, inner, out);
}

/// A field about whose value nothing is said: what is below, the user's check.
fn plain_field(field: &Field<'_>, scope: &Scope, at: &At<'_>, inner: Cx, out: &mut Found) {
    let Some(value) = field.value.filter(|_| !field.said.is(ShapeField::SKIP)) else { return };
    if !scope.walk.passes(value, inner) {
        below(value, scope.walk, inner, at, out);
    }
    check(field, at, out);
}

/// The user's check.
fn check(field: &Field<'_>, at: &At<'_>, out: &mut Found) {
    if let Some(text) = field.check.and_then(|check| check()) {
        out.push(Issue::custom(at, text));
    }
}

fn explain_rules<'r>(
    rules: impl Iterator<Item = &'r Rule> + Clone,
    view: View<'_>,
    field: &Field<'_>,
    at: &At<'_>,
    out: &mut Found,
) {
    if let Some(issue) = rules.clone().find_map(|rule| rule.wrong_type(view, field.kinds, at)) {
        out.push(issue);
        return;
    }
    for rule in rules {
        rule.explain(view, at, out);
    }
}

/// `model("a", …)`: the request may only name models that are listed.
fn check_listed(field: &Field<'_>, models: &'static [Capability], at: &At<'_>, out: &mut Found) {
    let expected = || match models {
        [one] => Members::Ids(one.ids),
        all => {
            let ids: Vec<_> = all.iter().flat_map(|one| one.ids).map(|id| format!("'{id}'")).collect();
            Members::Joined(ids.join(" | ").into())
        }
    };
    match field.value.map(Value::seen) {
        None => out.push(Issue::required(at)),
        Some(View::Str(id)) if find_model(models, id).is_none() => {
            out.push(Issue::not_a_member(at, expected(), id));
        }
        Some(View::Str(_)) => {}
        Some(view) => {
            if let Some(received) = type_of(view) {
                out.push(Issue::new(at, Kind::WrongTypeForMembers { expected: expected(), received }));
            }
        }
    }
}

/// `roles(…)` of the model in hand.
fn check_role(field: &Field<'_>, key: &str, scope: &Scope, at: &At<'_>, out: &mut Found) {
    let cx = if field.said.is_marked_role() { scope.cx.for_marked_role() } else { scope.cx };
    if !(field.said.is_marked_role() || key == "role") || field.said.is(ShapeField::SKIP) {
        return;
    }
    if let Some(View::Str(role)) = field.value.map(Value::seen)
        && !cx.takes_role(role)
    {
        out.push(Issue::unsupported_value(at, role));
    }
}

/// `requires(…)` and `conflicts(…)`.
fn check_presence(field: &Field<'_>, key: &str, object: &dyn Value, at: &At<'_>, out: &mut Found) {
    if field.value.is_none() {
        return;
    }
    let [requires, conflicts] = field.said.ties();
    for other in requires {
        if !may_have_key(object, other) {
            out.push(Issue::custom(at, format!("'{key}' is only allowed when '{other}' is given")));
        }
    }
    for other in conflicts {
        if has_key(object, other) {
            out.push(Issue::custom(at, format!("'{key}' and '{other}' cannot both be given")));
        }
    }
}

/// Whether the object has the key on the wire.
fn has_key(object: &dyn Value, key: &str) -> bool {
    let mut found = false;
    each_flat(object, u64::MAX, &[], &mut |field, _| found |= field.value.is_some() && is_at(field, key));
    found
}

/// Whether the object has a field for the key, left out or not; or may have one in what is flattened into it and not
/// looked at.
fn may_know_key(object: &dyn Value, key: &str) -> bool {
    let mut found = false;
    each_flat(object, u64::MAX, &[], &mut |field, _| {
        let is_hidden = field.key == Key::Flatten && field.said.is(ShapeField::SKIP);
        found |= is_at(field, key) || is_hidden && field.value.is_some();
    });
    found
}

/// Whether the object has the key on the wire, or may have it where nobody looks. What has a field is sent there or not
/// at all.
fn may_have_key(object: &dyn Value, key: &str) -> bool {
    let (mut own, mut flattened) = (None, false);
    object.each_of(u64::MAX, &mut |field| match (field.key, field.value) {
        (Key::Flatten, Some(value)) => {
            flattened |= field.said.is(ShapeField::SKIP) || flat_may_have_key(value, key);
        }
        (_, value) if is_at(field, key) => own = Some(own == Some(true) || value.is_some()),
        _ => {}
    });
    own.unwrap_or(flattened)
}

fn is_at(field: &Field<'_>, key: &str) -> bool {
    matches!(field.key, Key::Name(name) | Key::Text(name) if name == key)
}

/// Whether a flattened value brings the key.
pub fn flat_has_key(flattened: &dyn Value, key: &str) -> bool {
    match flattened.view() {
        View::Str(name) => name == key,
        _ => has_key(flattened, key),
    }
}

/// Whether it brings the key, or may.
pub fn flat_may_have_key(flattened: &dyn Value, key: &str) -> bool {
    match flattened.view() {
        View::Str(name) => name == key,
        _ => may_have_key(flattened, key),
    }
}

/// Whether it cannot be told which text the value is.
pub fn is_unknowable(view: View<'_>) -> bool {
    type_of(view).is_none()
}

/// Whether an object keeps what its model says of parameters.
pub fn keeps_params(object: &dyn Value, cx: Cx) -> bool {
    cx.params().iter().all(|(key, param)| {
        let (mut keeps, mut is_known) = (!matches!(param, Param::Required), false);
        each_flat(object, u64::MAX, &[], &mut |field, _| {
            if !is_at(field, key) {
                return;
            }
            is_known = true;
            if let Some(value) = field.value {
                keeps = match param {
                    Param::Unsupported => false,
                    Param::Required => true,
                    Param::Rule(rule) => {
                        let view = value.seen();
                        field.said.is(ShapeField::SKIP)
                            || rule.holds(view)
                            || cx.leaves_null(field.said, view)
                    }
                };
            }
        });
        keeps || !is_known && may_know_key(object, key)
    })
}
