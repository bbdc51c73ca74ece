//! What is said of models.

use syn::LitStr;

use super::rules;
use crate::{
    ast::{Input, RawData},
    attr::aiml::{RawCapability, RawModel, RawParam, Says},
    ctxt::Ctxt,
    model::{Body, Variant},
};

/// The `model(…)` of a request.
pub(super) fn check_models(cx: &Ctxt, models: &[RawModel]) {
    let mut seen: Vec<String> = Vec::new();
    for model in models {
        for id in &model.ids {
            if seen.contains(&id.value()) {
                cx.error(id, format_args!("the model `{}` is listed twice", id.value()));
            }
        }
        check_like(cx, &model.capability, |like| model.ids.iter().any(|id| id.value() == like));
        seen.extend(model.ids.iter().map(LitStr::value));
        check_capability(cx, &model.capability);
    }
}

/// The variants of a model enum.
pub(super) fn check_model_enum(cx: &Ctxt, input: &Input<'_>, variants: &mut [Variant<'_>]) {
    let RawData::Enum(raw) = &input.data else { return };
    let mut ids: Vec<String> = Vec::new();
    let is_model_enum = variants.iter().any(|variant| variant.capability.is_some());
    for (variant, raw) in variants.iter_mut().zip(raw) {
        let before = cx.count();
        if let Some(capability) = variant.capability {
            check_capability(cx, capability);
            check_variant(cx, variant, capability);
            let before = cx.count();
            check_like(cx, capability, |like| matches!(&variant.body, Body::Text(id) if id == like));
            variant.unsure |= cx.count() > before;
        }
        if let Body::Text(id) = &variant.body
            && is_model_enum
        {
            if ids.contains(id) {
                variant.unsure = true;
                let message = format!("two variants are sent as `{id}`");
                match &raw.serde.rename {
                    Some(rename) => cx.error(rename, message),
                    None => cx.error(raw.ident, message),
                }
            }
            ids.push(id.clone());
        }
        variant.mistakes += cx.count() - before;
    }
}

/// Capabilities stand on what is sent as the id of a model.
fn check_variant(cx: &Ctxt, variant: &Variant<'_>, capability: &RawCapability) {
    let Some(word) = capability.first_word() else { return };
    match variant.body {
        Body::Text(_) => {}
        Body::Unserializable(_) => {
            cx.error(word, format_args!("this variant is not sent, so `{word}` has no effect on it"));
        }
        _ => {
            let message = format!(
                "`{word}` is for the variants of a model enum, which are sent as the id of a model: \
                 this one is not sent as a string"
            );
            cx.error(word, message);
        }
    }
}

/// `like` names another model.
fn check_like(cx: &Ctxt, capability: &RawCapability, is_named: impl Fn(&str) -> bool) {
    if let Some(like) = capability.like.value()
        && is_named(&like.value())
    {
        cx.error(like, "every model is like itself: `like` names another");
    }
}

fn check_capability(cx: &Ctxt, capability: &RawCapability) {
    for (i, param) in capability.params.iter().enumerate() {
        rules::check_twice(cx, param.rules());
        rules::check(cx, param.rules());
        let before = capability.params.get(..i).unwrap_or_default();
        for other in before.iter().filter(|other| other.key.value() == param.key.value()) {
            if let Some(message) = contradiction(other, param) {
                cx.error(&param.key, message);
                break;
            }
        }
    }
}

/// What is wrong with two `param`s of one key, if something is.
fn contradiction(one: &RawParam, two: &RawParam) -> Option<String> {
    let key = one.key.value();
    match (&one.says, &two.says) {
        (Says::Unsupported, Says::Unsupported) => Some(format!("`{key}` is said to be unsupported twice")),
        (Says::Unsupported, _) | (_, Says::Unsupported) => {
            Some(format!("`{key}` is `unsupported` for this model, so nothing else can be said of it"))
        }
        (Says::Value { required: a, rules: one }, Says::Value { required: b, rules: two }) => {
            if *a && *b {
                return Some(format!("`{key}` is said to be required twice"));
            }
            let twice = two.iter().find(|rule| one.iter().any(|other| other.name == rule.name));
            twice.map(|rule| format!("`{}` of `{key}` is given twice", rule.name))
        }
    }
}
