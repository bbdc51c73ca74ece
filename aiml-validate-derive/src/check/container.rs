//! What is said of the whole type.

use crate::{
    ast::{Input, RawData, Style},
    ctxt::Ctxt,
    model::{Body, Bound, Item, Policy, Shape, Variant},
    suggest::did_you_mean,
};

/// `endpoint` and `unknown_models`.
pub(super) fn bound<'a>(cx: &Ctxt, input: &'a Input<'a>) -> Option<Bound<'a>> {
    let aiml = &input.aiml;
    let unknown = aiml.unknown_models.get().map(|said| {
        let text = said.value.value();
        match text.as_str() {
            "error" => Policy::Error,
            "warn" => Policy::Warn,
            "allow" => Policy::Allow,
            _ => {
                let meant = did_you_mean(&text, ["error", "warn", "allow"]);
                let message = format!("expected `\"error\"`, `\"warn\"` or `\"allow\"`{meant}");
                cx.error(&said.value, message);
                Policy::Warn
            }
        }
    });
    let Some(path) = aiml.endpoint.value() else {
        let message = "has no effect without `endpoint = \"/v1/…\"`";
        let likes = aiml.models.iter().filter_map(|model| model.capability.like.get()).map(|said| &said.word);
        let words = aiml.unknown_models.get().map(|said| &said.word).into_iter().chain(likes);
        // Unless it may have been meant.
        words
            .filter(|_| !aiml.unsure.bound)
            .for_each(|word| cx.error(word, format_args!("`{word}` {message}")));
        return None;
    };
    Some(Bound {
        path,
        unknown: unknown.unwrap_or_default(),
        content: input.serde.content.as_ref().map(|(_, text)| text),
    })
}

/// `skip` on the type, and `into`, which asks for it.
pub(super) fn is_opaque(cx: &Ctxt, input: &Input<'_>) -> bool {
    let Some(skip) = input.aiml.skip.get() else {
        if let Some(into) = &input.serde.into {
            let message = "`into` sends another type, which this derive cannot see: \
                           put `#[aiml(skip)]` on this type to send it unchecked";
            cx.error(into, message);
            return true;
        }
        return false;
    };
    if input.serde.into.is_none() {
        let message = "`skip` on a type is for `#[serde(into = \"…\")]`: here, put it on the fields that are \
                       to be sent unchecked";
        cx.error(&skip.word, message);
        // What stands in the type beside that is meant.
        return true;
    }
    if let Some(model) = input.aiml.models.first() {
        cx.error(&model.word, "`model` has no effect on a type that is not checked: it says `skip`");
    }
    let fields = match &input.data {
        RawData::Struct(fields) => fields.fields.iter().collect(),
        RawData::Enum(variants) => variants.iter().flat_map(|variant| &variant.body.fields).collect(),
        RawData::Union => Vec::new(),
    };
    for word in fields.into_iter().filter_map(|field| field.aiml.first_word()) {
        cx.error(word, "this type is not checked, so annotations have no effect in it: it says `skip`");
    }
    true
}

/// serde's own rules, in serde's own words: the compiler shows equal errors once, so they are there whether
/// or not serde's derive is.
pub(super) fn check_serde(cx: &Ctxt, input: &Input<'_>) {
    let serde = &input.serde;
    let (untagged, tag, content) = (&serde.untagged, &serde.tag, &serde.content);
    match (untagged, tag, content) {
        (Some(untagged), Some((tag, _)), None) => {
            let message = "enum cannot be both untagged and internally tagged";
            cx.error(untagged, message);
            cx.error(tag, message);
        }
        (None, None, Some((content, _))) => {
            cx.error(content, "#[serde(tag = \"...\", content = \"...\")] must be used together");
        }
        (Some(untagged), None, Some((content, _))) => {
            let message = "untagged enum cannot have #[serde(content = \"...\")]";
            cx.error(untagged, message);
            cx.error(content, message);
        }
        (Some(untagged), Some((tag, _)), Some((content, _))) => {
            let message = "untagged enum cannot have #[serde(tag = \"...\", content = \"...\")]";
            cx.error(untagged, message);
            cx.error(tag, message);
            cx.error(content, message);
        }
        (None, Some((_, tag)), Some((_, content))) if tag.value() == content.value() => {
            let message =
                format!("enum tags `{}` for type and content conflict with each other", tag.value());
            cx.error(input.node, message);
        }
        _ => {}
    }
    check_tuple_variants(cx, input);
    check_transparent(cx, input);
}

