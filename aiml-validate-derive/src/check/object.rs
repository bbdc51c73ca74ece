//! What the fields of one object say of each other.

use std::collections::HashSet;

use syn::LitStr;

use crate::{
    attr::aiml::RawParam,
    ctxt::Ctxt,
    model::{Field, Model, Object},
    suggest::did_you_mean,
};

pub(super) fn check(cx: &Ctxt, object: &Object<'_>, in_enum: bool) {
    check_collisions(cx, object, in_enum);
    check_one_model(cx, object);
    for field in &object.fields {
        check_presence(cx, object, field);
    }
    for model in object.models {
        model.capability.params.iter().for_each(|param| check_param(cx, object, param));
    }
}

/// Two fields under one key: serde writes both, and the server reads one.
fn check_collisions(cx: &Ctxt, object: &Object<'_>, in_enum: bool) {
    // The tag of an enum is serde's to compare.
    let tag = object.tag.iter().filter(|_| !in_enum).map(|(tag, _)| tag.as_str());
    let mut seen: HashSet<&str> = tag.collect();
    for name in object.fields.iter().filter_map(Field::name) {
        if !seen.insert(&name.text) {
            cx.error(&name.node, format_args!("`{}` is the key of two fields", name.text));
        }
    }
}

fn check_one_model(cx: &Ctxt, object: &Object<'_>) {
    let mut models = object.fields.iter().filter(|field| field.model != Model::No);
    let first = models.next();
    for field in models {
        // The mark is what can be taken away.
        let marked = if field.model == Model::Marked { Some(field) } else { first };
        if let (Some(at), Some(one), Some(two)) =
            (marked.and_then(Field::name), first.and_then(Field::name), field.name())
        {
            let message = format!("this type has two model fields, `{}` and `{}`", one.text, two.text);
            cx.error(&at.node, message);
        }
    }
}

/// `requires` and `conflicts`.
fn check_presence(cx: &Ctxt, object: &Object<'_>, field: &Field<'_>) {
    for (word, keys) in [("requires", field.requires), ("conflicts", field.conflicts)] {
        for key in keys {
            if field.has_key(&key.value()) {
                let message = match word {
                    "requires" => "a field is always there together with itself",
                    _ => "a field cannot conflict with itself",
                };
                cx.error(key, message);
            } else {
                check_key(cx, object, word, key);
            }
        }
    }
    for key in field.conflicts {
        if field.requires.iter().any(|other| other.value() == key.value()) {
            cx.error(key, format_args!("this field requires `{}` too", key.value()));
        }
    }
}

fn check_param(cx: &Ctxt, object: &Object<'_>, param: &RawParam) {
    check_key(cx, object, "param", &param.key);
}

/// The key is one of the object's. Where a field is flattened, the compiler decides.
fn check_key(cx: &Ctxt, object: &Object<'_>, word: &str, key: &LitStr) {
    let name = key.value();
    if object.flattened().next().is_none() && !object.keys().any(|key| key == name) {
        let meant = did_you_mean(&name, object.keys());
        cx.error(key, format_args!("`{word}` names `{name}`, a key that this type does not have{meant}"));
    }
}
