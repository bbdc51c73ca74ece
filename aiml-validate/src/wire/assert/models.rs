//! What is said of models, on the variants of an enum and in the `model(…)` of a request, against the request.

use super::{Each, contains, did_you_mean, is_among, members, nearest_key};
use crate::{
    rules::Rule,
    sentence::{Few, Sentence, also},
    wire::{
        Capability, Param, WireType,
        cx::same,
        shape::{Shape, ShapeField},
    },
};

/// The model enum and the list of `model(…)` on the request say the same.
#[track_caller]
pub const fn models_match(listed: &'static [Capability], ty: &WireType) {
    let Some(names) = ty.names else { return };
    let (mut unlisted, mut unnamed, mut twice) = (Few::NONE, Few::NONE, Few::NONE);
    let mut i = 0;
    while i < names.len() {
        if find(listed, names[i]).is_none() {
            unlisted.add(names[i]);
        }
        i += 1;
    }
    let mut i = 0;
    while i < listed.len() {
        let mut j = 0;
        while j < listed[i].ids.len() {
            let id = listed[i].ids[j];
            if !contains(names, id) {
                unnamed.add(id);
            }
            if let Some(other) = find(ty.capabilities, id)
                && listed[i].says_something()
                && other.says_something()
            {
                twice.add(id);
            }
            j += 1;
        }
        i += 1;
    }
    let out = also_of(None, "this enum can name ", &unlisted, ", which no `model(…)` of the request lists");
    let out = also_of(out, "`model(…)` lists ", &unnamed, ", which the enum of this field cannot name");
    tell(also_of(out, "what ", &twice, " accepts is said twice: by `model(…)` and on its variant"));
}

/// What is wrong with some ids, if there are such.
const fn also_of(out: Option<Sentence>, before: &str, ids: &Few, after: &str) -> Option<Sentence> {
    if ids.len == 0 { out } else { also(out, Some(ids.push(Sentence::new().push(before)).push(after))) }
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
    tell(all_misfit(None, ty, request, Each::ValueOfSome));
}

/// The same of a request without parameters.
#[track_caller]
pub const fn params_fitting(ty: &WireType, request: &[ShapeField]) {
    tell(all_misfit(None, ty, request, Each::Value));
}

/// The same of rules alone: which keys there are, and which members of allow-lists are no values, is said where they
/// stand.
#[track_caller]
pub const fn rules_fit(ty: &WireType, request: &[ShapeField]) {
    tell(all_misfit(None, ty, request, Each::Kind));
}

#[track_caller]
const fn tell(text: Option<Sentence>) {
    if let Some(text) = text {
        panic!("{}", text.finish().as_str());
    }
}

/// Beside what is wrong otherwise, what does not fit the request: the keys too, unless of members only the kind is
/// asked for.
pub(crate) const fn all_misfit(
    mut out: Option<Sentence>,
    ty: &WireType,
    request: &[ShapeField],
    each: Each,
) -> Option<Sentence> {
    let mut i = 0;
    while i < ty.capabilities.len() {
        let capability = &ty.capabilities[i];
        let mut j = 0;
        while j < capability.params.len() {
            let (key, param) = &capability.params[j];
            if !matches!(each, Each::Kind) {
                out = also(out, no_param(capability, key, request));
            }
            // Said once: of all, it is said of the first.
            if i == 0 && is_never_taken(ty, key, request) {
                let text =
                    Sentence::new().push("`").push(key).push("` is always sent, and no variant supports it");
                out = also(out, Some(text));
            }
            if let Param::Rule(rule) = param {
                // Of a model that is like another, the members are told nowhere else.
                let each = match each {
                    Each::Kind if capability.like.is_some() => Each::Value,
                    each => each,
                };
                out = also(out, param_misfit(capability, key, rule, request, each));
            }
            j += 1;
        }
        i += 1;
    }
    out
}

/// A parameter is a key of the request. One that is far from all of them belongs to another request: enums
/// of models are shared.
const fn no_param(capability: &Capability, key: &str, request: &[ShapeField]) -> Option<Sentence> {
    if is_among(request, key) || nearest_key(key, request).is_none() {
        return None;
    }
    let text = Sentence::new().push("the variant for `").push(capability.ids[0]).push("` names `");
    let text = text.push(key).push("`, a key that this request does not have");
    Some(did_you_mean(text, key, request))
}

/// Whether a request always has something at a key that each model of an enum calls unsupported. (Of an `Option` that is
/// sent as null, the user may think that it is left out.)
pub(crate) const fn is_never_taken(ty: &WireType, key: &str, request: &[ShapeField]) -> bool {
    let Some(names) = ty.names else { return false };
    let mut i = 0;
    while i < names.len() {
        match find(ty.capabilities, names[i]) {
            Some(capability) if is_unsupported(capability, key) => i += 1,
            _ => return false,
        }
    }
    let mut i = 0;
    while i < request.len() {
        if same(request[i].key, key) {
            return !request[i].is(ShapeField::MAYBE) && !matches!(request[i].shape, Shape::Optional(_));
        }
        i += 1;
    }
    false
}

const fn is_unsupported(capability: &Capability, key: &str) -> bool {
    let mut i = 0;
    while i < capability.params.len() {
        if let (said, Param::Unsupported) = &capability.params[i]
            && same(said, key)
        {
            return true;
        }
        i += 1;
    }
    false
}

const fn param_misfit(
    capability: &Capability,
    key: &str,
    rule: &Rule,
    rows: &[ShapeField],
    each: Each,
) -> Option<Sentence> {
    let Some(ty) = members::type_at(rows, key) else { return None };
    let Some(why) = members::rule_misfit(rule, &ty, each) else { return None };
    let text = Sentence::new().push("what the variant for `").push(capability.ids[0]);
    let text = text.push("` says of `").push(key).push("` does not fit: ");
    Some(text.push(why.as_str()))
}
