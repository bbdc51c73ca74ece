//! A type with an endpoint: what the compiler is to compare, and where it says what it finds.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::LitStr;

use super::{
    assert::Call,
    rule::Emit,
    shape::{names, shape_of},
    tokens::{call_at, ends, parenthesized, q},
};
use crate::{
    attr::{
        aiml::{RawCapability, RawModel, Says},
        rule::Kind,
    },
    generics::{ImplGenerics, is_text},
    model::{Body, Bound, Field, Item, Key, Look, Model, Object, Policy, Shape, Variant},
};

/// How many mistakes of a model enum are shown each where it stands.
const MISTAKES: usize = 8;
/// The key of requests under which they name their model.
pub(super) const MODEL: &str = "model";

impl Emit {
    /// `impl Bound`.
    pub(super) fn impl_bound(
        &self,
        item: &Item<'_>,
        bound: &Bound<'_>,
        generics: &ImplGenerics,
    ) -> TokenStream {
        let p = &self.private;
        let ImplGenerics { params, arguments, clause } = generics;
        let ident = super::tokens::named(&item.input.ident);
        let path = bound.path.value();
        let unknown = match bound.unknown {
            Policy::Error => q!(Error),
            Policy::Warn => q!(Warn),
            Policy::Allow => q!(Allow),
        };
        let object = object_of(item);
        let model = object.and_then(Object::model);
        let on_variants = model.map_or_else(
            || q!(&[]),
            |field| {
                let ty = Self::wire(field, "TYPE");
                q!(#ty.capabilities)
            },
        );
        let columns = object.map_or_else(|| q!(NoColumns), |object| self.columns(object, &path));
        let keys = object.map_or_else(Vec::new, hashes);
        let named = model.filter(|field| field.look == Look::Whole).map(|field| {
            let member = &field.member;
            q! {
                #[inline]
                fn named(&self) -> #p::judge::Named<'_> {
                    #p::judge::Named::of(&self.#member)
                }
            }
        });
        q! {
            #[automatically_derived]
            impl #params #p::Bound for #ident #arguments #clause {
                const ENDPOINT: &'static #p::str = #path;
                const UNKNOWN: #p::UnknownModels = #p::UnknownModels::#unknown;
                const ON_VARIANTS: &'static [#p::Capability] = #on_variants;
                const KEYS: &'static [#p::u64] = &[#(#keys),*];
                #[inline]
                fn columns() -> &'static #p::Columns {
                    #p::#columns::columns()
                }
                #named
            }

