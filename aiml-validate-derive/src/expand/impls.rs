//! `impl Wire`, put together from the bodies of a type.

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::{
    assert::Assertions,
    body::probes,
    rule::Emit,
    tokens::{binding, mentions, q},
};
use crate::{
    generics::ImplGenerics,
    model::{Body, Item, Look, Shape, Variant},
};

impl Emit {
    pub(super) fn impl_wire(
        &self,
        item: &Item<'_>,
        generics: &ImplGenerics,
        assertions: &Assertions,
    ) -> TokenStream {
        let p = &self.private;
        let ImplGenerics { params, arguments, clause } = generics;
        let ident = super::tokens::named(&item.input.ident);
        let ty = self.wire_type(item);
        let shape = self.shape_item(item);
        let absent = (item.input.ident == "Option").then(|| self.fns_of_own_option());
        let methods = match &item.shape {
            Shape::Struct(body @ Body::Object(object)) => self.of_struct(body, object, assertions),
            _ => self.methods(item, assertions),
        };
        let named = self.fn_named_of(item);
        q! {
            #[automatically_derived]
            impl #params #p::Wire for #ident #arguments #clause {
                #ty
                #shape
                #absent
                #methods
                #named
            }
        }
    }

    /// Where fields of this type are left out when `Option::is_none` says so, it is not std's that is asked.
    fn fns_of_own_option(&self) -> TokenStream {
        let p = &self.private;
        q! {
            const HAS_NONE: #p::bool = {
                use #p::NoneOrUnknown as _;
                #p::is_known(|this: &Self| this.is_none())
            };

            #[inline]
            fn is_absent(&self) -> #p::bool {
                use #p::NoneOrUnknown as _;
                #p::Answer::or_false(self.is_none())
            }
        }
    }

    /// What the impl has for anything but a struct with named fields.
    fn methods(&self, item: &Item<'_>, assertions: &Assertions) -> TokenStream {
        let p = &self.private;
        let accepts = self.fn_accepts(item, assertions);
        let view = matched(item, |body| self.with_probe(body, self.view(body)));
        let shows = self.fns_show(item);
        let more = match &item.shape {
            Shape::Struct(body) => self.fns_of_struct(item, body),
            Shape::Enum(variants) => self.fns_of_enum(item, variants),
        };
        let model = self.fn_model(item);
        let passes = self.fns_of_plan(item);
        q! {
            #accepts

            #[inline]
            fn view(&self) -> #p::View<'_> {
                #view
            }

            #shows
            #more
            #model
            #passes
        }
    }

    /// The same, where no two variants are alike.
    pub(super) fn matched_each(item: &Item<'_>, of: impl Fn(&Body<'_>) -> TokenStream) -> TokenStream {
        let Shape::Enum(variants) = &item.shape else { return TokenStream::new() };
        let arms = variants.iter().map(|variant| {
            let arm = of(&variant.body);
            let pattern = pattern(variant, &arm);
            q!(#pattern => { #arm })
        });
        q!(match self { #(#arms)* })
    }

    fn fn_accepts(&self, item: &Item<'_>, assertions: &Assertions) -> TokenStream {
        let p = &self.private;
        let body = matched(item, |body| {
            let accepts = self.accepts(body);
            self.with_probe(body, accepts)
        });
        let checks = assertions.as_statements();
        let uses = mentions(&body, &super::tokens::name("__aiml_cx"));
        let (cx, deep) = if uses {
            (
                q!(__aiml_cx),
                q!(if __aiml_cx.is_too_deep() {
                    return true;
                }),
            )
        } else {
            (q!(_), TokenStream::new())
        };
        q! {
            #[inline]
            fn accepts(&self, #cx: #p::Cx) -> #p::bool {
                #checks
                #deep
                #body
            }
        }
    }

    /// Brings the methods of `Probe` into scope, where one is used.
    pub(super) fn with_probe(&self, body: &Body<'_>, inner: TokenStream) -> TokenStream {
        let p = &self.private;
        let is_used = |name| mentions(&inner, &super::tokens::name(name));
        match probes(p, body) {
            Some(probes) if is_used("Probe") || is_used("Any") => q!({ #probes #inner }),
            _ => inner,
        }
    }

    /// `each_field`, `each_item`, `each_wrapped`: those that show something.
    fn fns_show(&self, item: &Item<'_>) -> TokenStream {
        let p = &self.private;
        let mut out = TokenStream::new();
        for name in ["each_field", "each_item", "each_wrapped"] {
            let of = |body: &Body<'_>| match name {
                "each_field" => self.each_field(body),
                "each_item" => self.each_item(body),
                _ => self.each_wrapped(body),
            };
            let name = super::tokens::name(name);
            if item.bodies().iter().all(|body| of(body).is_empty()) {
                continue;
            }
            let show = matched(item, |body| self.with_probe(body, of(body)));
            out.extend(q! {
                fn #name(
                    &self,
                    __aiml_f: &mut dyn #p::FnMut(&#p::Field<'_>),
                ) {
                    #show
                }
            });
        }
        out
    }

    /// `model`, where there is one.
    fn fn_model(&self, item: &Item<'_>) -> TokenStream {
        let p = &self.private;
        if !item.bodies().iter().any(|body| Self::has_model(body)) {
            return TokenStream::new();
        }
        let model = matched(item, |body| self.with_probe(body, self.model(body)));
        q! {
            #[inline]
            fn model(&self) -> #p::Option<&'static #p::Capability> {
                #model
            }
        }
    }

    /// What a newtype hands on to the type that it wraps.
    fn fns_of_struct(&self, item: &Item<'_>, body: &Body<'_>) -> TokenStream {
        let Body::Bare(field) = body else { return TokenStream::new() };
        if field.look != Look::Whole {
            return TokenStream::new();
        }
        let p = &self.private;
        let get = binding(field.place);
        let option = q!(#p::Option);
        let boolean = q!(#p::bool);
        let methods = [
            ("text", q!(), q!(), q!(#option<&#p::str>)),
            ("role", q!(), q!(), q!(#p::u8)),
            ("capability", q!(), q!(), q!(#option<&'static #p::Capability>)),
            ("in_range", q!(__aiml_rule: &#p::Range), q!(, __aiml_rule), boolean.clone()),
            ("fits", q!(__aiml_rule: &#p::Length), q!(, __aiml_rule), boolean.clone()),
            ("one_of", q!(__aiml_rule: &'static [#p::Literal]), q!(, __aiml_rule), boolean.clone()),
            ("keeps", q!(__aiml_rule: &'static #p::Rule), q!(, __aiml_rule), boolean),
        ];
        let functions = methods.map(|(name, parameters, arguments, output)| {
            let method = Self::wire(field, name);
            let name = super::tokens::name(name);
            let inner = matched(item, |_| q!(#method(#get #arguments)));
            q! {
                #[inline]
                fn #name(&self, #parameters) -> #output {
                    #inner
                }
            }
        });
        q!(#(#functions)*)
    }

    /// `role` and `capability` of an enum.
    fn fns_of_enum(&self, item: &Item<'_>, variants: &[Variant<'_>]) -> TokenStream {
        let p = &self.private;
        let mut out = TokenStream::new();
        if !variants.is_empty() && variants.iter().all(|variant| matches!(variant.body, Body::Text(_))) {
            let role = matched(item, |body| match body {
                Body::Text(name) => q!(const { #p::role_bit(#name) }),
                _ => TokenStream::new(),
            });
            out.extend(q! {
                #[inline]
                fn role(&self) -> #p::u8 {
                    #role
                }
            });
        }
        out.extend(self.fn_capability(variants));
        out
    }

    /// `capability`: of each variant of a model enum, and of the types that untagged variants wrap.
    fn fn_capability(&self, variants: &[Variant<'_>]) -> TokenStream {
        let p = &self.private;
        let mut arms = TokenStream::new();
        let mut place = 0_usize;
        for variant in variants {
            let capability = match &variant.body {
                Body::Text(_) if variant.capability.is_some() => {
                    place += 1;
                    let place = place - 1;
                    q!(#p::Some(const { &__AIML_CAPABILITIES[#place] }))
                }
                Body::Bare(field) if field.look == Look::Whole => {
                    let method = Self::wire(field, "capability");
                    let get = binding(field.place);
                    q!(#method(#get))
                }
                _ => continue,
            };
            let pattern = pattern(variant, &capability);
            arms.extend(q!(#pattern => #capability,));
        }
        if arms.is_empty() {
            return arms;
        }
        let covered = variants.iter().all(|variant| match &variant.body {
            Body::Text(_) => variant.capability.is_some(),
            Body::Bare(field) => field.look == Look::Whole,
            _ => false,
        });
        let rest = if covered { TokenStream::new() } else { q!(_ => #p::None,) };
        q! {
            #[inline]
            fn capability(&self) -> #p::Option<&'static #p::Capability> {
                match self { #arms #rest }
            }
        }
    }

    /// `TYPE`, where it says more than the shape does: what variants say of models.
    fn wire_type(&self, item: &Item<'_>) -> Option<TokenStream> {
        let p = &self.private;
        let ty = match &item.shape {
            Shape::Struct(Body::Bare(field)) if field.look == Look::Whole && !self.is_itself(field) => {
                Self::wire(field, "TYPE").into_token_stream()
            }
            Shape::Enum(variants) => {
                let within = self.within(variants);
                let said = self.capabilities(item).map(|_| q!(.with_capabilities(__AIML_CAPABILITIES)));
                if said.is_none() && within.is_none() {
                    return None;
                }
                if let Some(names) = super::shape::names(variants) {
                    q!(#p::WireType::models(&[#(#names),*], __AIML_CAPABILITIES))
                } else {
                    // Beside the models there is a variant for whatever else is named.
                    let shape = q!(<Self as #p::DeriveShape<#p::Full>>::SHAPE);
                    q!(#p::WireType::of(#shape) #said #within)
                }
            }
            Shape::Struct(_) => return None,
        };
        Some(q!(const TYPE: #p::WireType = #ty;))
    }
}

/// An expression over the fields of whatever the value is.
pub(super) fn matched(item: &Item<'_>, of: impl Fn(&Body<'_>) -> TokenStream) -> TokenStream {
    match &item.shape {
        Shape::Struct(body) => {
            let inner = of(body);
            let fields = bindings(body, &inner);
            if fields.is_empty() { inner } else { q!(let Self { #fields .. } = self; #inner) }
        }
        Shape::Enum(variants) if variants.is_empty() => q!(match *self {}),
        Shape::Enum(variants) => {
            let arms: Vec<_> = variants.iter().map(|variant| of(&variant.body)).collect();
            let mut rest = TokenStream::new();
            let first = arms.first().map(ToString::to_string);
            let alike = arms.iter().all(|arm| Some(arm.to_string()) == first);
            if alike && variants.iter().zip(&arms).all(|(v, arm)| bindings(&v.body, arm).is_empty()) {
                return arms.into_iter().next().unwrap_or_default();
            }
            for (variant, arm) in variants.iter().zip(arms) {
                let pattern = pattern(variant, &arm);
                rest.extend(q!(#pattern => { #arm }));
            }
            q!(match self { #rest })
        }
    }
}

/// Those of the fields that the expression uses, as parts of a pattern.
fn bindings(body: &Body<'_>, code: &TokenStream) -> TokenStream {
    let fields = body.fields();
    let used = fields.iter().filter(|field| mentions(code, &binding(field.place))).map(|field| {
        let (member, name) = (&field.member, binding(field.place));
        q!(#member: #name,)
    });
    used.collect()
}

/// The pattern of a variant, with the fields that the expression uses.
fn pattern(variant: &Variant<'_>, uses: &TokenStream) -> TokenStream {
    let ident = variant.ident;
    let fields = bindings(&variant.body, uses);
    q!(Self::#ident { #fields .. })
}
