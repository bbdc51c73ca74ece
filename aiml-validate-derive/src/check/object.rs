//! What the fields of one object say of each other.

use std::collections::HashSet;

use syn::LitStr;

use crate::{
    attr::{
        aiml::{RawParam, Says},
        rule::{Number, Rule},
        unsure::Unsure,
    },
    check::is_option,
    ctxt::Ctxt,
    generics::is_text,
    model::{Field, Model, Object},
    suggest::{did_you_mean, nearest},
};

/// How a field is not always sent.
const SKIPS: &str = " (`#[serde(skip_serializing_if = \"…\")]` leaves a field out)";

/// Which fields are one too many: a mistake of the field's.
pub(super) fn check(cx: &Ctxt, object: &mut Object<'_>, in_enum: bool, is_request: bool) {
    let mut mistaken = Vec::new();
    check_collisions(cx, object, in_enum, &mut mistaken);
    check_one_model(cx, object, &mut mistaken);
    if is_request {
        check_model_beside_tag(cx, object, &mut mistaken);
    }
    for (i, unsure) in mistaken {
        if let Some(field) = object.fields.get_mut(i) {
            field.mistakes += 1;
            field.unsure = field.unsure.max(unsure);
        }
    }
}

/// What `model(…)` says of the fields.
pub(super) fn check_params(cx: &Ctxt, object: &Object<'_>, is_compared: bool) {
    for model in object.models {
        model.capability.params.iter().for_each(|param| check_param(cx, object, param, is_compared));
    }
}

/// A key that is always sent is supported by some model that is listed.
pub(super) fn check_sent(cx: &Ctxt, object: &Object<'_>) {
    // `unsupported` by some is left to the values: a type may list a model beside others that it is not for.
    let last = object.models.last().into_iter().flat_map(|model| &model.capability.params);
    for param in last.filter(|param| matches!(param.says, Says::Unsupported)) {
        let key = param.key.value();
        if is_sent_to_none(object, &key) {
            let message = format_args!("`{key}` is always sent, and no model that is listed supports it");
            cx.error(&param.key, message);
        }
    }
}

/// What each field says of others: a mistake in it is one of the field's.
pub(super) fn check_fields(cx: &Ctxt, object: &mut Object<'_>, unsure_of_models: bool, is_compared: bool) {
    for i in 0..object.fields.len() {
        let before = cx.count();
        if let Some(field) = object.fields.get(i) {
            check_second_role(cx, object, field);
            // What is mistaken is not compared.
            check_presence(cx, object, field, is_compared && field.mistakes == 0);
            if !unsure_of_models {
                check_listed(cx, object, field);
            }
        }
        if let Some(field) = object.fields.get_mut(i) {
            field.mistakes += cx.count() - before;
        }
    }
}

/// Two fields under one key: serde writes both, and the server reads one.
fn check_collisions(cx: &Ctxt, object: &Object<'_>, in_enum: bool, mistaken: &mut Vec<(usize, Unsure)>) {
    // The tag of an enum is serde's to compare.
    let tag = object.tag.iter().filter(|_| !in_enum).map(|(tag, _)| tag.as_str());
    let mut seen: HashSet<&str> = tag.collect();
    for (i, field) in object.fields.iter().enumerate() {
        if let Some(name) = field.name()
            && !seen.insert(&name.text)
        {
            mistaken.push((i, Unsure::Key));
            cx.error_at(name.span, format_args!("`{}` is the key of two fields", name.text));
        }
    }
}

fn check_one_model(cx: &Ctxt, object: &Object<'_>, mistaken: &mut Vec<(usize, Unsure)>) {
    let mut models = object.fields.iter().filter(|field| field.model != Model::No);
    let first = models.next();
    for field in models {
        // Of two fields under one key, that was said.
        if let (Some(one), Some(two)) = (first.and_then(Field::name), field.name())
            && one.text == two.text
        {
            continue;
        }
        // The mark is what can be taken away.
        let marked = if field.model == Model::Marked { Some(field) } else { first };
        if let (Some(at), Some(one), Some(two)) =
            (marked.and_then(Field::name), first.and_then(Field::name), field.name())
        {
            let message = format!("this type has two model fields, `{}` and `{}`", one.text, two.text);
            cx.error_at(at.span, message);
            let i = object.fields.iter().position(|field| field.has_key(&at.text));
            mistaken.extend(i.map(|i| (i, Unsure::All)));
        }
    }
}

/// The tag of a request is the model, whatever a mark says.
fn check_model_beside_tag(cx: &Ctxt, object: &Object<'_>, mistaken: &mut Vec<(usize, Unsure)>) {
    if object.tag.as_ref().is_none_or(|(tag, _)| tag != "model") {
        return;
    }
    for (i, field) in object.fields.iter().enumerate() {
        if let (Model::Marked, Some(name)) = (field.model, field.name()) {
            let message = "this is no model field: the tag of this type is the model";
            cx.error_at(name.span, message);
            mistaken.push((i, Unsure::All));
        }
    }
}

/// Two marks: which of them is the role of the message?
fn check_second_role(cx: &Ctxt, object: &Object<'_>, field: &Field<'_>) {
    let first = object.fields.iter().find(|field| field.words.role.is_some());
    if let (Some(word), Some(name), Some(first)) = (field.words.role, field.name(), first)
        && let Some(first) = first.name().filter(|_| first.place != field.place)
    {
        cx.error(word, format_args!("this type has two roles, `{}` and `{}`", first.text, name.text));
    }
}

