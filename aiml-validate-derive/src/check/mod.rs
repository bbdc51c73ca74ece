//! From what was written to what it means: each check reports what is wrong and leaves it out.

mod body;
mod capability;
mod container;
mod field;
mod object;
mod rules;

pub(crate) use self::{
    field::is_option,
    object::{UnknownKey, is_sent_to_none, unknown_key},
};
use crate::{
    ast::{Input, RawData},
    ctxt::Ctxt,
    generics::is_generic,
    model::{Body, Item, Shape},
};

/// The proven model of a type. What is left of it when something was wrong is good enough for showing more
/// mistakes, not for an impl.
pub(crate) fn check<'a>(cx: &Ctxt, input: &'a Input<'a>) -> Item<'a> {
    let before = cx.count();
    let bound = container::bound(cx, input);
    // What was said of models was not understood, in spite of which the rest of it can be compared.
    let mut of_models = if bound.is_some() { cx.count() - before } else { 0 };
    let unsure_of_models = of_models > 0 || input.aiml.unsure.models;
    if !input.aiml.unsure.bound {
        of_models += input.aiml.unsure.mistakes;
    }
    container::check_serde(cx, input);
    let shape = match &input.data {
        _ if container::is_opaque(cx, input) => Shape::Struct(Body::Opaque),
        RawData::Struct(fields) => Shape::Struct(body::of_struct(cx, input, fields)),
        RawData::Enum(variants) => {
            let mut variants: Vec<_> =
                variants.iter().map(|variant| body::of_variant(cx, input, variant)).collect();
            capability::check_model_enum(cx, input, &mut variants);
            container::check_tag_conflict(cx, input, &variants);
            Shape::Enum(variants)
        }
        RawData::Union => {
            cx.error(&input.node.ident, "a union cannot be sent: `AimlRequest` is for structs and enums");
            Shape::Struct(Body::Opaque)
        }
    };
    let rename = input.serde.rename.as_ref();
    let tag = input.serde.tag.as_ref().map(|(_, text)| text);
    let mut item = Item { input: input.node, shape, rename, tag, bound, mistakes: 0, unsure_of_models };
    container::check_models(cx, input, &item);
    let before = cx.count();
    capability::check_models(cx, &input.aiml.models);
    item.mistakes = of_models + cx.count() - before;
    let in_enum = matches!(item.shape, Shape::Enum(_));
    let is_request = item.bound.is_some() && !in_enum;
    let is_compared = is_request && !is_generic(&input.node.generics);
    let mut of_params = 0;
    item.each_object(&mut |object| {
        object::check(cx, object, in_enum, is_request);
        let before = cx.count();
        object::check_params(cx, object, is_compared && !unsure_of_models);
        if !unsure_of_models {
            object::check_sent(cx, object);
        }
        of_params += cx.count() - before;
    });
    item.each_object(&mut |object| object::check_fields(cx, object, unsure_of_models, is_compared));
    item.mistakes += of_params + cx.harmless();
    item
}
