//! Where it is told what the catalog refuses in a type that is no request, but stands in one: at its fields, variants and
//! literals.

use proc_macro2::{Literal, Span, TokenStream};
use quote::ToTokens;
use syn::{Type, WhereClause};

use super::{
    assert::{Call, names_outside},
    bind::place_of,
    ids::name_of,
    rule::Emit,
    shape::{FULL, ShapeOf, names, seen, shape_of},
    tokens::{call_between, ends, mentions, name, outside_of_impl, q},
    write::{FIELD, Mistakes, Named},
};
use crate::{
    attr::rule::Rule,
    generics::is_of_std,
    model::{Body, Field, Item, Model, Object, Shape},
};

/// How many mistakes are told below fields of a request.
const MISTAKES: usize = 8;

/// From here on, rules and members of allow-lists have numbers: those of a field,
const SAID: u16 = 1 << 15;
/// and those of a newtype. (As the runtime crate has it; the cases of wrong programs show that they agree.)
const SAID_OF_TYPE: u16 = 3 << 14;
/// In place of a field: the key of the tag.
const TAG: u16 = u16::MAX - 1;

impl Emit {
    /// Whether a type tells where it has mistakes.
    pub(super) fn tells(item: &Item<'_>) -> bool {
        if item.bound.is_some() {
            return false;
        }
        match &item.shape {
            Shape::Struct(Body::Object(_)) => true,
            Shape::Struct(Body::Bare(field)) => {
                seen(field).is_some_and(|ty| !is_of_std(ty)) || !field.rules.is_empty()
            }
            Shape::Struct(_) => false,
            Shape::Enum(variants) => names(variants).is_none() && !variants.is_empty(),
        }
    }

    /// `impl Tell`.
    pub(super) fn impl_tell(&self, item: &Item<'_>, clause: &WhereClause) -> Option<TokenStream> {
        if !Self::tells(item) {
            return None;
        }
        let (p, ident) = (&self.private, super::tokens::named(&item.input.ident));
        let generics = self.with_request(item);
        let (with_request, _, _) = generics.split_for_impl();
        let (_, arguments, _) = item.input.generics.split_for_impl();
        let (lifetimes, this) = names_outside(item);
        let inner = Places { emit: self, lifetimes, this }.of(item);
        Some(q! {
            #[automatically_derived]
            impl #with_request #p::nested::Tell<__AimlRequest, __AimlNth> for #ident #arguments #clause {
                const CHECK: () = {
                    let __aiml_told = #p::nested::told::<__AimlRequest, __AimlNth>();
                    #inner
                };
            }
        })
    }

    /// The constants of a request that are no mistakes below its fields.
    pub(super) fn below_fields(&self, object: &Object<'_>) -> Vec<Call> {
        let p = &self.private;
        let mut out = Vec::new();
        for (i, field) in (object.first()..).zip(&object.fields) {
            let Some(of) = shape_of(field, FULL) else { continue };
            if self.generic || field.model != Model::No || is_of_std(field.ty) {
                continue;
            }
            let i = Literal::usize_unsuffixed(i);
            out.push(Call::Mistakes(Mistakes {
                of: q!(#p::nested::WithinOf<#of>),
                tells: ["nested", "Tell"],
                below: Some(i),
                this: self.this_in_call(),
                numbers: 0..MISTAKES,
                field: Named::of(field),
            }));
        }
        out
    }
}

/// The places in a type where it may be told what is wrong.
struct Places<'e> {
    emit: &'e Emit,
    /// Its lifetimes, and what it is called where there are none.
    lifetimes: Vec<String>,
    this: TokenStream,
}

