//! From what was written to what it means: each check reports what is wrong and leaves it out.

mod body;
mod capability;
mod container;
mod field;
mod object;
mod rules;

pub(crate) use self::field::is_option;
use crate::{
    ast::{Input, RawData},
    ctxt::Ctxt,
    model::{Body, Item, Shape},
};

/// The proven model of a type. What is left of it when something was wrong is good enough for showing more
/// mistakes, not for an impl.
pub(crate) fn check<'a>(cx: &Ctxt, input: &'a Input<'a>) -> Item<'a> {
    let bound = container::bound(cx, input);
    container::check_serde(cx, input);
    let shape = match &input.data {
        _ if container::is_opaque(cx, input) => Shape::Struct(Body::Opaque),
        RawData::Struct(fields) => Shape::Struct(body::of_struct(cx, input, fields)),
        RawData::Enum(variants) => {
            let variants: Vec<_> =
                variants.iter().map(|variant| body::of_variant(cx, input, variant)).collect();
            capability::check_model_enum(cx, input, &variants);
            container::check_tag_conflict(cx, input, &variants);
            Shape::Enum(variants)
        }
        RawData::Union => {
            cx.error(&input.node.ident, "a union cannot be sent: `AimlRequest` is for structs and enums");
            Shape::Struct(Body::Opaque)
        }
    };
    let item = Item { input: input.node, shape, bound };
    container::check_models(cx, input, &item);
    let in_enum = matches!(item.shape, Shape::Enum(_));
    for object in item.objects() {
        object::check(cx, object, in_enum);
    }
    item
}
