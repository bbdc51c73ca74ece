//! One field: whether it is accepted, and how it is shown.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::{LitStr, Token, Type, spanned::Spanned};

use super::{
    rule::Emit,
    tokens::{InPlace, binding, binding_at, first_span, last_span, parenthesized, q},
};
use crate::{
    check::is_option,
    model::{Field, Key, Look, Model, Object},
};

/// `<Type as Wire>::item`. It writes itself where it is used: what is put together from streams of tokens is
/// handed to the compiler and back for each of them.
#[derive(Clone, Copy)]
pub(super) struct OfWire<'f> {
    pub(super) ty: &'f Type,
    item: &'static str,
}

impl<'f> OfWire<'f> {
    /// `<Type as Wire>::here(&self.field)`, which seems to stand where the type does: what is wrong with the type of the
    /// value is no news then.
    pub(super) fn here(ty: &'f Type, get: &InPlace<'_>, out: &mut TokenStream) {
        let (first, last) = (first_span(ty), last_span(ty));
        Self { ty, item: "here" }.write((first, last), out);
        parenthesized(get.to_token_stream(), last).to_tokens(out);
    }

    /// Between two places.
    fn write(self, (first, last): (Span, Span), out: &mut TokenStream) {
        let span = Span::mixed_site().located_at(first);
        Token![<](first).to_tokens(out);
        self.ty.to_tokens(out);
        Token![as](span).to_tokens(out);
        super::private_at(span).to_tokens(out);
        Token![::](span).to_tokens(out);
        Ident::new("Wire", span).to_tokens(out);
        Token![>](span).to_tokens(out);
        Token![::](span).to_tokens(out);
        Ident::new(self.item, last).to_tokens(out);
    }
}

impl ToTokens for OfWire<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let span = Span::mixed_site().located_at(first_span(self.ty));
        self.write((span, span), out);
    }
}

impl Emit {
    /// The field as a reference.
    fn get(field: &Field<'_>) -> TokenStream {
        binding(field.place).into_token_stream()
    }

    /// `<FieldType as Wire>::method`, under the span of the type: however often a type that is not `Wire` is
    /// named so, the compiler says it once.
    pub(super) fn wire<'f>(field: &Field<'f>, item: &'static str) -> OfWire<'f> {
        OfWire { ty: field.ty, item }
    }

