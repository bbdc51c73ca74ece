//! The fields of a struct, as the derive lists them.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;
use syn::{Token, Type};

use super::{
    bind::{MODEL, hash},
    common, flags,
    shape_of::{Depth, ShapeOf, seen, shape_of},
    tokens::{parenthesized, q},
    write::path,
};
use crate::{
    attr::rule::Kind,
    model::{Field, Object, Whose},
};

/// What stands between two lines, and between a key and what is said of its field: no key that has one of them is listed.
const LINE: char = '\n';
const TAB: char = '\t';

/// The fields of a struct: as types, and by their keys and flags.
pub(super) struct List<'f> {
    pub(super) fields: Vec<Listed<'f>>,
    /// How long the list of types is to be.
    pub(super) size: usize,
    pub(super) request: Option<OfRequest<'f>>,
    /// The name of the struct, unless it has parameters: with others it is another type.
    pub(super) of: Option<&'f Ident>,
}

/// A field of a list.
pub(super) struct Listed<'f> {
    pub(super) key: &'f str,
    pub(super) holds: Holds<'f>,
    pub(super) flags: u16,
    /// What annotations say of it, as far as it can stand in its line.
    pub(super) said: Option<String>,
}

/// What a field holds.
#[derive(Clone, Copy)]
pub(super) enum Holds<'f> {
    Type(&'f Type),
    /// By its name it is one of std's.
    Std(&'f Type),
    /// It is not looked into.
    Unseen,
    /// It is no field, but the tag.
    Tag,
    /// It stands for the model in what is flattened into the object.
    Within(&'f Object<'f>),
}

/// The tag of a struct as one of a list; what it says stands beside the list.
pub(super) fn listed_tag(tag: &str, is_request: bool) -> Listed<'_> {
    Listed { key: tag, holds: Holds::Tag, flags: flags::of_tag(tag, is_request), said: None }
}

/// A field as one of a list.
pub(super) fn listed<'f>(field: &'f Field<'_>, said: Option<String>) -> Listed<'f> {
    let key = field.name().map_or("", |name| name.text.as_str());
    Listed { key, holds: holds(field), flags: flags::bits_of(field, false), said }
}

/// What a field holds, as far as it is looked into.
pub(super) fn holds<'f>(field: &Field<'f>) -> Holds<'f> {
    match seen(field) {
        Some(ty) if field.whose == Whose::Std => Holds::Std(ty),
        Some(ty) => Holds::Type(ty),
        None => Holds::Unseen,
    }
}

/// How long the list of types is to be: lists of other lengths are filled up. None, if these cannot be listed.
pub(super) fn size_of(fields: &[Listed<'_>]) -> Option<usize> {
    let is_plain = !fields.is_empty()
        && fields.iter().all(|field| !field.key.contains(LINE) && !field.key.contains(TAB));
    (1..=16).chain([24, 32, 48, 64]).find(|size| is_plain && fields.len() <= *size)
}

/// What a request says of the models that it names.
#[derive(Clone, Copy)]
pub(super) enum Models {
    Nothing,
    /// It lists them.
    Listed,
    /// The field that names them has an allow-list.
    Chosen,
}

/// What a list of fields is for, if the struct is bound to an endpoint.
pub(super) struct OfRequest<'f> {
    pub(super) path: &'f str,
    pub(super) models: Models,
    /// What the field holds that names the model.
    pub(super) model: Holds<'f>,
}

impl ToTokens for Holds<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let span = Span::mixed_site();
        match *self {
            // The compiler has less to do where no trait is named; of a type that needs no help to be found.
            Self::Std(ty) => {
                path(out, &["ShapeIn"], span);
                Token![<](span).to_tokens(out);
                ty.to_tokens(out);
                Token![,](span).to_tokens(out);
                Depth::Any.to_tokens(out);
                Token![>](span).to_tokens(out);
            }
            Self::Type(ty) => ShapeOf { ty, depth: Depth::Any }.to_tokens(out),
            Self::Tag => {
                path(out, &["TagOf"], span);
                Token![<](span).to_tokens(out);
                Token![Self](span).to_tokens(out);
                Token![>](span).to_tokens(out);
            }
            Self::Unseen => path(out, &["Unseen"], span),
            Self::Within(object) => model_within(object, out),
        }
    }
}

/// Whether a field has an allow-list.
pub(super) fn has_list(field: &Field<'_>) -> bool {
    field.rules.iter().any(|rule| matches!(rule.kind, Kind::OneOf(_)))
}

/// What a request says of its models, beside the type of the field that names one.
pub(super) fn models_of(object: &Object<'_>) -> Models {
    match object.model() {
        _ if !object.models.is_empty() => Models::Listed,
        Some(field) if has_list(field) => Models::Chosen,
        _ => Models::Nothing,
    }
}

/// What stands where a request names its model.
pub(super) fn holds_model<'f>(object: &'f Object<'f>) -> Holds<'f> {
    match &object.tag {
        Some((tag, _)) if tag == MODEL => Holds::Tag,
        _ => match object.model() {
            Some(field) => holds(field),
            // What only those know who receive it may be any model.
            None if object.fields.iter().any(|field| field.has_key(MODEL)) => Holds::Unseen,
            None if object.flattened().next().is_some() => Holds::Within(object),
            None => Holds::Unseen,
        },
    }
}