            #[automatically_derived]
            impl #params #p::AimlRequest for #ident #arguments #clause {
                #[inline]
                fn validate(&self) -> #p::Result<(), #p::Report> {
                    #p::judge::validate(self)
                }

                #[inline]
                fn report(&self) -> #p::Report {
                    #p::judge::report(self)
                }

                #[inline]
                fn validate_with(&self, __aiml_catalog: &#p::Catalog) -> #p::Result<(), #p::Report> {
                    #p::judge::validate_with(self, __aiml_catalog)
                }
            }
        }
    }

    /// The fields as types: what is planned for one depends on no more, and all requests share it.
    fn columns(&self, object: &Object<'_>, path: &str) -> TokenStream {
        let p = &self.private;
        // Of no field there is nothing to find out; of more than 64, too much.
        let columns = match object.first() + object.fields.len() {
            1..=4 => q!(Columns4),
            5..=8 => q!(Columns8),
            9..=16 => q!(Columns16),
            17..=32 => q!(Columns32),
            33..=64 => q!(Columns64),
            _ => return q!(NoColumns),
        };
        let path = proc_macro2::Literal::u64_unsuffixed(hash(path));
        let tag = object.tag.as_ref().map(|_| q!(#p::No,));
        let depth = q!(#p::Full);
        let fields = object.fields.iter().map(|field| {
            let key = proc_macro2::Literal::u64_unsuffixed(hash_of(field));
            if let Some(shape) = shape_of(field, &depth) {
                q!(#p::At<#shape, #key>,)
            } else {
                q!(#p::At<#p::Known<#p::AnyShape>, #key>,)
            }
        });
        q!(#columns::<Self, #path, #tag #(#fields)*>)
    }

    /// The comparisons, each where its token stands.
    pub(super) fn comparisons(&self, item: &Item<'_>, bound: &Bound<'_>) -> Vec<Call> {
        let p = &self.private;
        let node = bound.path.to_token_stream();
        let check = |name, i, node: &TokenStream| self.check_of(&item.input.ident, name, i, node);
        let mut calls = vec![check("endpoint", None, &node)];
        if let Shape::Enum(variants) = &item.shape
            && names(variants).is_none()
        {
            calls.extend(self.comparisons_of_enum(variants, bound).into_iter().map(Call::from));
            return calls;
        }
        calls.push(check("required", None, &node));
        let Some(object) = object_of(item) else { return calls };
        for (i, field) in (object.first()..).zip(&object.fields) {
            let node = place_of(field);
            calls.push(check("field", Some(i), &node));
            // One that is marked, or has a list of models, is asked so by annotations alone.
            if field.model == Model::Named && object.models.is_empty() {
                calls.push(check("model", Some(i), &node));
            }
            calls.extend(self.members(field, &q!(#p::checks::member::<Self>)).into_iter().map(Call::from));
        }
        for model in object.models {
            calls.extend(self.listed_model(model).into_iter().map(Call::from));
        }
        calls.extend(self.variants_of_model(object).into_iter().map(Call::from));
        calls
    }

    /// One of `checks`, of the whole type or of a field by its number.
    fn check_of(&self, this: &Ident, name: &str, i: Option<usize>, node: &TokenStream) -> Call {
        let (first, last) = ends(node);
        let (p, name) = (super::private_at(first), Ident::new(name, first));
        let i = i.map(proc_macro2::Literal::usize_unsuffixed);
        let arguments = parenthesized(i.into_token_stream(), last);
        if self.is_plain() {
            let mut this = super::tokens::named(this);
            this.set_span(this.span().located_at(first));
            Call::plain(quote_spanned!(first=> #p::checks::#name::<#this> #arguments))
        } else {
            quote_spanned!(first=> #p::checks::#name::<Self> #arguments).into()
        }
    }

    /// Each member of an allow-list.
    pub(super) fn members(&self, field: &Field<'_>, check: &TokenStream) -> Vec<TokenStream> {
        let Some(name) = field.name() else { return Vec::new() };
        let key = &name.text;
        let mut calls = Vec::new();
        for rule in field.rules {
            let Kind::OneOf(members) = &rule.kind else { continue };
            calls.extend(members.iter().zip(&rule.literals).map(|(member, node)| {
                let literal = self.literal(member);
                call_at(check.clone(), q!(#key, &#literal), node)
            }));
        }
        calls
    }

    /// The ids and roles of one `model(…)`.
    fn listed_model(&self, model: &RawModel) -> Vec<TokenStream> {
        let p = &self.private;
        let mut claims = Vec::new();
        let mut calls = Vec::new();
        for id in &model.ids {
            let (text, node) = (id.value(), id.to_token_stream());
            calls.push(self.served(&text, &node));
            claims.extend(self.claims(&text, node, Some(&model.capability), claims.is_empty()));
        }
        calls.extend(
            claims.iter().map(|(claim, node)| call_at(q!(#p::ids::claim::<Self>), claim.clone(), node)),
        );
        calls
    }

    /// What is said of one model, and where.
    fn claims(
        &self,
        id: &str,
        node: TokenStream,
        capability: Option<&RawCapability>,
        with_capability: bool,
    ) -> Vec<(TokenStream, TokenStream)> {
        let p = &self.private;
        let like = capability.and_then(|capability| capability.like.value());
        let mut out = Vec::new();
        if like.is_none() {
            out.push((q!(#p::ids::Claim::Model(#id)), node));
        }
        let Some(capability) = capability.filter(|_| with_capability) else { return out };
        if like.is_none() {
            out.extend(self.members_of_params(capability));
        }
        let like = like.map(|id| (q!(Like), id));
        let roles = capability.roles.value().into_iter().flatten().map(|role| (q!(Role), role));
        out.extend(like.into_iter().chain(roles).map(|(kind, literal): (_, &LitStr)| {
            let text = literal.value();
            (q!(#p::ids::Claim::#kind(#text)), literal.to_token_stream())
        }));
        out
    }

    /// Each member of an allow-list in `param(…)`. (What one takes that is only like a known model, the catalog
    /// does not know.)
    fn members_of_params(&self, capability: &RawCapability) -> Vec<(TokenStream, TokenStream)> {
        let p = &self.private;
        let mut out = Vec::new();
        for param in &capability.params {
            let Says::Value { rules, .. } = &param.says else { continue };
            let key = param.key.value();
            for rule in rules {
                let Kind::OneOf(members) = &rule.kind else { continue };
                out.extend(members.iter().zip(&rule.literals).map(|(member, node)| {
                    let literal = self.literal(member);
                    (q!(#p::ids::Claim::Member(#key, #literal)), node.clone())
                }));
            }
        }
        out
    }

    /// A compiler warning if the model is no longer served.
    pub(super) fn served(&self, id: &str, node: &TokenStream) -> TokenStream {
        let p = &self.private;
        call_at(q!(#p::ids::Served::<{ #p::ids::is_retired(#id) }>::check), TokenStream::new(), node)
    }

    /// The ids of the model enum, whose own derive knows where they stand; and those of a flattened enum whose
    /// tag is the model.
    pub(super) fn variants_of_model(&self, object: &Object<'_>) -> Vec<TokenStream> {
        let p = &self.private;
        let model = object.model().filter(|field| object.models.is_empty() && !is_text(field.ty));
        let model = model.map(|field| (field, 0));
        let fields = model.into_iter().chain(object.flattened().map(|field| (field, MISTAKES)));
        let mut checks = Vec::new();
        for (field, first) in fields.filter(|(field, _)| field.look == Look::Whole) {
            let ty = field.ty;
            checks.extend(
                (first..first + MISTAKES)
                    .map(|k| q!(#p::ids::ids::<_, _, #k>(<#p::ids::IdsOf<#ty, Self>>::PICKED))),
            );
        }
        checks
    }

    /// What the variants of a model enum say, and where; and whether its tag is the model.
    fn claims_of_enum(&self, variants: &[Variant<'_>]) -> (Vec<(TokenStream, TokenStream)>, bool) {
        let p = &self.private;
        let tagged = variants.iter().filter_map(|variant| match &variant.body {
            Body::Object(Object { tag: Some((tag, id)), nested: None, .. }) if tag == MODEL => {
                Some((q!(#p::ids::Claim::Tag(#id)), variant.node.clone()))
            }
            _ => None,
        });
        let tagged: Vec<_> = tagged.collect();
        if !tagged.is_empty() {
            return (tagged, true);
        }
        let mut claims = Vec::new();
        for variant in variants {
            if let Body::Text(id) = &variant.body {
                claims.extend(self.claims(id, variant.node.clone(), variant.capability, true));
            }
        }
        (claims, false)
    }

    /// `impl Ids` of an enum that may be the model enum of some request: one with unit variants, which may
    /// stand beside an `Other(String)`, or one with the tag `model`.
    pub(super) fn impl_ids(&self, item: &Item<'_>) -> TokenStream {
        let p = &self.private;
        let Shape::Enum(variants) = &item.shape else { return TokenStream::new() };
        let (claims, flat) = self.claims_of_enum(variants);
        if claims.is_empty() || (flat && item.bound.is_some()) {
            return TokenStream::new();
        }
        let mut warnings = Vec::new();
        for variant in variants {
            let id = match &variant.body {
                Body::Object(Object { tag: Some((_, id)), .. }) if flat => id,
                Body::Text(id) => id,
                _ => continue,
            };
            if could_be_id(id) {
                warnings.push(self.served(id, &variant.node));
            }
        }
        let of = q!(__AimlRequest);
        let arms = claims.iter().enumerate().map(|(i, (_, node))| {
            let i = proc_macro2::Literal::usize_unsuffixed(i);
            let mistake = call_at(q!(#p::ids::mistake::<Self, #of, __AIML_K>), q!(#i), node);
            q!(#i => #mistake,)
        });
        let claims = claims.iter().map(|(claim, _)| claim);
        let ident = super::tokens::named(&item.input.ident);
        let mut generics = item.input.generics.clone();
        generics.params.push(syn::parse_quote!(#of: #p::Bound));
        generics.params.push(syn::parse_quote!(const __AIML_K: #p::usize));
        let (with_request, _, _) = generics.split_for_impl();
        let (params, arguments, clause) = item.input.generics.split_for_impl();
        q! {
            #[automatically_derived]
            impl #params #p::ids::ModelEnum for #ident #arguments #clause {
                type Enum = Self;
                const FLAT: #p::bool = #flat;
                const CLAIMS: &'static [#p::ids::Claim] = &[#(#claims),*];
            }
            #[automatically_derived]
            impl #with_request #p::ids::Ids<#of, __AIML_K> for #ident #arguments #clause {
                const CHECK: () = match #p::ids::wrong::<Self, #of, __AIML_K>() {
                    #(#arms)*
                    _ => (),
                };
            }
            #(const _: () = #warnings;)*
        }
    }
}

/// The token that an error about a field is shown at.
pub(super) fn place_of(field: &Field<'_>) -> TokenStream {
    match &field.key {
        Key::Name(name) => name.node.clone(),
        Key::Flatten | Key::None => field.ty.to_token_stream(),
    }
}

/// Whether a text looks like the id of a model at all: what has no digit is none of those that were retired.
fn could_be_id(text: &str) -> bool {
    text.len() > 4 && text.bytes().any(|b| b.is_ascii_digit()) && text.contains(['-', '/'])
}

/// The hashes of the keys, which are the macro's work because the compiler's interpreter is slow. None where
/// the shape has other properties beside the fields.
fn hashes(object: &Object<'_>) -> Vec<proc_macro2::Literal> {
    if object.tag.is_some() || object.nested.is_some() {
        return Vec::new();
    }
    object.fields.iter().map(|field| proc_macro2::Literal::u64_unsuffixed(hash_of(field))).collect()
}

/// That of the key of a field.
fn hash_of(field: &Field<'_>) -> u64 {
    hash(field.name().map_or("", |name| name.text.as_str()))
}

/// FNV-1a, and of it the upper 48 bits: the hash of the runtime crate's tables.
fn hash(text: &str) -> u64 {
    let fold = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    text.bytes().fold(0xCBF2_9CE4_8422_2325, fold) >> 16
}

fn object_of<'m, 'a>(item: &'m Item<'a>) -> Option<&'m Object<'a>> {
    match &item.shape {
        Shape::Struct(Body::Object(object)) => Some(object),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_hash_is_that_of_the_tables() {
        assert_eq!(super::hash("temperature"), 0x5565_75C1_CE10);
    }
}
