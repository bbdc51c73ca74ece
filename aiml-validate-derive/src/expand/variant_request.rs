//! An enum with an endpoint, when the program runs: for each variant whose fields are parameters, a struct that stands
//! for it, and is to the runtime crate what any request is that is a struct.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;
use syn::{Generics, Lifetime, LitStr, Member, Type};

use super::{
    bind::MODEL,
    body::probes,
    flags,
    list::{Holds, List, Listed, Models, OfRequest, holds, listed, listed_tag, size_of},
    rule::Emit,
    shape_of::seen,
    tokens::{binding, mentions, name, named, q},
    walk::{is_judged_alone, is_none_of},
};
use crate::{
    generics::ImplGenerics,
    model::{Body, Bound, Field, Item, Key, Look, Object, Shape, Variant},
};

/// A variant that a struct stands for.
struct Stand<'m, 'a> {
    variant: &'m Variant<'a>,
    object: &'m Object<'a>,
    /// The name of the enum,
    ident: Ident,
    /// and of the struct.
    name: Ident,
    /// The enum has other variants.
    has_others: bool,
}

impl Emit {
    /// `impl ByVariant` of an enum that is a request, and what it needs; nothing if no variant has a plan.
    pub(super) fn requests_of_variants(
        &self,
        item: &Item<'_>,
        bound: &Bound<'_>,
        generics: &ImplGenerics,
    ) -> Option<TokenStream> {
        let p = &self.private;
        let Shape::Enum(variants) = &item.shape else { return None };
        // What stands under `content` is no parameter.
        if bound.content.is_some() {
            return None;
        }
        let ident = named(&item.input.ident);
        let (mut items, mut arms) = (TokenStream::new(), TokenStream::new());
        let mut covered = 0;
        for (v, variant) in variants.iter().enumerate() {
            let of = named(variant.ident);
            match &variant.body {
                Body::Object(object) => {
                    let (ident, name) = (ident.clone(), name(&format!("__AimlVariant{v}")));
                    let has_others = variants.len() > 1;
                    let stand = Stand { variant, object, ident, name, has_others };
                    let Some(request) = self.stand_in(&stand, item, bound, &generics.clause) else {
                        continue;
                    };
                    items.extend(request);
                    let name = &stand.name;
                    arms.extend(q!(Self::#of { .. } => #p::judge::is_planned(&#name(self)),));
                }
                Body::Bare(field) if is_held(field) => {
                    let (member, held, path) = (&field.member, binding(field.place), bound.path.value());
                    arms.extend(q! {
                        Self::#of { #member: #held, .. } => {
                            use #p::by_variant::{IfNone as _, IfRequest as _};
                            (&&#p::by_variant::Held(#held)).is_accepted_at(#path)
                        }
                    });
                }
                _ => continue,
            }
            covered += 1;
        }
        if arms.is_empty() {
            return None;
        }
        let rest = (covered < variants.len()).then(|| q!(_ => false,));
        let ImplGenerics { params, arguments, clause } = generics;
        Some(q! {
            #items
            #[automatically_derived]
            impl #params #p::by_variant::ByVariant for #ident #arguments #clause {
                #[inline]
                fn is_taken(&self) -> #p::bool {
                    match self { #arms #rest }
                }
            }
        })
    }

    /// The struct that stands for a variant, and its impls; nothing where anything is said of the variant that is
    /// judged otherwise than field by field.
    fn stand_in(
        &self,
        stand: &Stand<'_, '_>,
        item: &Item<'_>,
        bound: &Bound<'_>,
        clause: &syn::WhereClause,
    ) -> Option<TokenStream> {
        let p = &self.private;
        let Stand { object, ident, name, .. } = stand;
        if !is_judged_by_fields(object) {
            return None;
        }
        let model = object.model();
        let shape = self.shape_of_stand(object, model, bound.path)?;
        // In there it would be another type.
        let bounds = [item.input.generics.to_token_stream(), clause.to_token_stream()];
        let this = Ident::new("Self", Span::call_site());
        if written_in(object)
            .chain(bounds)
            .chain([shape.said.to_token_stream()])
            .any(|it| mentions(&it, &this))
        {
            return None;
        }
        let Parts { fields, said, tag } = shape;
        let on_variants = model.and_then(|field| self.on_variants(field));
        let walk = self.walk_of_stand(stand);
        let names = self.name_of_model(stand, model).map(|names| self.fn_named(&names));
        let value = Lifetime::new("'__aiml_value", Span::mixed_site());
        let (_, of_enum, _) = item.input.generics.split_for_impl();
        let generics = with_lifetime(&item.input.generics, &value);
        let (params, arguments, _) = generics.split_for_impl();
        let mut of_depth = generics.clone();
        of_depth.params.push(syn::parse_quote!(__AimlDepth: #p::Depth));
        let (with_depth, _, _) = of_depth.split_for_impl();
        Some(q! {
            struct #name #params(&#value #ident #of_enum) #clause;
            #[automatically_derived]
            impl #params #p::Wire for #name #arguments #clause {
                type Shape<__AimlDepth: #p::Depth> = #p::DerivedRequest<Self, __AimlDepth>;
                type Within = ();

                #[inline(always)]
                fn walk<'__aiml, __AimlWalk: #p::Walk<'__aiml>>(
                    &'__aiml self,
                    __aiml_walk: &mut __AimlWalk,
                ) -> #p::bool {
                    #walk
                }

                #names
            }
            #[automatically_derived]
            impl #with_depth #p::DeriveShape<__AimlDepth> for #name #arguments #clause {
                #fields
                #said
                #tag
                #on_variants
            }
        })
    }