/// What stands for the model in what is flattened into the object. What is not looked into may be any; so may what
/// stands among too many for a tuple.
fn model_within(object: &Object<'_>, out: &mut TokenStream) {
    let span = Span::mixed_site();
    let all: Option<Vec<_>> = object.flattened().map(|field| shape_of(field, Depth::Any)).collect();
    let Some(all) = all.filter(|all| (1..=TUPLE).contains(&all.len())) else {
        return Holds::Unseen.to_tokens(out);
    };
    path(out, &["ids", "ModelWithin"], span);
    Token![<](span).to_tokens(out);
    if let [one] = &*all {
        one.to_tokens(out);
    } else {
        path(out, &["Known"], span);
        Token![<](span).to_tokens(out);
        parenthesized(q!(#(#all,)*), span).to_tokens(out);
        Token![>](span).to_tokens(out);
    }
    Token![>](span).to_tokens(out);
}

/// How many shapes a tuple of them may have.
const TUPLE: usize = 8;

impl List<'_> {
    /// The names of the types, up to the first field.
    fn head(&self, out: &mut TokenStream) {
        let span = Span::mixed_site();
        let Some(request) = &self.request else {
            path(out, &[&format!("fields{}", self.size)], span);
            Token![::](span).to_tokens(out);
            return Token![<](span).to_tokens(out);
        };
        path(out, &[&format!("request{}", self.size)], span);
        Token![::](span).to_tokens(out);
        Token![<](span).to_tokens(out);
        Depth::Any.to_tokens(out);
        Token![,](span).to_tokens(out);
        match request.models {
            Models::Nothing => parenthesized(TokenStream::new(), span).to_tokens(out),
            Models::Listed => {
                path(out, &["Listed"], span);
                Token![<](span).to_tokens(out);
                Token![Self](span).to_tokens(out);
                Token![>](span).to_tokens(out);
            }
            Models::Chosen => path(out, &["Chosen"], span),
        }
        Token![,](span).to_tokens(out);
        request.model.to_tokens(out);
        Token![,](span).to_tokens(out);
        if let Some(name) = common::name_of_path(request.path) {
            path(out, &["on"], span);
            Token![::](span).to_tokens(out);
            name.to_tokens(out);
        } else {
            path(out, &["Hashed"], span);
            Token![<](span).to_tokens(out);
            Literal::u64_unsuffixed(hash(request.path)).to_tokens(out);
            Token![>](span).to_tokens(out);
        }
        Token![,](span).to_tokens(out);
    }

    /// The keys as one text, a line each, with what is said of some behind them; and before each the flags of its field,
    /// of a struct whose types do not have them, and before all of those its name.
    fn keys(&self) -> String {
        let mut out = String::new();
        if let (None, Some(name)) = (&self.request, self.of) {
            out.push_str(&name.to_string());
            out.push(':');
        }
        for (i, field) in self.fields.iter().enumerate() {
            if i > 0 {
                out.push(LINE);
            }
            if self.request.is_none() {
                out.push_str(&field.flags.to_string());
                out.push(' ');
            }
            out.push_str(field.key);
            if let Some(said) = &field.said {
                out.push(TAB);
                out.push_str(said);
            }
        }
        out
    }

    /// What is known of their types.
    fn types(&self, out: &mut TokenStream) {
        let span = Span::mixed_site();
        self.head(out);
        for field in &self.fields {
            self.field(field, out);
            Token![,](span).to_tokens(out);
        }
        for _ in self.fields.len()..self.size {
            path(out, &[if self.request.is_some() { "No" } else { "Unseen" }], span);
            Token![,](span).to_tokens(out);
        }
        Token![>](span).to_tokens(out);
        parenthesized(TokenStream::new(), span).to_tokens(out);
    }

    fn field(&self, field: &Listed<'_>, out: &mut TokenStream) {
        let span = Span::mixed_site();
        if self.request.is_none() {
            return field.holds.to_tokens(out);
        }
        let around = common::around(field.key, field.flags);
        let (module, name) = match field.holds {
            Holds::Std(_) => ("holds", "Holds"),
            _ => ("at", "At"),
        };
        for name in around.iter().flatten() {
            path(out, &[name], span);
            Token![<](span).to_tokens(out);
        }
        if around.is_some() {
            path(out, &[module, field.key], span);
        } else {
            path(out, &[name], span);
        }
        Token![<](span).to_tokens(out);
        match field.holds {
            Holds::Std(ty) => ty.to_tokens(out),
            holds => holds.to_tokens(out),
        }
        if around.is_none() {
            Token![,](span).to_tokens(out);
            Literal::u64_unsuffixed(number_of(field.key, field.flags)).to_tokens(out);
        }
        for _ in 0..=around.map_or(0, |around| around.len()) {
            Token![>](span).to_tokens(out);
        }
    }
}

/// What stands for a key and the flags of its field: the flags are above the bits of the hash.
pub(super) fn number_of(key: &str, flags: u16) -> u64 {
    hash(key) | u64::from(flags) << 48
}

impl ToTokens for List<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let (mut list, span) = (TokenStream::new(), Span::mixed_site());
        let path = self.request.as_ref().map_or("", |request| request.path);
        Literal::string(path).to_tokens(&mut list);
        Token![,](span).to_tokens(&mut list);
        Literal::string(&self.keys()).to_tokens(&mut list);
        Token![,](span).to_tokens(&mut list);
        self.types(&mut list);
        parenthesized(list, span).to_tokens(out);
    }
}