    /// What a method of `Wire` says of the field, whatever its type is.
    pub(super) fn ask(&self, field: &Field<'_>, method: &'static str) -> TokenStream {
        if field.look == Look::Any {
            let (p, value, method) = (&self.private, self.value(field), super::tokens::name(method));
            return q!(#p::Wire::#method(#value));
        }
        let (method, get) = (Self::wire(field, method), Self::get(field));
        q!(#method(#get))
    }

    /// The `TYPE` of the field.
    pub(super) fn type_of(&self, field: &Field<'_>) -> TokenStream {
        if field.look == Look::Any {
            let (p, known) = (&self.private, field.ty);
            return q!({ use #p::TypeOfAny as _; #p::OfAny::<#known>::TYPE });
        }
        Self::wire(field, "TYPE").into_token_stream()
    }

    /// A method of a field that may be anything, over a reference to it. It stands where the type stands: there the
    /// compiler says that serde cannot send it.
    pub(super) fn of_any(field: &Field<'_>, get: &impl ToTokens, method: &str) -> TokenStream {
        let span = Span::mixed_site().located_at(first_span(field.ty));
        let (p, method) = (super::private_at(span), Ident::new(method, span));
        quote_spanned!(span=> (&&#p::Any(#get)).#method)
    }

    /// The field as a `&dyn Value`.
    pub(super) fn value(&self, field: &Field<'_>) -> TokenStream {
        let p = &self.private;
        let get = Self::get(field);
        match field.look {
            Look::Whole => {
                let value = Self::wire(field, "value");
                q!(#value(#get))
            }
            Look::IfWire => q!((&&#p::Probe(#get)).probe_value()),
            Look::Any => {
                let value = Self::of_any(field, &get, "any_value");
                q!(&#value())
            }
            Look::Sent => self.sent(field),
            Look::Skip => q!(&#p::Opaque),
        }
    }

    /// The field as what the user's function writes: a `&Sent`.
    pub(super) fn sent(&self, field: &Field<'_>) -> TokenStream {
        let p = &self.private;
        let Some(function) = field.with else { return q!(&#p::Opaque) };
        let get = binding_at(field.place, function);
        let span = Span::mixed_site().located_at(function.span());
        let write = quote_spanned!(span=> &|__aiml_writer| #function(#get, __aiml_writer));
        q!(&#p::Sent::new(#write, #write))
    }

    /// Whether the field is left out; `None` if it never is.
    pub(super) fn absent(field: &Field<'_>) -> Option<TokenStream> {
        let path = field.absent?;
        let get = binding_at(field.place, path);
        Some(q!(#path(#get)))
    }

    /// The text of the user's check that refuses, if it does. The same call wherever it is needed, so that
    /// the compiler says once what is wrong with it.
    pub(super) fn check(field: &Field<'_>) -> Option<TokenStream> {
        let path = field.check?;
        let get = binding_at(field.place, path);
        let span = Span::mixed_site().located_at(path.span());
        let p = super::private_at(span);
        Some(if is_option(field.ty) {
            quote_spanned!(span=> #p::check_option(#path, #get))
        } else {
            quote_spanned!(span=> #p::refusal(#path(#get)))
        })
    }

    /// Whether the value of a field keeps its rules, and everything below it does; `below` is the context
    /// for what is below.
    fn keeps_all(&self, field: &Field<'_>, below: &TokenStream) -> Vec<TokenStream> {
        let p = &self.private;
        let get = Self::get(field);
        let said = self.said(field);
        let keeps = match (field.look, said) {
            (Look::Whole, None) => {
                let accepts = Self::wire(field, "accepts");
                Some(q!(#accepts(#get, #below)))
            }
            (Look::Whole, Some(said)) => {
                let keeps = Self::wire(field, "keeps_said");
                Some(q!(#keeps(#get, #said, __aiml_cx, #below)))
            }
            (Look::IfWire, said) => {
                let said = said.unwrap_or_else(|| q!(&#p::ShapeField::NOTHING));
                Some(q!((&&#p::Probe(#get)).probe_keeps(#said, __aiml_cx, #below)))
            }
            (Look::Any, said) => {
                let said = said.unwrap_or_else(|| q!(&#p::ShapeField::NOTHING));
                let keeps = Self::of_any(field, &get, "any_keeps");
                Some(q!(#keeps(#said, __aiml_cx, #below)))
            }
            (Look::Sent, said) => {
                let said = said.unwrap_or_else(|| q!(&#p::ShapeField::NOTHING));
                let sent = self.sent(field);
                Some(q!(#p::keeps(#said, #sent, __aiml_cx, #below)))
            }
            (Look::Skip, _) => None,
        };
        let check = Self::check(field).map(|check| q!(#p::Option::is_none(&#check)));
        keeps.into_iter().chain(check).collect()
    }

    /// Whether a field without a key is accepted; nothing if it always is.
    pub(super) fn accepts_bare(&self, field: &Field<'_>, inner: &TokenStream) -> Option<TokenStream> {
        let all = all_of(&self.keeps_all(field, inner))?;
        Some(match Self::absent(field) {
            Some(absent) => q!((#absent || #all)),
            None => all,
        })
    }

    /// Whether a property is accepted; nothing if it always is.
    pub(super) fn accepts_property(&self, object: &Object<'_>, field: &Field<'_>) -> Option<TokenStream> {
        let inner = match &field.key {
            Key::Name(name) if name.text == "messages" => q!(__aiml_cx.inside(true)),
            Key::Name(_) => q!(__aiml_in),
            Key::Flatten | Key::None => q!(__aiml_cx.flattened()),
        };
        let mut all: Vec<_> = self.is_listed(object, field).into_iter().collect();
        all.extend(self.keeps_all(field, &inner));
        all.extend(self.together(object, field));
        let all = all_of(&all)?;
        // A request that lists its models must name one.
        let must = field.model != Model::No && !object.models.is_empty();
        Some(match Self::absent(field) {
            Some(absent) if must => q!((!#absent && #all)),
            Some(absent) => q!((#absent || #all)),
            None => all,
        })
    }

    /// `model(…)`: the field names one of the list.
    fn is_listed(&self, object: &Object<'_>, field: &Field<'_>) -> Option<TokenStream> {
        if field.model == Model::No || object.models.is_empty() {
            return None;
        }
        let p = &self.private;
        let seen = self.ask(field, "seen");
        Some(q! {
            (#p::Option::is_some(&__aiml_listed) || #p::is_unknowable(#seen))
        })
    }

    /// Whether what a field requires is there, and nothing that it conflicts with: conditions.
    pub(super) fn together(&self, object: &Object<'_>, field: &Field<'_>) -> Vec<TokenStream> {
        let requires = field.requires.iter().filter_map(|key| self.is_there(object, key, true));
        let conflicts =
            field.conflicts.iter().map(|key| self.is_there(object, key, false).unwrap_or_else(|| q!(false)));
        requires.chain(conflicts).collect()
    }

    /// Whether the object has a key or, if not `there`, has it not; `None` if it always has.
    fn is_there(&self, object: &Object<'_>, key: &LitStr, there: bool) -> Option<TokenStream> {
        let not = |expr: TokenStream| q!(!#expr);
        let p = &self.private;
        let name = key.value();
        if let Some(field) = object.fields.iter().find(|field| field.has_key(&name)) {
            let absent = Self::absent(field)?;
            return Some(if there { not(absent) } else { absent });
        }
        if object.keys().any(|key| key == name) {
            return None;
        }
        let values = object.flattened().map(|field| {
            let value = self.value(field);
            let has = match (there, field.look) {
                // It may be there, for all that is known.
                (true, Look::Skip) => q!(true),
                (true, _) => q!(#p::flat_may_have_key(#value, #name)),
                (false, _) => q!(#p::flat_has_key(#value, #name)),
            };
            Self::absent(field).map_or_else(|| has.clone(), |absent| q!((!#absent && #has)))
        });
        let values: Vec<_> = values.collect();
        // Nothing is flattened: that the key is nobody's, the comparison with the catalog tells.
        let any = if values.is_empty() { q!(false) } else { q!((#(#values)||*)) };
        Some(if there { any } else { not(any) })
    }

    /// Shows the field to a callback, as one statement.
    pub(super) fn show(&self, field: &Field<'_>) -> TokenStream {
        let p = &self.private;
        let key = match &field.key {
            Key::Name(name) => {
                let name = &name.text;
                q!(#p::Key::Name(#name))
            }
            Key::Flatten => q!(#p::Key::Flatten),
            Key::None => q!(#p::Key::Item),
        };
        let value = self.value(field);
        let said = self.said(field);
        let check = Self::check(field);
        let absent = Self::absent(field);
        if check.is_none() && absent.is_none() && said.is_none() {
            return q!(__aiml_f(&#p::Field::plain(#key, #value)););
        }
        let said = said.unwrap_or_else(|| q!(&#p::ShapeField::NOTHING));
        let present = absent.map_or_else(|| q!(true), |absent| q!(!#absent));
        let kinds = if field.rules.is_empty() || field.look != Look::Whole {
            q!(#p::Kinds::ANY)
        } else {
            let ty = Self::wire(field, "TYPE");
            q!(#ty.kinds)
        };
        let check = check.map_or_else(|| q!(#p::None), |check| q!(#p::Some(&|| #check)));
        q!(__aiml_f(&#p::Field::new(#key, #present, #value, #kinds, #said, #check));)
    }
}

/// `a && b && c`; nothing for nothing.
pub(super) fn all_of(all: &[TokenStream]) -> Option<TokenStream> {
    match all {
        [] => None,
        [one] => Some(one.clone()),
        all => Some(q!((#(#all)&&*))),
    }
}