/// The tag of an enum is no field of its variants. serde looks no further than the first.
pub(super) fn check_tag_conflict(cx: &Ctxt, input: &Input<'_>, variants: &[Variant<'_>]) {
    for variant in variants {
        if let Body::Object(object) = &variant.body
            && let Some((tag, _)) = &object.tag
            && object.fields.iter().any(|field| field.has_key(tag))
        {
            let message = format!("variant field name `{tag}` conflicts with internal tag");
            return cx.error(input.node, message);
        }
    }
}

/// Internally tagged variants hold objects.
fn check_tuple_variants(cx: &Ctxt, input: &Input<'_>) {
    if let RawData::Enum(variants) = &input.data
        && input.serde.tag.is_some()
        && input.serde.content.is_none()
        && input.serde.untagged.is_none()
        && let Some(variant) = variants.iter().find(|variant| variant.body.style == Style::Tuple)
    {
        cx.error(variant.node, "#[serde(tag = \"...\")] cannot be used with tuple variants");
    }
}

fn check_transparent(cx: &Ctxt, input: &Input<'_>) {
    if input.serde.transparent.is_none() {
        return;
    }
    let fields = match &input.data {
        RawData::Struct(fields) if fields.style != Style::Unit => &fields.fields,
        RawData::Struct(_) => {
            return cx.error(input.node, "#[serde(transparent)] is not allowed on a unit struct");
        }
        RawData::Enum(_) => return cx.error(input.node, "#[serde(transparent)] is not allowed on an enum"),
        RawData::Union => return,
    };
    if input.serde.into.is_some() {
        cx.error(input.node, "#[serde(transparent)] is not allowed with #[serde(into = \"...\")]");
    }
    match fields.iter().filter(|field| super::body::is_transparent(field)).count() {
        0 => cx.error(input.node, "#[serde(transparent)] requires at least one field that is not skipped"),
        1 => {}
        _ => cx
            .error(input.node, "#[serde(transparent)] requires struct to have at most one transparent field"),
    }
}

/// `model(…)` needs a field for the model.
pub(super) fn check_models(cx: &Ctxt, input: &Input<'_>, item: &Item<'_>) {
    let Some(first) = input.aiml.models.first() else { return };
    if !matches!(item.shape, Shape::Struct(Body::Opaque))
        && input.serde.tag.as_ref().is_some_and(|(_, tag)| tag.value() == "model")
    {
        let message = "`model` lists what a field may name: in this type, the tag is the model";
        return cx.error(&first.word, message);
    }
    match &item.shape {
        Shape::Struct(Body::Object(object)) => {
            // Where requests name a model, the catalog tells that it is missing, or which field was meant; of what has
            // parameters, only when it is used.
            let is_told = item.bound.is_some()
                && object.flattened().next().is_none()
                && item.input.generics.type_params().next().is_none();
            if object.model().is_none() && !is_told {
                let nested = if object.flattened().next().is_some() {
                    " (one inside of a flattened field does not count: put `model(…)` on its type)"
                } else {
                    ""
                };
                let message = format!(
                    "`model` needs a field that is sent under the key `model`, or one marked \
                     `#[aiml(model)]`{nested}"
                );
                cx.error(&first.word, message);
            }
        }
        Shape::Struct(Body::Opaque) => {}
        Shape::Struct(_) => {
            cx.error(&first.word, "`model` is for structs with named fields, one of which is the model");
        }
        Shape::Enum(_) => {
            let message = "`model` belongs on the struct that has the model as a field; on the variants of a \
                           model enum, write `roles(…)` and `param(…)` without it";
            cx.error(&first.word, message);
        }
    }
}
