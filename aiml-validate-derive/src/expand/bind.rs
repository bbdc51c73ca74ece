//! A type with an endpoint: what the compiler is to compare, and where it says what it finds.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::ToTokens;
use syn::{LitStr, Type};

use super::{
    assert::Call,
    rule::{Emit, Ends},
    shape::{FULL, names, shape_of},
    tokens::{call_at, ends, first_span, last_span, name, named, q},
    write::{Check, Checks, Mistake, Mistakes},
};
use crate::{
    attr::{
        rule::{Kind, Rule},
        unsure::Unsure,
    },
    generics::{ImplGenerics, is_text},
    model::{Body, Bound, Field, Item, Key, Look, Model, Object, Policy, Shape, Variant},
};

/// How many mistakes of a model enum are shown each where it stands.
const MISTAKES: usize = 8;
/// The key of requests under which they name their model.
pub(super) const MODEL: &str = "model";

/// What is said of a model, and where.
pub(super) type Claim = (TokenStream, TokenStream);

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
        let ident = named(&item.input.ident);
        let unknown = match bound.unknown {
            Policy::Error => Some(q!(Error)),
            Policy::Warn => None,
            Policy::Allow => Some(q!(Allow)),
        };
        let unknown = unknown.map(|word| q!(const UNKNOWN: #p::UnknownModels = #p::UnknownModels::#word;));
        let object = object_of(item);
        let model = object.and_then(Object::model);
        let on_variants = model.and_then(|field| self.on_variants(field));
        let named = model.and_then(|field| {
            let member = &field.member;
            let named = match field.look {
                Look::Whole => {
                    let named = Self::wire(field, "named");
                    q!(#named(&self.#member))
                }
                Look::Any => {
                    q!({ use #p::{AnySent as _, AnyWire as _}; (&&#p::Any(&self.#member)).any_named() })
                }
                Look::IfWire | Look::Sent | Look::Skip => return None,
            };
            Some(q! {
                #[inline]
                fn named(&self) -> #p::judge::Named<'_> {
                    #named
                }
            })
        });
        q! {
            #[automatically_derived]
            impl #params #p::Bound for #ident #arguments #clause {
                #unknown
                #on_variants
                #named
            }
        }
    }

    /// What the model enum of a request says, if it is one.
    pub(super) fn on_variants(&self, model: &Field<'_>) -> Option<TokenStream> {
        let p = &self.private;
        (!is_text(model.ty)).then(|| {
            let ty = self.type_of(model);
            q!(const ON_VARIANTS: &'static #p::WireType = &#ty;)
        })
    }

    /// The comparisons, each where its token stands.
    pub(super) fn comparisons<'f>(&self, item: &'f Item<'_>, bound: &Bound<'_>) -> Vec<Call<'f>> {
        let p = &self.private;
        let node = bound.path.to_token_stream();
        let check =
            |name, arguments, node: &TokenStream| self.call_of(vec![self.check_at(name, arguments, node)]);
        let nothing = TokenStream::new;
        if let Shape::Enum(variants) = &item.shape
            && names(variants).is_none()
        {
            let mut calls = vec![check("check_endpoint", nothing(), &node)];
            calls.extend(self.comparisons_of_enum(variants, bound));
            return calls;
        }
        if let Shape::Struct(Body::Bare(field)) = &item.shape {
            let node = field.ty.to_token_stream();
            let endpoint = check("check_endpoint", nothing(), &bound.path.to_token_stream());
            return vec![endpoint, check("check_whole", nothing(), &node)];
        }
        // What seems to be missing may be what a field of another key was meant for.
        let unsure =
            object_of(item).is_some_and(|object| object.fields.iter().any(|it| it.unsure == Unsure::Key));
        let whole = if unsure { "check_endpoint" } else { "check_request" };
        let mut calls = vec![check(whole, nothing(), &node)];
        let Some(object) = object_of(item) else { return calls };
        let mut ruled = 0_usize;
        for (i, field) in (object.first()..).zip(&object.fields) {
            let (i, node) = (Literal::usize_unsuffixed(i), place_of(field));
            // One that is marked, or has a list of models, is judged by annotations alone.
            let is_hidden = field.look == Look::Skip && field.mistakes == 0 && field.has_key(MODEL);
            let is_model = field.model == Model::Named && object.models.is_empty();
            let plain = match (is_hidden, is_model) {
                (true, _) => "check_hidden",
                (_, true) => "check_model",
                _ if self.is_told_by_rule(field) => "check_ruled",
                _ => "check_field",
            };
            let mut checks = vec![self.check_at(plain, i.to_token_stream(), &node)];
            let is_bound = |rule: &Rule| matches!(rule.kind, Kind::Range { .. } | Kind::Length { .. });
            // In one constant with the field: bounds are compared where it is right. Of two, only the one of the
            // field's kind is compared, a range of numbers or a length; the other does not fit its type.
            if let Some(rule) = field.rules.iter().find(|rule| is_bound(rule)) {
                let nth = Literal::usize_unsuffixed(ruled);
                ruled += 1;
                checks.push(match self.ends(field, rule) {
                    Some(Ends { check, numbers, .. }) => {
                        self.check_at(check, q!(#i, #nth, #numbers), &rule.node)
                    }
                    None => self.check_at("check_bounds", q!(#i, #nth), &rule.node),
                });
            }
            calls.push(self.call_of(checks));
            if let Some(word) = field.words.undeclared {
                calls.push(check("check_undeclared", q!(#i), &word.to_token_stream()));
            }
            if field.rules.iter().any(|rule| matches!(rule.kind, Kind::OneOf(_))) {
                let members = self.members(field, &q!(#p::checks::member::<Self>));
                calls.extend(members.into_iter().map(Call::from));
            }
        }
        for model in object.models {
            calls.extend(self.listed_model(model, bound).into_iter().map(Call::from));
        }
        calls.extend(self.variants_of_model(object));
        calls
    }

    /// One of `checks`, of the whole type or of a field by its number.
    fn check_at(&self, name: &'static str, arguments: TokenStream, node: &TokenStream) -> Check {
        let ends = ends(node);
        let mut check = Check { name, this: Ident::new("Self", ends.0), arguments, ends };
        if self.is_plain() {
            check.this = named(&self.this);
            check.this.set_span(check.this.span().located_at(ends.0));
        }
        check
    }

    /// One after the other.
    fn call_of<'f>(&self, checks: Vec<Check>) -> Call<'f> {
        let checks = Checks(checks);
        if self.is_plain() { Call::Checks(checks) } else { checks.into_token_stream().into() }
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

    /// A compiler warning if the model is no longer served; or unless it is an error to name it at an endpoint.
    pub(super) fn served(&self, id: &str, at: Option<&LitStr>, node: &TokenStream) -> Option<TokenStream> {
        let path = at.map(LitStr::value);
        let is_retired = path.map_or_else(|| q!(is_retired(#id)), |path| q!(is_retired_at(#id, #path)));
        self.served_unless(&is_retired, node)
    }

    /// The same of an enum of models, which does not know where it is used; unless its other models are served elsewhere.
    fn served_of_enum(&self, id: &str, node: &TokenStream) -> Option<TokenStream> {
        if !self.is_plain() {
            return self.served(id, None, node);
        }
        let this = named(&self.this);
        self.served_unless(&q!(is_retired_in::<#this>(#id)), node)
    }

    /// The warning, unless it is silenced.
    fn served_unless(&self, is_retired: &TokenStream, node: &TokenStream) -> Option<TokenStream> {
        let p = &self.private;
        let check = q!(#p::ids::Served::<{ #p::ids::#is_retired }>::check);
        (!self.allows_deprecated).then(|| call_at(check, TokenStream::new(), node))
    }

    /// The ids of the model enum, whose own derive knows where they stand; and those of a flattened enum whose
    /// tag is the model.
    pub(super) fn variants_of_model<'f>(&self, object: &'f Object<'_>) -> Vec<Call<'f>> {
        let model = object.model().filter(|field| object.models.is_empty() && !is_text(field.ty));
        let model = model.map(|field| (field, 0));
        let fields = model.into_iter().chain(object.flattened().map(|field| (field, MISTAKES)));
        let fields = fields.filter_map(|(field, first)| Some((field, shape_of(field, FULL)?, first)));
        if self.generic {
            let mistakes = fields.flat_map(|(field, of, first)| {
                let ends = (first_span(field.ty), last_span(field.ty));
                (first..first + MISTAKES).map(move |k| Mistake { of, k, ends })
            });
            return mistakes.map(|mistake| mistake.into_token_stream().into()).collect();
        }
        let this = if self.is_plain() { named(&self.this) } else { name("Self") };
        let mistakes = fields.map(|(field, of, first)| Mistakes {
            of,
            this: this.clone(),
            numbers: first..first + MISTAKES,
            is_name: matches!(field.ty, Type::Path(path) if path.path.get_ident().is_some()),
            ends: (first_span(field.ty), last_span(field.ty)),
        });
        mistakes.map(Call::Mistakes).collect()
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

    /// The same, if they say anything of models: of those of another type, unless the enum is the request.
    pub(super) fn claims_of(&self, item: &Item<'_>) -> Option<(Vec<Claim>, bool)> {
        let Shape::Enum(variants) = &item.shape else { return None };
        let (claims, flat) = self.claims_of_enum(variants);
        let is_request = flat && item.bound.is_some();
        (!claims.is_empty() && !is_request).then_some((claims, flat))
    }

    /// `impl Ids` of an enum that may be the model enum of some request: one with unit variants, which may
    /// stand beside an `Other(String)`, or one with the tag `model`.
    pub(super) fn impl_ids(&self, item: &Item<'_>) -> TokenStream {
        let p = &self.private;
        let Shape::Enum(variants) = &item.shape else { return TokenStream::new() };
        let Some((claims, flat)) = self.claims_of(item) else { return TokenStream::new() };
        let mut warnings = Vec::new();
        for variant in variants {
            let id = match &variant.body {
                Body::Object(Object { tag: Some((_, id)), .. }) if flat => id,
                Body::Text(id) => id,
                _ => continue,
            };
            if could_be_id(id) && !variant.allows_deprecated {
                warnings.extend(self.served_of_enum(id, &variant.node));
            }
        }
        // In one constant, which is less work for the compiler: none of them fails.
        let warnings = (!warnings.is_empty()).then(|| q!(const _: () = { #(#warnings;)* };));
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
        let ident = named(&item.input.ident);
        let mut generics = item.input.generics.clone();
        generics.params.push(syn::parse_quote!(#of: #p::Bound));
        generics.params.push(syn::parse_quote!(__AimlNth: #p::Nth));
        let (with_request, _, _) = generics.split_for_impl();
        let (params, arguments, clause) = item.input.generics.split_for_impl();
        q! {
            #[automatically_derived]
            impl #params #p::ids::ModelEnum for #ident #arguments #clause {
                const FLAT: #p::bool = #flat;
                const CLAIMS: &'static [#p::ids::Claim] = &[#(#claims),*];
                #said
                #more
                type Mistake<#of: #p::Bound, __AimlNth: #p::Nth> = Self;
            }
            #[automatically_derived]
            impl #with_request #p::ids::Ids<#of, __AimlNth> for #ident #arguments #clause {
                const CHECK: () = match #p::ids::Wrong::<Self, #of>::LIST[<__AimlNth as #p::Nth>::N] {
                    #(#arms)*
                    _ => (),
                };
            }
            #warnings
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

/// FNV-1a, and of it the upper 48 bits: the hash of the runtime crate's tables.
pub(super) fn hash(text: &str) -> u64 {
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
