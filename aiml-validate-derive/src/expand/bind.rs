//! A type with an endpoint: what the compiler is to compare, and where it says what it finds.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;

use super::{
    assert::Call,
    ids::{ends_of, name_of},
    list::has_list,
    rule::Emit,
    shape::names,
    shape_of::ShapeOf,
    tokens::{call_at, ends, q},
    write::{Check, Checks},
};
use crate::{
    attr::{
        allows_deprecated,
        rule::{Kind, Number, Rule},
        unsure::Unsure,
    },
    check::{UnknownKey, unknown_key},
    generics::{is_text, tuple_in},
    model::{Body, Bound, Field, Item, Key, Look, Model, Object, Policy, Shape},
};

/// The key of requests under which they name their model.
pub(super) const MODEL: &str = "model";

impl Emit {
    /// What the shape of a type that is bound to an endpoint says beside its fields.
    pub(super) fn said_of_models(&self, item: &Item<'_>) -> Option<TokenStream> {
        let p = &self.private;
        let unknown = match item.bound.as_ref()?.unknown {
            Policy::Error => Some(q!(Error)),
            Policy::Warn => None,
            Policy::Allow => Some(q!(Allow)),
        };
        let unknown =
            unknown.map(|word| q!(const UNKNOWN_MODELS: #p::UnknownModels = #p::UnknownModels::#word;));
        let on_variants = hidden_model(item).and_then(|field| self.on_variants(field));
        Some(q!(#unknown #on_variants))
    }

    /// `named` of a request whose model the walk does not find.
    pub(super) fn fn_named_of(&self, item: &Item<'_>) -> Option<TokenStream> {
        let p = &self.private;
        item.bound.as_ref()?;
        let by_field = |field: &Field<'_>| {
            let member = &field.member;
            self.named_in(field, &q!(&self.#member)).unwrap_or_else(|| q!(#p::judge::Named::NOT))
        };
        let by_tag = object_of(item).and_then(|object| self.named_by_tag(object));
        by_tag.or_else(|| hidden_model(item).map(by_field)).map(|named| self.fn_named(&named))
    }

    /// The model that a request names.
    pub(super) fn fn_named(&self, inner: &TokenStream) -> TokenStream {
        let p = &self.private;
        q! {
            #[inline]
            fn named(&self) -> #p::judge::Named<'_> {
                #inner
            }
        }
    }

    /// The model that a field names, over a reference to it.
    pub(super) fn named_in(&self, field: &Field<'_>, get: &TokenStream) -> Option<TokenStream> {
        let p = &self.private;
        match field.look {
            Look::Whole => {
                let named = Self::wire(field, "named");
                Some(q!(#named(#get)))
            }
            Look::Any => {
                let named = Self::of_any(field, get, "any_named");
                Some(q!({ use #p::{AnySent as _, AnyWire as _}; #named() }))
            }
            Look::IfWire | Look::Sent | Look::Skip => None,
        }
    }

    /// The model, if that is the tag.
    pub(super) fn named_by_tag(&self, object: &Object<'_>) -> Option<TokenStream> {
        let p = &self.private;
        object.tag.as_ref().filter(|(tag, _)| tag == MODEL).map(|(_, id)| q!(#p::judge::Named::only(#id)))
    }

    /// What the model enum of a request says, if it is one.
    pub(super) fn on_variants(&self, model: &Field<'_>) -> Option<TokenStream> {
        let p = &self.private;
        (!is_text(model.ty)).then(|| {
            let ty = self.type_of(model);
            q!(const MODEL_SAYS: &'static #p::WireType = &#ty;)
        })
    }

    /// The comparisons, each where its token stands.
    pub(super) fn comparisons(&self, item: &Item<'_>, bound: &Bound<'_>) -> Vec<Call> {
        let at_path = |name| self.check_call(name, TokenStream::new(), &bound.path.to_token_stream());
        if let Shape::Enum(variants) = &item.shape
            && names(variants).is_none()
        {
            let mut calls = vec![at_path("check_endpoint")];
            calls.extend(self.comparisons_of_enum(item, variants, bound));
            return calls;
        }
        if let Shape::Struct(Body::Bare(field)) = &item.shape {
            let mut calls = vec![at_path("check_endpoint"), self.comparison_of_whole(field)];
            calls.extend(self.variants_within(field));
            let (p, this) = (&self.private, self.this_in_call());
            calls.extend(self.below(field, &q!(#p::nested::Wrapped<#this>)));
            return calls;
        }
        let Some(object) = object_of(item) else { return vec![at_path("check_request")] };
        // What seems to be missing may be what a field of another key was meant for.
        let unsure = object.fields.iter().any(|field| field.unsure == Unsure::Key);
        let mut calls = vec![at_path(if unsure { "check_endpoint" } else { "check_request" })];
        calls.extend(self.comparisons_of_tag(item, object, bound));
        let mut ruled = 0;
        for (i, field) in (object.first()..).zip(&object.fields) {
            let i = Literal::usize_unsuffixed(i);
            calls.push(self.call_of(self.checks_of_field(object, field, &i, &mut ruled)));
            if let Some(word) = field.words.undeclared {
                calls.push(self.check_call("check_undeclared", q!(#i), &word.to_token_stream()));
            }
            // Tokens are made only for what has members.
            if has_list(field) {
                let p = &self.private;
                let members = self.members(field, &q!(#p::checks::member::<Self>));
                calls.extend(members.into_iter().map(Call::from));
            }
        }
        calls.extend(self.keys_said(object));
        if let (Some(first), None) = (object.models.first(), object.model()) {
            calls.push(self.check_call("check_unnamed", TokenStream::new(), &first.word.to_token_stream()));
        }
        for model in object.models {
            calls.extend(self.listed_model(model, bound, object).into_iter().map(Call::from));
        }
        calls.extend(self.variants_of_model(object));
        calls.extend(self.below_fields(object));
        calls
    }

    /// What a newtype wraps.
    fn comparison_of_whole(&self, field: &Field<'_>) -> Call {
        let (p, node) = (&self.private, field.ty.to_token_stream());
        match Self::told_shape(field) {
            Some(shape) => {
                let this = self.this_in_call();
                call_at(q!(#p::check_wrapped::<#this, #shape>), TokenStream::new(), &node).into()
            }
            None => self.check_call("check_whole", TokenStream::new(), &node),
        }
    }

    /// The field of a number, and in one constant with it its bounds, formats and patterns: they are compared where
    /// it is right. `ruled` counts the bounds of the type.
    fn checks_of_field(
        &self,
        object: &Object<'_>,
        field: &Field<'_>,
        i: &Literal,
        ruled: &mut usize,
    ) -> Vec<Check> {
        // One that is marked, or has a list of models, is judged by annotations alone.
        let is_hidden = field.look == Look::Skip && field.mistakes == 0 && field.has_key(MODEL);
        let plain = match (is_hidden, is_named_model(object, field)) {
            (true, _) => "check_hidden",
            (_, true) => "check_model",
            _ if self.is_told_by_rule(field) => "check_ruled",
            _ => "check_field",
        };
        let is_tuple = |shape: &ShapeOf<'_>| plain == "check_field" && tuple_in(shape.ty).is_some();
        let mut checks = vec![if let Some(shape) = Self::told_shape(field).filter(is_tuple) {
            let p = &self.private;
            self.check_at(&["check_items"], q!(#i, <#shape as #p::HasShape>::ITEMS), place_of(field))
        } else {
            self.check_at(&[plain], i.to_token_stream(), place_of(field))
        }];
        let is_bound = |rule: &&Rule| matches!(rule.kind, Kind::Range { .. } | Kind::Length { .. });
        // Of two, only the one of the field's kind is compared, a range of numbers or a length; the other does not fit
        // its type.
        if let Some(rule) = field.rules.iter().find(is_bound) {
            let nth = Literal::usize_unsuffixed(*ruled);
            *ruled += 1;
            checks.push(match self.ends(field, rule) {
                Some(bounds) => {
                    let numbers = bounds.numbers();
                    self.check_at(&[bounds.check()], q!(#i, #nth, #numbers), ends(&rule.node))
                }
                None => self.check_at(&["check_bounds"], q!(#i, #nth), ends(&rule.node)),
            });
        }
        let of_texts = |(_, rule): &(usize, &Rule)| matches!(rule.kind, Kind::Format(_) | Kind::Pattern(_));
        checks.extend(field.rules.iter().enumerate().filter(of_texts).map(|(nth, rule)| {
            let nth = Literal::usize_unsuffixed(nth);
            self.check_at(&["check_text"], q!(#i, #nth), ends(&rule.node))
        }));
        checks
    }

    /// The tag of a struct: its key and what it says, each where that stands.
    fn comparisons_of_tag(&self, item: &Item<'_>, object: &Object<'_>, bound: &Bound<'_>) -> Vec<Call> {
        let (Some((tag, name)), Some(key)) = (&object.tag, item.tag) else { return Vec::new() };
        let node = name_of(item);
        let check = |name, node: &TokenStream| {
            self.call_of(vec![self.check_at(&["struct_tag", name], TokenStream::new(), ends(node))])
        };
        let calls = vec![check("key", &key.to_token_stream()), check("name", &node)];
        if tag == MODEL {
            self.warn_of(name, bound.documented_at(), &node);
        }
        calls
    }

    /// The keys that annotations name, which the type does not have, and for which a field may stand that is misspelt.
    fn keys_said(&self, object: &Object<'_>) -> Vec<Call> {
        let fields = object.fields.iter();
        let mut said: Vec<_> =
            fields.clone().flat_map(|field| field.requires).map(|key| ("requires", key)).collect();
        said.extend(fields.flat_map(|field| field.conflicts).map(|key| ("conflicts", key)));
        let params = object.models.iter().flat_map(|model| &model.capability.params);
        said.extend(params.map(|param| ("param", &param.key)));
        let unknown = said.into_iter().filter_map(|(word, key)| {
            let UnknownKey { message, like } = unknown_key(object, word, key).filter(|_| !self.generic)?;
            let like = Literal::usize_unsuffixed(object.first() + like?);
            let (name, ends) = (key.value(), ends(&key.to_token_stream()));
            Some(self.call_of(vec![self.check_at(&["checks", "key"], q!(#name, #like, #message), ends)]))
        });
        unknown.collect()
    }

    /// One of `checks`, of the whole type or of a field by its number.
    fn check_at(&self, names: &[&'static str], arguments: TokenStream, ends: (Span, Span)) -> Check {
        let this = if self.is_plain() {
            let mut this = self.this.clone();
            this.set_span(Span::mixed_site().located_at(ends.0));
            this
        } else {
            Ident::new("Self", ends.0)
        };
        Check { names: names.to_vec(), this, arguments, ends }
    }

    fn check_call(&self, name: &'static str, arguments: TokenStream, node: &TokenStream) -> Call {
        self.call_of(vec![self.check_at(&[name], arguments, ends(node))])
    }

    /// One after the other.
    fn call_of(&self, checks: Vec<Check>) -> Call {
        let checks = Checks(checks);
        if self.is_plain() { Call::Checks(checks) } else { checks.into_token_stream().into() }
    }

    /// A compiler warning for each id in the allow-list of the model that is no longer served: at the endpoint, if there is
    /// one.
    pub(super) fn warn_of_members(&self, object: &Object<'_>, bound: Option<&Bound<'_>>) {
        let model = object.model().filter(|field| is_named_model(object, field));
        let Some(field) = model.filter(|field| !allows_deprecated(field.attributes)) else { return };
        let at = bound.and_then(Bound::documented_at);
        for (member, node) in field.rules.iter().flat_map(Rule::members) {
            if let Number::Str(id) = member {
                self.warn_of(id, at, node);
            }
        }
    }

    /// Each member of an allow-list.
    pub(super) fn members(&self, field: &Field<'_>, check: &TokenStream) -> Vec<TokenStream> {
        let Some(name) = field.name() else { return Vec::new() };
        let key = &name.text;
        let call = |(member, node): (_, &TokenStream)| {
            let literal = self.literal(member);
            call_at(check.clone(), q!(#key, &#literal), node)
        };
        field.rules.iter().flat_map(Rule::members).map(call).collect()
    }
}

/// The field that names the model, unless its shape and the walk tell all of it.
fn hidden_model<'m>(item: &'m Item<'_>) -> Option<&'m Field<'m>> {
    let model = object_of(item).and_then(Object::model);
    model.filter(|field| field.look != Look::Whole || field.any)
}

/// Whether the field is what names the model of a request that lists none.
fn is_named_model(object: &Object<'_>, field: &Field<'_>) -> bool {
    field.model == Model::Named && object.models.is_empty()
}

/// Where the tokens begin and end that an error about a field is shown at.
pub(super) fn place_of(field: &Field<'_>) -> (Span, Span) {
    match &field.key {
        Key::Name(name) => (name.span, name.span),
        Key::Flatten | Key::None => ends_of(field.ty),
    }
}

/// FNV-1a, and of it the upper 48 bits: the hash of the runtime crate's tables.
pub(super) fn hash(text: &str) -> u64 {
    let fold = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    text.bytes().fold(0xCBF2_9CE4_8422_2325, fold) >> 16
}

pub(super) fn object_of<'m, 'a>(item: &'m Item<'a>) -> Option<&'m Object<'a>> {
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
