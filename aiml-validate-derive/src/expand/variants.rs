//! An enum with an endpoint: each of its variants is a request, and compared for itself.

use std::iter;

use proc_macro2::{Literal, Span, TokenStream};
use quote::ToTokens;
use syn::Member;

use super::{
    assert::Call,
    bind::{MODEL, place_of},
    rule::Emit,
    tokens::{call_at, call_between, ends, q},
};
use crate::{
    attr::{rule::Kind, unsure::Unsure},
    model::{Body, Bound, Field, Item, Key, Model, Object, Variant},
};

fn call(function: TokenStream, arguments: TokenStream, node: &TokenStream) -> Call {
    call_at(function, arguments, node).into()
}

impl Emit {
    /// The comparisons of all variants, each where its token stands.
    pub(super) fn comparisons_of_enum(
        &self,
        item: &Item<'_>,
        variants: &[Variant<'_>],
        bound: &Bound<'_>,
    ) -> Vec<Call> {
        let p = &self.private;
        let keys = [item.tag, bound.content].into_iter().flatten();
        let mut calls: Vec<_> = keys
            .map(|key| call(q!(#p::variants::key::<Self>), key.to_token_stream(), &key.to_token_stream()))
            .collect();
        for (v, variant) in variants.iter().enumerate() {
            let v = Literal::usize_unsuffixed(v);
            match &variant.body {
                Body::Unserializable(_) | Body::Opaque => {}
                // What it holds stands under `content`, of which all there is to say was said.
                Body::Object(_) if bound.content.is_some() => {}
                Body::Object(object) if is_of_parameters(object) => {
                    calls.extend(self.comparisons_of_variant(variant, object, bound, &v));
                }
                body => {
                    let whole = call(q!(#p::variants::whole::<Self, #v>), TokenStream::new(), &variant.node);
                    let Body::Bare(held) = body else {
                        calls.push(whole);
                        continue;
                    };
                    let number = q!({ #p::variants::WHOLE });
                    let held_by = self.comparison_of_holder(held, &v, &number, ends(&variant.node));
                    calls.extend(held_by.unwrap_or_else(|| vec![whole]));
                    calls.extend(self.variants_within(held));
                }
            }
        }
        calls
    }

    /// A variant whose fields are parameters.
    fn comparisons_of_variant(
        &self,
        variant: &Variant<'_>,
        object: &Object<'_>,
        bound: &Bound<'_>,
        v: &Literal,
    ) -> Vec<Call> {
        let (p, of) = (&self.private, &q!(Self, #v));
        let node = &variant.node;
        let mut calls = Vec::new();
        match &object.tag {
            Some((tag, id)) if tag == MODEL => {
                calls.push(call(q!(#p::ids::claim::<Self>), q!(#p::ids::Claim::Tag(#id)), node));
                if !variant.allows_deprecated {
                    self.warn_of(id, bound.documented_at(), node);
                }
            }
            Some(_) => calls.push(call(q!(#p::variants::tag::<#of>), TokenStream::new(), node)),
            None => {}
        }
        // What seems to be missing may be what a field of another key was meant for.
        if object.fields.iter().all(|field| field.unsure != Unsure::Key) {
            calls.push(call(q!(#p::variants::required::<#of>), TokenStream::new(), node));
        }
        for (i, field) in (object.first()..).zip(&object.fields) {
            let (i, is_ruled) = (Literal::usize_unsuffixed(i), self.is_told_by_rule(field));
            let held = (!is_ruled && field.model == Model::No)
                .then(|| self.comparison_of_holder(field, v, &q!(#i), place_of(field)));
            calls.extend(held.flatten().unwrap_or_else(|| {
                let check = if is_ruled { q!(ruled) } else { q!(field) };
                vec![call_between(q!(#p::variants::#check::<#of>), q!(#i), place_of(field)).into()]
            }));
            calls.extend(self.members(field, &q!(#p::variants::member::<#of>)).into_iter().map(Call::from));
            for rule in field.rules {
                if !matches!(rule.kind, Kind::OneOf(_)) {
                    let constant = self.rule_of(field, rule);
                    calls.push(call(q!(#p::variants::rule::<#of>), q!(#i, #constant), &rule.node));
                }
            }
        }
        calls.extend(self.variants_of_model(object));
        calls
    }
}

impl Emit {
    /// What a variant holds, in a field of a number or as a whole, and what is told in the type that is held; nothing, if
    /// that does not tell.
    fn comparison_of_holder(
        &self,
        field: &Field<'_>,
        v: &Literal,
        number: &TokenStream,
        place: (Span, Span),
    ) -> Option<Vec<Call>> {
        let (p, shape, this) = (&self.private, Self::told_shape(field)?, self.this_in_call());
        let own = q!(#p::variants::holder::<Self, #v, #number, #shape>);
        let below = self.below(field, &q!(#p::nested::Variant<#this, #v, #number>));
        Some(iter::once(call_between(own, TokenStream::new(), place).into()).chain(below).collect())
    }
}

/// Whether the fields of a variant stand on the wire as its own, and not under its name.
fn is_of_parameters(object: &Object<'_>) -> bool {
    let named = |member: &Member, key: &Key| matches!((member, key), (Member::Unnamed(_), Key::Name(_)));
    object.nested.is_none() && !object.fields.iter().any(|field| named(&field.member, &field.key))
}