impl Places<'_> {
    fn of(&self, item: &Item<'_>) -> TokenStream {
        let name = name_of(item);
        match &item.shape {
            Shape::Struct(Body::Object(object)) => {
                let mut arms = self.arms_of(object, &name, 0);
                arms.extend(self.arm_of_tag(item));
                self.told_at(0, &arms, &self.told_here(ends(&name)))
            }
            Shape::Struct(body) => self.told_in(body, &name, 0),
            Shape::Enum(variants) => {
                let arms = variants.iter().enumerate().map(|(v, variant)| {
                    let v = Literal::usize_unsuffixed(v);
                    let inner = self.told_in(&variant.body, &variant.node, 1);
                    q!(#v => #inner,)
                });
                let arms = arms.chain(self.arm_of_tag(item)).collect();
                self.told_at(0, &arms, &self.told_here(ends(&name)))
            }
        }
    }

    fn arm_of_tag(&self, item: &Item<'_>) -> Option<TokenStream> {
        let tag = Literal::u16_unsuffixed(TAG);
        let here = self.told_here(ends(&item.tag?.to_token_stream()));
        Some(q!(#tag => #here,))
    }

    /// What is wrong in a body whose own fields are so many steps away; with the body itself, it is told at `node`.
    fn told_in(&self, body: &Body<'_>, node: &TokenStream, step: usize) -> TokenStream {
        let here = self.told_here(ends(node));
        match body {
            Body::Object(object) => self.told_at(step, &self.arms_of(object, node, step), &here),
            Body::Bare(field) => {
                let arms = self.arms_of_rules(field.rules, SAID_OF_TYPE);
                self.told_at(step, &arms, &self.told_below(field, ends(node), step))
            }
            _ => here,
        }
    }

    fn arms_of(&self, object: &Object<'_>, node: &TokenStream, step: usize) -> TokenStream {
        let mut arms = TokenStream::new();
        for (i, field) in (object.first()..).zip(&object.fields) {
            let i = Literal::usize_unsuffixed(i);
            let rules = self.arms_of_rules(field.rules, SAID);
            let inner = self.told_at(step + 1, &rules, &self.told_below(field, place_of(field), step + 1));
            arms.extend(q!(#i => #inner,));
        }
        if let Some((_, nested)) = &object.nested {
            let i = Literal::usize_unsuffixed(object.first() + object.fields.len());
            let inner = self.told_in(nested, node, step + 1);
            arms.extend(q!(#i => #inner,));
        }
        arms
    }

    /// At the rules and the members of allow-lists.
    fn arms_of_rules(&self, rules: &[Rule], first: u16) -> TokenStream {
        let mut places = Vec::new();
        for rule in rules {
            let members: Vec<_> = rule.members().map(|(_, node)| ends(node)).collect();
            places.extend(if members.is_empty() { vec![ends(&rule.node)] } else { members });
        }
        let arms = (first..).zip(places).map(|(n, place)| {
            let (n, here) = (Literal::u16_unsuffixed(n), self.told_here(place));
            q!(#n => #here,)
        });
        arms.collect()
    }

    /// By the number of a step; `rest` is for all others.
    fn told_at(&self, step: usize, arms: &TokenStream, rest: &TokenStream) -> TokenStream {
        if arms.is_empty() {
            return rest.clone();
        }
        let (p, step) = (&self.emit.private, Literal::usize_unsuffixed(step));
        q!(match #p::nested::Told::at(__aiml_told, #step) { #arms _ => #rest })
    }

    fn told_here(&self, place: (Span, Span)) -> TokenStream {
        let p = &self.emit.private;
        call_between(q!(#p::nested::here), q!(__aiml_told), place)
    }

    /// The shape of a field, if its type may tell what is wrong below.
    fn told_shape<'f>(&self, field: &Field<'f>) -> Option<ShapeOf<'f>> {
        let is_generic =
            |ty: &Type| self.emit.params.iter().any(|param| mentions(&ty.to_token_stream(), param));
        seen(field).filter(|ty| !is_of_std(ty) && !is_generic(ty)).and(shape_of(field, FULL))
    }

    /// At a field, or below it, behind so many steps.
    fn told_below(&self, field: &Field<'_>, place: (Span, Span), steps: usize) -> TokenStream {
        let (p, here) = (&self.emit.private, self.told_here(place));
        let Some(shape) = self.told_shape(field) else { return here };
        let k = (0..steps).fold(q!(__AimlNth), |k, _| q!(#p::Deep<#k>));
        let steps = Literal::usize_unsuffixed(steps);
        let below = self.fn_below(field, shape);
        q!({
            #below
            if #p::nested::Told::is_below::<#shape>(__aiml_told, #steps) {
                __aiml_below::<__AimlRequest, #k>()
            } else {
                #here
            }
        })
    }

    /// What is wrong below a field: the compiler shows where its type stands beside the mistake. A function, since the
    /// compiler evaluates all constants that are named where it is; of types without lifetimes, since those of the impl
    /// are not in it.
    fn fn_below(&self, field: &Field<'_>, shape: ShapeOf<'_>) -> TokenStream {
        let (p, named) = (&self.emit.private, Named::of(field));
        let shape = outside_of_impl(shape.into_token_stream(), &self.lifetimes, &self.this);
        let check = named.check(&["nested", "Tell"], &q!(__AimlRequest, __AimlNth));
        let (name, tells) = (name(FIELD), named.tells());
        q! {
            const fn __aiml_below<__AimlRequest: #p::Bound, __AimlNth: #p::Nth>() {
                // A type that does not derive is told here as elsewhere, and so once.
                {
                    type #name = #shape;
                    let _ = #tells;
                }
                type #name = #p::nested::WithinOf<#shape>;
                #check
            }
        }
    }
}
