//! What an enum says of models: on its own variants, and through the types that these hold.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{GenericArgument, PathArguments, Type};

use super::{
    rule::Emit,
    shape_of::{Depth, ShapeOf},
    tokens::q,
};
use crate::{
    generics::{LEAVES, WRAPPERS, is_one_of},
    model::{Body, Item, Look, Shape, Variant},
};

impl Emit {
    /// The capabilities of a model enum, as an item.
    pub(super) fn capabilities(&self, item: &Item<'_>) -> Option<TokenStream> {
        let p = &self.private;
        let Shape::Enum(variants) = &item.shape else { return None };
        let said: Vec<_> = variants
            .iter()
            .filter_map(|variant| match &variant.body {
                Body::Text(id) => Some(self.capability(std::slice::from_ref(id), variant.capability?)),
                _ => None,
            })
            .collect();
        let name = super::tokens::name("__AIML_CAPABILITIES");
        (!said.is_empty()).then(|| q!(const #name: &[#p::Capability] = &[#(#said),*];))
    }

    /// The types that the variants of an enum hold and are sent as, if it has no others but names: some may be
    /// enums of models.
    pub(super) fn within(&self, variants: &[Variant<'_>]) -> Option<TokenStream> {
        let mut types = Vec::new();
        for variant in variants {
            match &variant.body {
                Body::Text(_) => {}
                Body::Bare(field) if field.look == Look::Whole && !field.any => {
                    if self.is_itself(field) {
                        // It says what it says.
                    } else if may_be_models(field.ty) {
                        types.push(Self::wire(field, "TYPE").into_token_stream());
                    } else if is_wrapped(field.ty) {
                        // What it is sent as may lead back to this enum: only what that says itself is asked for.
                        let (p, shape) = (&self.private, ShapeOf { ty: field.ty, depth: Depth::Full });
                        types.push(q!(#p::ids::said_by::<#p::EnumOf<#shape>>()));
                    }
                }
                _ => return None,
            }
        }
        (!types.is_empty()).then(|| q!(.with_types(&[#(#types),*])))
    }
}

/// Whether a type may be an enum of models, as far as its name tells. What has arguments is asked by
/// [`is_wrapped`], and for less: it may be where a type that holds itself comes back to itself.
fn may_be_models(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => {
            let last = path.path.segments.last();
            last.is_some_and(|last| last.arguments.is_empty() && !is_one_of(&last.ident, &LEAVES))
        }
        Type::Group(group) => may_be_models(&group.elem),
        _ => false,
    }
}

/// Whether a type is sent as the one in it, which may be an enum of models.
fn is_wrapped(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            let PathArguments::AngleBracketed(inner) = &last.arguments else { return false };
            let inner = inner.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            });
            is_one_of(&last.ident, &WRAPPERS) && inner.is_some_and(is_models_or_wrapped)
        }),
        Type::Reference(reference) => is_models_or_wrapped(&reference.elem),
        Type::Group(group) => is_wrapped(&group.elem),
        _ => false,
    }
}

fn is_models_or_wrapped(ty: &Type) -> bool {
    may_be_models(ty) || is_wrapped(ty)
}
