//! Helpers for making tokens: where they seem to stand, and what they may be called.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{ExprPath, Lifetime, Member, PathArguments, QSelf, Token, Type, TypePath, spanned::Spanned};

/// `quote!`, with names that neither see the user's locals nor are seen.
macro_rules! q {
    ($($tokens:tt)*) => {
        quote::quote_spanned!(::proc_macro2::Span::mixed_site()=> $($tokens)*)
    };
}
pub(crate) use q;

/// The binding of a field.
pub(crate) fn binding(place: usize) -> Ident {
    Ident::new(&format!("__aiml_{place}"), Span::mixed_site())
}

/// The same binding, as if it stood at the path: type errors about it are shown there.
pub(crate) fn binding_at(place: usize, path: &ExprPath) -> Ident {
    let mut ident = binding(place);
    ident.set_span(at_path(path));
    ident
}

/// Where a path begins, for a name of ours.
pub(crate) fn at_path(path: &ExprPath) -> Span {
    Span::mixed_site().located_at(start(path.qself.as_ref(), &path.path))
}

/// Where the type begins. (Of the usual types without making tokens of them, which is dear.)
pub(crate) fn first_span(ty: &Type) -> Span {
    match ty {
        Type::Path(TypePath { qself, path, .. }) => start(qself.as_ref(), path),
        Type::Reference(reference) => reference.and_token.span,
        // What a macro was given.
        Type::Group(group) => first_span(&group.elem),
        _ => ty.span(),
    }
}

/// Where a path begins.
fn start(qself: Option<&QSelf>, path: &syn::Path) -> Span {
    match (qself, &path.leading_colon, path.segments.first()) {
        (Some(qself), ..) => qself.lt_token.span,
        (None, Some(colons), _) => colons.spans[0],
        (None, None, Some(first)) => first.ident.span(),
        (None, None, None) => Span::mixed_site(),
    }
}

/// Where the last token of the type stands.
pub(crate) fn last_span(ty: &Type) -> Span {
    if let Type::Group(group) = ty {
        return last_span(&group.elem);
    }
    if let Type::Path(TypePath { path, .. }) = ty
        && let Some(last) = path.segments.last()
    {
        match &last.arguments {
            PathArguments::None => return last.ident.span(),
            PathArguments::AngleBracketed(arguments) => return arguments.gt_token.span,
            PathArguments::Parenthesized(_) => {}
        }
    }
    ty.to_token_stream().into_iter().last().map_or_else(|| first_span(ty), |token| token.span())
}

/// Whether the identifier is somewhere in the tokens.
pub(crate) fn mentions(tokens: &TokenStream, ident: &Ident) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(other) => other == *ident,
        TokenTree::Group(group) => mentions(&group.stream(), ident),
        _ => false,
    })
}

/// A call that stands where the node stands: the compiler underlines the whole node for a panic in it.
pub(crate) fn call_at(function: TokenStream, arguments: TokenStream, node: &TokenStream) -> TokenStream {
    call_between(function, arguments, ends(node))
}

/// The same, from where the first token of the node stands to where the last does.
pub(crate) fn call_between(
    function: TokenStream,
    arguments: TokenStream,
    (first, last): (Span, Span),
) -> TokenStream {
    let mut call = respanned(function, first);
    call.extend([parenthesized(arguments, last)]);
    call
}

/// Where the first and the last of the tokens stand.
pub(crate) fn ends(node: &TokenStream) -> (Span, Span) {
    let mut tokens = node.clone().into_iter();
    let first = tokens.next().map_or_else(Span::mixed_site, |token| token.span());
    (first, tokens.last().map_or(first, |token| token.span()))
}

pub(crate) fn parenthesized(arguments: TokenStream, span: Span) -> TokenTree {
    grouped(Delimiter::Parenthesis, arguments, span)
}

pub(crate) fn braced(statements: TokenStream, span: Span) -> TokenTree {
    grouped(Delimiter::Brace, statements, span)
}

fn grouped(delimiter: Delimiter, inner: TokenStream, span: Span) -> TokenTree {
    let mut group = Group::new(delimiter, inner);
    group.set_span(span);
    TokenTree::Group(group)
}

/// The tokens at another place.
pub(crate) fn respanned(tokens: TokenStream, span: Span) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            if let TokenTree::Group(group) = &token {
                let mut inner = Group::new(group.delimiter(), respanned(group.stream(), span));
                inner.set_span(span);
                token = TokenTree::Group(inner);
            }
            token.set_span(span);
            token
        })
        .collect()
}

/// The tokens with other names: lifetimes of the type as `'static`, `Self` as the type.
pub(crate) fn outside_of_impl(tokens: TokenStream, lifetimes: &[String], this: &TokenStream) -> TokenStream {
    let mut out = TokenStream::new();
    let mut after_quote = false;
    for token in tokens {
        let is_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        match token {
            TokenTree::Ident(ident) if after_quote && lifetimes.iter().any(|name| ident == name) => {
                out.extend([TokenTree::Ident(Ident::new("static", ident.span()))]);
            }
            TokenTree::Ident(ident) if !after_quote && ident == "Self" => {
                // As ours: what is deprecated is not used where it is only derived for.
                out.extend(respanned(this.clone(), Span::mixed_site().located_at(ident.span())));
            }
            TokenTree::Group(group) => {
                let inner = outside_of_impl(group.stream(), lifetimes, this);
                let mut inner = Group::new(group.delimiter(), inner);
                inner.set_span(group.span());
                out.extend([TokenTree::Group(inner)]);
            }
            other => out.extend([other]),
        }
        after_quote = is_quote;
    }
    out
}

/// The name of the type, as ours: what is deprecated is not used where it is only derived for.
pub(crate) fn named(ident: &Ident) -> Ident {
    let mut ident = ident.clone();
    ident.set_span(Span::mixed_site().located_at(ident.span()));
    ident
}

/// A lifetime of the type, as ours.
pub(crate) fn of_ours(lifetime: &Lifetime) -> Lifetime {
    let mut lifetime = lifetime.clone();
    lifetime.set_span(Span::mixed_site());
    lifetime
}

/// An identifier of ours.
pub(crate) fn name(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// The field as a reference, as if all of it stood there: type errors about it are shown there.
pub(super) struct InPlace<'f> {
    member: &'f Member,
    span: Span,
}

impl<'f> InPlace<'f> {
    pub(super) const fn new(member: &'f Member, span: Span) -> Self {
        Self { member, span }
    }
}

impl ToTokens for InPlace<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let mut member = self.member.clone();
        match &mut member {
            Member::Named(name) => name.set_span(self.span),
            Member::Unnamed(index) => index.span = self.span,
        }
        Token![&](self.span).to_tokens(out);
        Token![self](self.span).to_tokens(out);
        Token![.](self.span).to_tokens(out);
        member.to_tokens(out);
    }
}