/// Where the type lists its models, no other can be allowed.
fn check_listed(cx: &Ctxt, object: &Object<'_>, field: &Field<'_>) {
    // Of an enum, the compiler tells which of its ids are not listed.
    if field.model == Model::No || object.models.is_empty() || !is_text(field.ty) {
        return;
    }
    let ids: Vec<_> = object.models.iter().flat_map(|model| &model.ids).map(LitStr::value).collect();
    let mut told: Vec<&String> = Vec::new();
    for (member, node) in field.rules.iter().flat_map(Rule::members) {
        if let Number::Str(id) = member
            && !ids.iter().any(|listed| listed == id)
            // What is listed twice is told of the second.
            && !told.contains(&id)
        {
            told.push(id);
            let meant = did_you_mean(id, ids.iter().map(String::as_str));
            cx.error(node, format_args!("no `model(…)` of this type lists `{id}`{meant}"));
        }
    }
}

/// `requires` and `conflicts`.
fn check_presence(cx: &Ctxt, object: &Object<'_>, field: &Field<'_>, is_compared: bool) {
    for (word, keys) in [("requires", field.requires), ("conflicts", field.conflicts)] {
        for key in keys {
            if field.has_key(&key.value()) {
                let message = match word {
                    "requires" => "a field is always there together with itself",
                    _ => "a field cannot conflict with itself",
                };
                cx.error(key, message);
            } else if is_always_there(object, &key.value()) {
                let name = key.value();
                let is_field = object.fields.iter().any(|field| field.has_key(&name));
                let way = if is_field { SKIPS } else { "" };
                cx.error(
                    key,
                    match word {
                        "requires" => format!("`requires` has no effect: `{name}` is always sent{way}"),
                        _ => format!("this field could never be sent, since `{name}` always is{way}"),
                    },
                );
            } else {
                check_key(cx, object, word, key, is_compared);
            }
        }
    }
    for key in field.conflicts {
        if field.requires.iter().any(|other| other.value() == key.value()) {
            cx.error(key, format_args!("this field requires `{}` too", key.value()));
        }
    }
    for key in field.requires {
        let other = object.fields.iter().find(|other| other.has_key(&key.value()));
        if other.is_some_and(|other| other.conflicts.iter().any(|key| field.has_key(&key.value()))) {
            let message = format_args!("this field could never be sent: `{}` conflicts with it", key.value());
            cx.error(key, message);
        }
    }
}

/// Whether the object surely has something at the key, whatever its value is. (Of an `Option` that is sent as null,
/// the user may think that it is left out; that is no mistake in what stands beside it.)
fn is_always_there(object: &Object<'_>, key: &str) -> bool {
    match object.fields.iter().find(|field| field.has_key(key)) {
        Some(field) => field.absent.is_none() && !is_option(field.ty),
        None => object.keys().any(|other| other == key),
    }
}

fn check_param(cx: &Ctxt, object: &Object<'_>, param: &RawParam, is_compared: bool) {
    check_key(cx, object, "param", &param.key, is_compared);
    let key = param.key.value();
    match &param.says {
        Says::Unsupported if is_model(object, &key) => {
            cx.error(&param.key, format_args!("`{key}` cannot be unsupported: it is what names the model"));
        }
        Says::Value { required: true, rules } if rules.is_empty() && is_always_there(object, &key) => {
            cx.error(&param.key, format_args!("`required` has no effect: `{key}` is always sent"));
        }
        _ => {}
    }
}

/// Whether it is the key that names the model.
fn is_model(object: &Object<'_>, key: &str) -> bool {
    object.model().is_some_and(|field| field.has_key(key))
}

/// Whether a key is always sent that none of the models that are listed supports.
pub(crate) fn is_sent_to_none(object: &Object<'_>, key: &str) -> bool {
    !is_model(object, key) && is_always_there(object, key) && is_unsupported(object, key)
}

/// Whether none of the models that are listed supports a key.
fn is_unsupported(object: &Object<'_>, key: &str) -> bool {
    object.models.iter().all(|model| {
        let mut params = model.capability.params.iter();
        params.any(|param| matches!(param.says, Says::Unsupported) && param.key.value() == key)
    })
}

/// The key is one of the object's. Where a field is flattened, the compiler decides; and where one that is compared with
/// the catalog has a key like it, which of the two is misspelt.
fn check_key(cx: &Ctxt, object: &Object<'_>, word: &str, key: &LitStr, is_compared: bool) {
    if let Some(unknown) = unknown_key(object, word, key)
        && !(is_compared && unknown.like.is_some())
    {
        cx.error(key, unknown.message);
    }
}

/// A key that an annotation names, and the object does not have.
pub(crate) struct UnknownKey {
    pub(crate) message: String,
    /// The number of the field whose key is like it.
    pub(crate) like: Option<usize>,
}

/// What is wrong with a key that an annotation names. Where a field is flattened, the compiler decides.
pub(crate) fn unknown_key(object: &Object<'_>, word: &str, key: &LitStr) -> Option<UnknownKey> {
    let name = key.value();
    if object.flattened().next().is_some() || object.keys().any(|key| key == name) {
        return None;
    }
    let meant = did_you_mean(&name, object.keys());
    let message = format!("`{word}` names `{name}`, a key that this type does not have{meant}");
    let near = nearest(&name, object.keys());
    let like = near.and_then(|near| object.fields.iter().position(|field| field.has_key(near)));
    Some(UnknownKey { message, like })
}
