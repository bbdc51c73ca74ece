//! The ids of models, where an enum or a tag says them: which are served, and which a request can name.

use std::iter;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Generics, LitStr, Token, Type};

use super::{
    assert::Call,
    bind::{MODEL, object_of},
    private_at,
    rule::Emit,
    shape_of::{Depth, ShapeOf, shape_of},
    tokens::{call_at, first_span, last_span, name, named, q},
    write::{Holder, Mistake, Mistakes, NameAt, Telling, nth},
};
use crate::{
    generics::is_text,
    model::{Body, Field, Item, Object, Shape, Variant},
};

/// How many mistakes of a model enum are shown each where it stands.
const MISTAKES: usize = 8;

/// What is said of a model, and where.
pub(super) type Claim = (TokenStream, TokenStream);

impl Emit {
    /// A compiler warning if the model is no longer served: at the endpoint, if its documents are there. (If they are
    /// not, it is an error to name it.)
    pub(super) fn warn_of(&self, id: &str, at: Option<&LitStr>, node: &TokenStream) {
        let path = at.map(LitStr::value);
        let is_retired = path.map_or_else(|| q!(is_retired(#id)), |path| q!(is_retired_at(#id, #path)));
        self.warn_if(&is_retired, node);
    }

    /// The same of an enum of models, which does not know where it is used; unless its other models are served
    /// elsewhere.
    fn warn_in_enum(&self, id: &str, node: &TokenStream) {
        if !self.is_plain() {
            return self.warn_of(id, None, node);
        }
        let this = named(&self.this);
        self.warn_if(&q!(is_retired_in::<#this>(#id)), node);
    }

    /// The warning, unless it is silenced.
    fn warn_if(&self, is_retired: &TokenStream, node: &TokenStream) {
        if !self.allows_deprecated {
            let p = &self.private;
            let check = q!(#p::ids::Served::<{ #p::ids::#is_retired }>::check);
            self.warnings.borrow_mut().push(call_at(check, TokenStream::new(), node));
        }
    }

    /// All warnings, in one constant, which is less work for the compiler: none of them fails.
    pub(super) fn all_warnings(&self) -> TokenStream {
        let warnings = self.warnings.borrow();
        if warnings.is_empty() { TokenStream::new() } else { q!(const _: () = { #(#warnings;)* };) }
    }

    /// The ids of the model enum, whose own derive knows where they stand; and those of what is flattened, if that is an
    /// enum whose tag is the model, or a struct that holds a model enum.
    pub(super) fn variants_of_model(&self, object: &Object<'_>) -> Vec<Call> {
        let model = object.model().filter(|field| object.models.is_empty() && !is_text(field.ty));
        let model = model.map(|field| (field, 0));
        self.mistakes(model.into_iter().chain(object.flattened().map(|field| (field, MISTAKES))))
    }

    /// The same of what stands in place of the whole.
    pub(super) fn variants_within(&self, whole: &Field<'_>) -> Vec<Call> {
        self.mistakes(iter::once((whole, MISTAKES)))
    }

    /// The mistakes of these fields, from such a number on.
    fn mistakes<'f, 'i: 'f>(&self, fields: impl Iterator<Item = (&'f Field<'i>, usize)>) -> Vec<Call> {
        let fields = fields.filter_map(|(field, first)| Some((field, shape_of(field, Depth::Full)?, first)));
        if self.generic {
            let p = &self.private;
            let mistakes = fields.flat_map(|(field, of, first)| {
                (first..first + MISTAKES)
                    .map(nth)
                    .map(move |k| self.mistake(field, of, &q!(Self), &q!(#p::#k)))
            });
            return mistakes.map(|mistake| mistake.into_token_stream().into()).collect();
        }
        let this = self.this_in_call();
        let mistakes = fields.map(|(field, of, first)| Mistakes {
            of: Telling::Ids(of),
            holder: Holder::Request(this.clone()),
            numbers: first..first + MISTAKES,
            field: NameAt::of(field.ty, &self.lifetimes),
        });
        mistakes.map(|mistakes| Call::Mistakes(mistakes.in_block())).collect()
    }

    /// The `k`th mistake of the model enum that a field holds, for a request.
    fn mistake(&self, field: &Field<'_>, of: ShapeOf<'_>, request: &TokenStream, k: &TokenStream) -> Mistake {
        let (p, ends) = (&self.private, ends_of(field.ty));
        // What is wrong with the type of the field is said where that stands.
        let (first, last) = (private_at(ends.0), Token![>](ends.1));
        let of = q!(#first::ids::MistakeOf<#of, #request, #k #last);
        Mistake { of, tells: q!(#p::Ids<#request, #k>), ends }
    }

    /// What the variants of a model enum say, and where; and whether its tag is the model.
    fn claims_of_enum(&self, variants: &[Variant<'_>]) -> (Vec<Claim>, bool) {
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
            // What was said of it and not understood may be that it is like another.
            if let Body::Text(id) = &variant.body
                && !variant.unsure
                && variant.is_named
            {
                claims.push(self.claim_of_id(id, variant.node.clone(), variant.capability));
                let Some(said) = variant.capability else { continue };
                // What is like a known model is served where that is.
                let model = said.like.value().map_or_else(|| id.clone(), LitStr::value);
                claims.extend(self.claims(said, Some(&model)));
            }
        }
        (claims, false)
    }

    /// What a type says of models, if it says anything, and whether that is its tag; nothing of a request, whose own
    /// tag is compared with the request.
    pub(super) fn claims_of(&self, item: &Item<'_>) -> Option<(Vec<Claim>, bool)> {
        let (claims, flat) = match &item.shape {
            Shape::Enum(variants) => self.claims_of_enum(variants),
            Shape::Struct(Body::Object(Object { tag: Some((tag, id)), .. })) if tag == MODEL => {
                let p = &self.private;
                (vec![(q!(#p::ids::Claim::Tag(#id)), name_of(item))], true)
            }
            Shape::Struct(_) => return None,
        };
        let is_request = flat && item.bound.is_some();
        (!claims.is_empty() && !is_request).then_some((claims, flat))
    }

    /// A compiler warning for each id that is no longer served: of variants, whose tag is the model if they are
    /// `flat`, and of the tag of a struct.
    fn warn_of_variants(&self, item: &Item<'_>, variants: &[Variant<'_>], flat: bool) {
        for variant in variants {
            let id = match &variant.body {
                Body::Object(Object { tag: Some((_, id)), .. }) if flat => id,
                Body::Text(id) => id,
                _ => continue,
            };
            if could_be_id(id) && !variant.allows_deprecated {
                self.warn_in_enum(id, &variant.node);
            }
        }
        if let Some(Object { tag: Some((_, id)), .. }) = object_of(item)
            && could_be_id(id)
        {
            self.warn_of(id, None, &name_of(item));
        }
    }

    /// `impl Ids` of an enum that may be the model enum of some request: one with unit variants, which may
    /// stand beside an `Other(String)`, or one with the tag `model`; and of a struct with that tag.
    pub(super) fn impl_ids(&self, item: &Item<'_>) -> TokenStream {
        let p = &self.private;
        let Some((claims, flat)) = self.claims_of(item) else { return self.impl_within(item) };
        let variants: &[Variant<'_>] = match &item.shape {
            Shape::Enum(variants) => variants,
            Shape::Struct(_) => &[],
        };
        self.warn_of_variants(item, variants, flat);
        let of = q!(__AimlRequest);
        let arms = claims.iter().enumerate().map(|(i, (_, node))| {
            let i = proc_macro2::Literal::usize_unsuffixed(i);
            let mistake = call_at(q!(#p::ids::mistake::<Self, #of, __AimlNth>), q!(#i), node);
            q!(#i => #mistake,)
        });
        let claims = claims.iter().map(|(claim, _)| claim);
        let said = self
            .capabilities(item)
            .map(|_| q!(const CAPABILITIES: &'static [#p::Capability] = __AIML_CAPABILITIES;));
        let more = self.within(variants).map(|_| q!(const HAS_MORE: #p::bool = true;));
        let said = q!(const CLAIMS: &'static [#p::ids::Claim] = &[#(#claims),*]; #said #more);
        let check = q! {
            match #p::ids::Wrong::<Self, #of>::LIST[<__AimlNth as #p::Nth>::N] {
                #(#arms)*
                _ => (),
            }
        };
        self.impls_of_ids(item, flat, &said, &check)
    }

    /// The field of a struct that holds a model enum, or else the one that is flattened into it and may do so: both are
    /// for the request that holds the struct. (What the struct itself says of models stands in place of that.)
    fn model_within<'f>(&self, item: &'f Item<'_>) -> Option<(&'f Field<'f>, ShapeOf<'f>, bool)> {
        let object = object_of(item).filter(|object| object.models.is_empty() && item.bound.is_none())?;
        let own = object.model().map(|field| (field, true));
        let (field, is_own) = own.or_else(|| Some((object.flattened().next()?, false)))?;
        // What is flattened may be the type itself once more.
        let depth = if is_own { Depth::Full } else { Depth::OfMistake };
        let of = shape_of(field, depth).filter(|_| !self.generic && !is_text(field.ty))?;
        Some((field, of, is_own))
    }

    /// The struct leads the request that holds it to the ids of that enum.
    fn impl_within(&self, item: &Item<'_>) -> TokenStream {
        let Some((field, of, is_own)) = self.model_within(item) else { return TokenStream::new() };
        let p = &self.private;
        let step = name(if is_own { "Below" } else { "Deeper" });
        let k = q!(<__AimlNth as #p::Nth>::#step);
        let mistake = self.mistake(field, of, &q!(__AimlRequest), &k);
        let said = q!(const CLAIMS: &'static [#p::ids::Claim] = &[];);
        self.impls_of_ids(item, true, &said, &mistake)
    }

    /// What the type says of models, and the mistake of each number that it makes in a request.
    fn impls_of_ids(
        &self,
        item: &Item<'_>,
        flat: bool,
        said: &TokenStream,
        check: &impl ToTokens,
    ) -> TokenStream {
        let (p, ident) = (&self.private, named(&item.input.ident));
        let generics = self.with_request(item, &q!(#p::Bound));
        let (with_request, _, _) = generics.split_for_impl();
        let (params, arguments, clause) = item.input.generics.split_for_impl();
        q! {
            #[automatically_derived]
            impl #params #p::ids::ModelEnum for #ident #arguments #clause {
                const FLAT: #p::bool = #flat;
                #said
                type Mistake<__AimlRequest: #p::Bound, __AimlNth: #p::Nth> = Self;
            }
            #[automatically_derived]
            impl #with_request #p::Ids<__AimlRequest, __AimlNth> for #ident #arguments #clause {
                const CHECK: () = #check;
            }
        }
    }

    /// The parameters of the type, a request or a field of one, and the number of a mistake.
    pub(super) fn with_request(&self, item: &Item<'_>, bound: &TokenStream) -> Generics {
        let (p, mut generics) = (&self.private, item.input.generics.clone());
        generics.params.push(syn::parse_quote!(__AimlRequest: #bound));
        generics.params.push(syn::parse_quote!(__AimlNth: #p::Nth));
        generics
    }

    /// Whether a struct says something of models, or something in it may.
    pub(super) fn leads_to_models(&self, item: &Item<'_>) -> bool {
        self.claims_of(item).is_some() || self.model_within(item).is_some()
    }
}

/// Where a type begins and ends.
pub(super) fn ends_of(ty: &Type) -> (Span, Span) {
    (first_span(ty), last_span(ty))
}

/// The token that says how the type is called on the wire.
pub(super) fn name_of(item: &Item<'_>) -> TokenStream {
    item.rename.map_or_else(|| item.input.ident.to_token_stream(), ToTokens::to_token_stream)
}

/// Whether a text looks like the id of a model at all: what has no parts is none of those that were retired. (A test of
/// the catalog holds them to it.)
fn could_be_id(text: &str) -> bool {
    text.len() > 4 && text.contains(['-', '/'])
}
