//! The shape of a type, and the code that carries out a plan for it.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::Member;

use super::{
    field::all_of,
    flags,
    impls::matched,
    list::{List, OfRequest, holds_model, listed, listed_tag, models_of, size_of},
    rule::Emit,
    shape_of::{Depth, shape_of},
    tokens::{binding, name, q},
    write::{Either, PlainRow},
};
use crate::model::{Body, Field, Item, Look, Object, Shape, Variant};

impl Emit {
    /// `impl DeriveShape`.
    pub(super) fn impl_shape(&self, item: &Item<'_>, clause: &syn::WhereClause) -> TokenStream {
        let p = &self.private;
        let (_, arguments, _) = item.input.generics.split_for_impl();
        // Most types have none, and to parse what is written here is work for each of them.
        let params = if item.input.generics.params.is_empty() {
            q!(<__AimlDepth: #p::Depth>)
        } else {
            let mut generics = item.input.generics.clone();
            generics.params.push(syn::parse_quote!(__AimlDepth: #p::Depth));
            generics.split_for_impl().0.into_token_stream()
        };
        let ident = super::tokens::named(&item.input.ident);
        let models = self.said_of_models(item);
        let path = item.bound.as_ref().map(|bound| bound.path.value());
        let path = path.as_deref();
        let constant = match &item.shape {
            Shape::Struct(Body::Object(object)) => self.fields(object, path),
            shape => {
                let shape = match shape {
                    Shape::Struct(body) => self.shape(body, false, None),
                    Shape::Enum(variants) => self.shape_of_enum(variants),
                };
                let bound = self.no_fields(path);
                q!(#bound const SHAPE: &'static #p::Shape = #shape;)
            }
        };
        q! {
            #[automatically_derived]
            impl #params #p::DeriveShape<__AimlDepth> for #ident #arguments #clause {
                #constant
                #models
            }
        }
    }

    /// The fields of a struct, as one list of types and one of keys; and what else is said of them.
    fn fields(&self, object: &Object<'_>, path: Option<&str>) -> TokenStream {
        let p = &self.private;
        let says_tag = self.says_tag(object);
        let tag = object.tag.iter().map(|(tag, _)| listed_tag(tag, path.is_some()));
        let fields = object.fields.iter().map(|field| listed(field, self.line(field)));
        let fields: Vec<_> = tag.chain(fields).collect();
        let Some(size) = size_of(&fields) else {
            let bound = path.map(|path| {
                let model = holds_model(object);
                q!(const FIELDS: #p::StructFields = #p::bound_by::<#model>(#path);)
            });
            let rows = self.rows(object, (false, None), path.is_some());
            return q!(#bound #says_tag const ROWS: &'static [#p::ShapeField] = &[#rows];);
        };
        let request =
            path.map(|path| OfRequest { path, models: models_of(object), model: holds_model(object) });
        let list = List { fields, size, request, of: (!self.generic).then_some(&self.this) };
        let said = self.said_of_fields(object);
        q! {
            const FIELDS: #p::StructFields = #list;
            #said
            #says_tag
        }
    }

    /// What the tag of a struct says.
    pub(super) fn says_tag(&self, object: &Object<'_>) -> Option<TokenStream> {
        let p = &self.private;
        object.tag.as_ref().map(|(_, name)| q!(const TAG: &'static [&'static #p::str] = &[#name];))
    }

    /// What else is said of the fields of a list.
    pub(super) fn said_of_fields(&self, object: &Object<'_>) -> Option<TokenStream> {
        let p = &self.private;
        let said = (object.first()..).zip(&object.fields);
        let said: Vec<_> = said.filter_map(|(i, field)| self.said_in_list(i, field)).collect();
        // What is left out is as much work for the compiler as what is there.
        (!said.is_empty()).then(|| q!(const SAID: &'static [#p::SaidOf] = &[#(#said),*];))
    }

    /// The endpoint alone, of a type whose fields are not listed.
    fn no_fields(&self, path: Option<&str>) -> Option<TokenStream> {
        let p = &self.private;
        path.map(|path| q!(const FIELDS: #p::StructFields = #p::bound(#path);))
    }

    fn shape_of_enum(&self, variants: &[Variant<'_>]) -> TokenStream {
        let p = &self.private;
        // serde says what is wrong, and not that nothing takes the names.
        if !variants.iter().all(|variant| variant.is_named) {
            return q!(&#p::Shape::Any);
        }
        if let Some(names) = names(variants) {
            let is_like = |variant: &Variant<'_>| variant.unsure || says_like(variant);
            let kind = name(if variants.iter().any(is_like) { "Like" } else { "Names" });
            let names_shape = q!(&#p::Shape::#kind(&[#(#names),*]));
            let sure = variants.iter().all(|variant| matches!(variant.body, Body::Text(_)));
            return if sure { names_shape } else { q!(&#p::Shape::Unsure(#names_shape, &[])) };
        }
        let shapes = variants.iter().map(|variant| self.shape(&variant.body, true, Some(variant.ident)));
        q!(&#p::Shape::OneOf(&[#(#shapes),*]))
    }

    /// A `&'static Shape`; of what stands in a variant, whose name is given.
    fn shape(&self, body: &Body<'_>, variant: bool, name: Option<&Ident>) -> TokenStream {
        let p = &self.private;
        match body {
            Body::Opaque => q!(&#p::Shape::Any),
            Body::Unserializable(_) => q!(&#p::Shape::Unsure(&#p::Shape::Null, &[])),
            Body::Null => q!(&#p::Shape::Null),
            Body::Text(name) => q!(&#p::Shape::Names(&[#name])),
            Body::Bare(field) if field.rules.is_empty() && field.check.is_none() => {
                self.shape_of_field(field)
            }
            Body::Bare(field) => {
                let mut shape = self.shape_of_field(field);
                if self.is_late(field) {
                    shape = q!(&#p::Shape::Unsure(#shape, &[]));
                }
                let rules = field.rules.iter().map(|rule| self.rule(rule));
                q!(&#p::Shape::Unsure(#shape, &[#(#rules),*]))
            }
            Body::Array(fields) if fields.iter().any(|field| field.absent.is_some()) => q!(&#p::Shape::Any),
            Body::Array(fields) => {
                let shapes = fields.iter().map(|field| self.shape_of_field(field));
                q!(&#p::Shape::Tuple(&[#(#shapes),*]))
            }
            Body::Object(object) => {
                let rows = self.rows(object, (variant, name), false);
                let is_empty = object.tag.is_none() && object.fields.is_empty() && object.nested.is_none();
                // With other parameters, it is another type.
                let name = name.filter(|_| !self.generic && !is_empty);
                let named = name.map(|name| format!("{}::{name}", self.this));
                let rows =
                    named.map_or_else(|| q!([#rows]), |name| q!(#p::ShapeField::all_of(#name, [#rows])));
                q!(&#p::Shape::Object(&#rows))
            }
        }
    }

    fn rows(
        &self,
        object: &Object<'_>,
        (variant, of): (bool, Option<&Ident>),
        is_request: bool,
    ) -> TokenStream {
        let p = &self.private;
        let tag = object.tag.iter().map(|(tag, name)| {
            let flags = if variant { flags::TAG } else { flags::of_tag(tag, is_request) };
            let flags = flags::literal(flags);
            q!(#p::ShapeField::new(#tag, &#p::Shape::Names(&[#name]), #flags)).into()
        });
        let fields = object.fields.iter().map(|field| {
            let named = variant && object.tag.is_none() && matches!(field.member, Member::Unnamed(_));
            if let (Some(shape), false, false) = (shape_of(field, Depth::Any), named, field.says()) {
                let key = field.name().map_or("", |name| name.text.as_str());
                return Either::Plain(PlainRow { key, shape, flags: flags::of(field, false) });
            }
            self.row(field, &self.shape_of_field(field), named).into()
        });
        let nested = object.nested.iter().map(|(key, body)| {
            let shape = self.shape(body, false, of);
            let flags = flags::literal(if object.tag.is_none() { flags::VARIANT } else { 0 });
            q!(#p::ShapeField::new(#key, #shape, #flags)).into()
        });
        let rows = tag.chain(fields).chain(nested);
        q!(#(#rows,)*)
    }

    fn shape_of_field(&self, field: &Field<'_>) -> TokenStream {
        let p = &self.private;
        shape_of(field, Depth::Any).map_or_else(|| q!(&#p::Shape::Any), |shape| shape.value())
    }

    /// `Shape` of the impl of `Wire`.
    pub(super) fn shape_item(&self, item: &Item<'_>) -> TokenStream {
        let p = &self.private;
        let shape = name(match &item.shape {
            Shape::Struct(Body::Object(_)) if item.bound.is_some() => "DerivedRequest",
            Shape::Struct(Body::Object(_)) if self.leads_to_models(item) => "DerivedModel",
            Shape::Struct(Body::Object(_)) => "DerivedStruct",
            _ if self.claims_of(item).is_some() => "DerivedEnum",
            _ => "Derived",
        });
        if !Self::tells(item) {
            return q! {
                type Shape<__AimlDepth: #p::Depth> = #p::#shape<Self, __AimlDepth>;
                type Within = ();
            };
        }
        // Structs with named fields, which are most, need no mark for that.
        if matches!(item.shape, Shape::Struct(Body::Object(_))) {
            return q! {
                type Shape<__AimlDepth: #p::Depth> = #p::#shape<Self, __AimlDepth>;
                type Within = Self;
            };
        }
        q! {
            type Shape<__AimlDepth: #p::Depth> = #p::Telling<#p::#shape<Self, __AimlDepth>>;
            type Within = Self;
        }
    }

    /// `passes` and `variant` of the impl of `Wire`, for anything but a struct with named fields.
    pub(super) fn fns_of_plan(&self, item: &Item<'_>) -> TokenStream {
        match &item.shape {
            Shape::Struct(body) => self.plan_of_struct(item, body),
            Shape::Enum(variants) => self.plan_of_enum(item, variants),
        }
    }

    fn fn_passes(&self, inner: &TokenStream) -> TokenStream {
        let p = &self.private;
        q! {
            #[inline]
            fn passes(&self, __aiml_plan: #p::Plan) -> #p::bool {
                #inner
            }
        }
    }

    fn fn_variant(&self, inner: &TokenStream) -> TokenStream {
        let p = &self.private;
        q! {
            #[inline]
            fn variant(&self) -> #p::Option<#p::u16> {
                #inner
            }
        }
    }

    fn plan_of_struct(&self, item: &Item<'_>, body: &Body<'_>) -> TokenStream {
        let Body::Bare(field) = body else { return TokenStream::new() };
        if field.look != Look::Whole || field.any {
            return TokenStream::new();
        }
        let get = binding(field.place);
        let (passes, variant) = (Self::wire(field, "passes"), Self::wire(field, "variant"));
        let passes = matched(item, |_| q!(#passes(#get, __aiml_plan)));
        let variant = matched(item, |_| q!(#variant(#get)));
        let (passes, variant) = (self.fn_passes(&passes), self.fn_variant(&variant));
        q!(#passes #variant)
    }

    /// Whether all fields of an object are taken, over `__aiml_row`.
    fn row_taken(&self, object: &Object<'_>) -> TokenStream {
        let p = &self.private;
        let first = object.first();
        let mut all = Vec::new();
        for (i, field) in object.fields.iter().enumerate() {
            if field.look == Look::Skip {
                continue;
            }
            let (at, get) = (number(first + i), binding(field.place));
            let passes = if field.look == Look::Whole {
                let passes = Self::wire(field, "passes");
                q!(#passes(#get, #p::Row::at(__aiml_row, #at)))
            } else {
                let value = self.value(field);
                q!(#p::Plan::other(#p::Row::at(__aiml_row, #at), #value))
            };
            let passes = q!((#p::Row::is_free(__aiml_row, #at) || #passes));
            all.push(match Self::absent(field) {
                Some(absent) => q!((if #absent { #p::Row::may_lack(__aiml_row, #at) } else { #passes })),
                None => passes,
            });
        }
        if let Some((_, nested)) = &object.nested {
            let at = number(first + object.fields.len());
            let inner = if let Body::Object(object) = &**nested { self.row_taken(object) } else { q!(false) };
            all.push(q!(#p::Plan::fields(#p::Row::at(__aiml_row, #at), |__aiml_row| #inner)));
        }
        let nothing = || {
            q!({
                let _ = __aiml_row;
                true
            })
        };
        all_of(&all).unwrap_or_else(nothing)
    }

    fn plan_of_enum(&self, item: &Item<'_>, variants: &[Variant<'_>]) -> TokenStream {
        let p = &self.private;
        if variants.is_empty() {
            return TokenStream::new();
        }
        if names(variants).is_some() {
            let mut place = 0;
            let arms = variants.iter().map(|variant| {
                let ident = variant.ident;
                if !matches!(variant.body, Body::Text(_)) {
                    return q!(Self::#ident { .. } => #p::None,);
                }
                place += 1;
                let at = number(place - 1);
                q!(Self::#ident { .. } => #p::Some(#at),)
            });
            let variant = self.fn_variant(&q!(match self { #(#arms)* }));
            let passes = self.fn_passes(&q!(#p::Plan::name(__aiml_plan, #p::Wire::variant(self), self)));
            return q!(#variant #passes);
        }
        let place = std::cell::Cell::new(0);
        let passes = Self::matched_each(item, |body| {
            let at = number(place.replace(place.get() + 1));
            let inner = self.with_probe(body, self.content(body));
            q!(#p::Plan::variant(__aiml_plan, #at, self, |__aiml_plan| #inner))
        });
        self.fn_passes(&passes)
    }

    /// Whether what a variant holds is taken, over `__aiml_plan`.
    fn content(&self, body: &Body<'_>) -> TokenStream {
        let p = &self.private;
        match body {
            Body::Null | Body::Text(_) => q!(#p::Plan::unit(__aiml_plan)),
            Body::Bare(field) if field.look == Look::Whole && !field.any => {
                let passes = Self::wire(field, "passes");
                let get = binding(field.place);
                q!(#passes(#get, __aiml_plan))
            }
            Body::Object(object) => {
                let row = self.row_taken(object);
                q!(#p::Plan::fields(__aiml_plan, |__aiml_row| #row))
            }
            _ => q!({
                let _ = __aiml_plan;
                false
            }),
        }
    }
}

/// Whether a variant is a model that is judged as another is.
fn says_like(variant: &Variant<'_>) -> bool {
    variant.capability.is_some_and(|said| said.like.is_set())
}

/// The names of a unit enum.
pub(super) fn names<'v>(variants: &'v [Variant<'_>]) -> Option<Vec<&'v String>> {
    let mut names = Vec::new();
    for variant in variants {
        match &variant.body {
            Body::Text(name) => names.push(name),
            Body::Unserializable(_) => {}
            _ => return None,
        }
    }
    (!names.is_empty()).then_some(names)
}

/// A number of a field or variant.
pub(super) fn number(n: usize) -> TokenStream {
    proc_macro2::Literal::u16_unsuffixed(u16::try_from(n).unwrap_or(u16::MAX)).into_token_stream()
}