    /// What the struct has in its list of fields.
    fn shape_of_stand(&self, object: &Object<'_>, model: Option<&Field<'_>>, path: &LitStr) -> Option<Parts> {
        let p = &self.private;
        let text: Type = syn::parse_quote!(&'static #p::str);
        // What is planned for a model that is a text is the same for all variants.
        let tag = object.tag.iter().map(|(tag, _)| match &**tag {
            MODEL => Listed { key: tag, holds: Holds::Type(&text), flags: flags::MODEL, said: None },
            _ => listed_tag(tag, true),
        });
        let fields = object.fields.iter().map(|field| listed(field, self.line(field)));
        let fields: Vec<_> = tag.chain(fields).collect();
        let size = size_of(&fields)?;
        let path = path.value();
        let request =
            OfRequest { path: &path, models: Models::Nothing, model: model.map_or(Holds::Unseen, holds) };
        let list = List { fields, size, request: Some(request), of: None };
        Some(Parts {
            fields: q!(const FIELDS: #p::StructFields = #list;),
            said: self.said_of_fields(object),
            tag: self.says_tag(object),
        })
    }

    /// The walk over the fields.
    fn walk_of_stand(&self, stand: &Stand<'_, '_>) -> TokenStream {
        let p = &self.private;
        let object = stand.object;
        let tag = object.tag.iter().map(|(_, name)| q!(#p::Wire::step(&#name, __aiml_walk, 0)));
        let fields =
            (object.first()..).zip(&object.fields).map(|(i, field)| self.step_of_stand(object, field, i));
        let steps: Vec<_> = tag.chain(fields).collect();
        let walk = stand.matched(&q!(#(#steps)&&*), &q!(false));
        let probes = probes(p, &stand.variant.body);
        q!(#probes #walk)
    }

    fn step_of_stand(&self, object: &Object<'_>, field: &Field<'_>, i: usize) -> TokenStream {
        let p = &self.private;
        let i = Literal::usize_unsuffixed(i);
        let (get, absent) = (binding(field.place), Self::absent(field));
        let step = match (field.look, &absent) {
            _ if !matches!(field.look, Look::Whole | Look::Skip) || !is_judged_alone(field) => {
                self.step_how(object, field, &i)
            }
            (Look::Whole, None) => {
                let step = Self::wire(field, "step");
                q!(#step(#get, __aiml_walk, #i))
            }
            (Look::Whole, Some(absent)) => {
                let step = Self::wire(field, "step_if");
                q!(#step(#get, __aiml_walk, #i, !#absent))
            }
            (_, None) => q!(#p::Wire::step(&#p::Opaque, __aiml_walk, #i)),
            (_, Some(absent)) => q!(#p::Wire::step_if(&#p::Opaque, __aiml_walk, #i, !#absent)),
        };
        // Of an `Option` that is not std's, the flags would say too much.
        let has_none = field.absent.filter(|path| is_none_of(path, field.ty) && field.look == Look::Whole);
        let Some(_) = has_none else { return step };
        let has_none = Self::wire(field, "HAS_NONE");
        q!(#has_none && #step)
    }

    /// The model that the variant names.
    fn name_of_model(&self, stand: &Stand<'_, '_>, model: Option<&Field<'_>>) -> Option<TokenStream> {
        let p = &self.private;
        let by_tag = self.named_by_tag(stand.object);
        if by_tag.is_some() {
            return by_tag;
        }
        let field = model?;
        let named = self.named_in(field, &binding(field.place).into_token_stream())?;
        Some(stand.matched(&named, &q!(#p::judge::Named::NOT)))
    }
}

/// What the struct says of its fields.
struct Parts {
    fields: TokenStream,
    said: Option<TokenStream>,
    tag: Option<TokenStream>,
}

impl Stand<'_, '_> {
    /// An expression over the fields, and what stands in its place in any other variant.
    fn matched(&self, inner: &TokenStream, other: &TokenStream) -> TokenStream {
        let (ident, variant) = (&self.ident, named(self.variant.ident));
        let fields = self.object.fields.iter().filter_map(|field| {
            let (get, mut member) = (binding(field.place), field.member.clone());
            if let Member::Named(name) = &mut member {
                *name = named(name);
            }
            mentions(inner, &get).then(|| q!(#member: #get,))
        });
        let rest = self.has_others.then(|| q!(_ => #other,));
        q! {
            match self.0 {
                #ident::#variant { #(#fields)* .. } => #inner,
                #rest
            }
        }
    }
}

/// Whether all that is said of a variant is said of its fields, one by one.
fn is_judged_by_fields(object: &Object<'_>) -> bool {
    if object.fields.is_empty() || !object.models.is_empty() || object.nested.is_some() {
        return false;
    }
    if let Some((tag, _)) = &object.tag
        && (tag == "role" || object.fields.iter().any(|field| field.has_key(tag)))
    {
        return false;
    }
    // Beside a tag that is the model, and where it may be left out, a field may not be what names the model.
    let tag_is_model = object.tag.as_ref().is_some_and(|(tag, _)| tag == MODEL);
    let may_lack = |field: &Field<'_>| field.absent.is_some_and(|path| !is_none_of(path, field.ty));
    !object.model().is_some_and(|field| tag_is_model || may_lack(field)) && object.fields.iter().all(is_plain)
}

/// The types and paths that the user wrote of the fields.
fn written_in(object: &Object<'_>) -> impl Iterator<Item = TokenStream> {
    let types = object.fields.iter().map(|field| field.ty.to_token_stream());
    let paths = object.fields.iter().flat_map(|field| [field.absent, field.check, field.with]);
    types.chain(paths.flatten().map(ToTokens::to_token_stream))
}

/// Whether a field is one of the variant's own, or what it holds is sent in its place.
fn is_plain(field: &Field<'_>) -> bool {
    match (&field.member, &field.key) {
        (Member::Named(_), Key::Name(_)) => true,
        (_, Key::Flatten) => is_held(field),
        _ => false,
    }
}

/// Whether all that is sent is what the field holds, and nothing is said of it.
fn is_held(field: &Field<'_>) -> bool {
    seen(field).is_some() && field.rules.is_empty() && field.check.is_none() && field.absent.is_none()
}

/// With one more lifetime, before all others.
fn with_lifetime(generics: &Generics, lifetime: &Lifetime) -> Generics {
    let mut out = generics.clone();
    out.params.insert(0, syn::GenericParam::Lifetime(syn::LifetimeParam::new(lifetime.clone())));
    out
}
