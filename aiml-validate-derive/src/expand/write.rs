//! What is written for each field of each type. It writes itself into the stream where it is used: what is put
//! together from streams is handed to the compiler and back for each of them, which is most of the macro's work.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;
use syn::{ExprPath, Token, Type};

use super::{
    field::OfWire,
    private_at,
    shape::ShapeOf,
    tokens::{InPlace, parenthesized, q},
};

/// `__aiml::…`, of these names.
fn path(out: &mut TokenStream, names: &[&str], span: Span) {
    private_at(span).to_tokens(out);
    for name in names {
        Token![::](span).to_tokens(out);
        Ident::new(name, span).to_tokens(out);
    }
}

/// One of `checks`, of a type by its name.
pub(super) struct Check {
    pub(super) name: &'static str,
    pub(super) this: Ident,
    pub(super) arguments: TokenStream,
    /// Where the first and the last token stand of what it is about.
    pub(super) ends: (Span, Span),
}

impl ToTokens for Check {
    fn to_tokens(&self, out: &mut TokenStream) {
        let (first, last) = self.ends;
        path(out, &["checks", self.name], first);
        Token![::](first).to_tokens(out);
        Token![<](first).to_tokens(out);
        self.this.to_tokens(out);
        Token![>](first).to_tokens(out);
        parenthesized(self.arguments.clone(), last).to_tokens(out);
    }
}

/// The `k`th mistake of a model enum, for a request.
pub(super) struct Mistake<'f> {
    pub(super) of: ShapeOf<'f>,
    pub(super) this: Ident,
    /// The request has no parameters: the compiler knows what the field holds, and need not be told the way.
    pub(super) is_plain: bool,
    pub(super) k: usize,
    /// Where the field stands: the compiler shows it beside the mistake.
    pub(super) ends: (Span, Span),
}

impl ToTokens for Mistake<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let (span, k) = (Span::mixed_site(), Literal::usize_unsuffixed(self.k));
        let request = |out: &mut TokenStream| {
            self.this.to_tokens(out);
            Token![,](span).to_tokens(out);
            k.to_tokens(out);
            Token![>](span).to_tokens(out);
        };
        Token![<](self.ends.0).to_tokens(out);
        path(out, &["ids", if self.is_plain { "EnumOf" } else { "MistakeOf" }], span);
        Token![<](span).to_tokens(out);
        self.of.to_tokens(out);
        if self.is_plain {
            Token![>](span).to_tokens(out);
        } else {
            Token![,](span).to_tokens(out);
            request(out);
        }
        Token![as](span).to_tokens(out);
        path(out, &["ids", "Ids"], span);
        Token![<](span).to_tokens(out);
        request(out);
        Token![>](span).to_tokens(out);
        Token![::](span).to_tokens(out);
        Ident::new("CHECK", self.ends.1).to_tokens(out);
    }
}

/// A field of which annotations say no more than flags can.
pub(super) struct PlainRow<'f> {
    pub(super) key: &'f str,
    pub(super) shape: ShapeOf<'f>,
    pub(super) flags: Literal,
}

impl ToTokens for PlainRow<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let Self { key, shape, flags } = self;
        let span = Span::mixed_site();
        path(out, &["ShapeField", "of"], span);
        Token![::](span).to_tokens(out);
        Token![<](span).to_tokens(out);
        shape.to_tokens(out);
        Token![>](span).to_tokens(out);
        parenthesized(q!(#key, #flags), span).to_tokens(out);
    }
}

/// A field as a type.
pub(super) struct At<'f> {
    pub(super) ty: Held<'f>,
    pub(super) key: Literal,
    pub(super) flags: Option<Literal>,
}

impl ToTokens for At<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let span = Span::mixed_site();
        path(out, &["At"], span);
        Token![<](span).to_tokens(out);
        self.ty.to_tokens(out);
        Token![,](span).to_tokens(out);
        self.key.to_tokens(out);
        if let Some(flags) = &self.flags {
            Token![,](span).to_tokens(out);
            flags.to_tokens(out);
        }
        Token![>](span).to_tokens(out);
    }
}

/// The type of a field; of one that is not looked into, `Opaque`.
pub(super) struct Held<'f>(pub(super) Option<&'f Type>);

impl ToTokens for Held<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        match self.0 {
            Some(ty) => ty.to_tokens(out),
            None => path(out, &["Opaque"], Span::mixed_site()),
        }
    }
}

/// The step of a walk at a field that no other has a say in.
pub(super) struct PlainStep<'f> {
    pub(super) step: OfWire<'f>,
    pub(super) get: InPlace<'f>,
    pub(super) i: Literal,
    /// A function of the field's type that tells whether it is left out.
    pub(super) absent: Option<&'f ExprPath>,
}

impl ToTokens for PlainStep<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let Self { step, get, i, absent } = self;
        step.to_tokens(out);
        let absent = absent.iter();
        parenthesized(q!(#get, __aiml_walk, #i #(, #absent)*), Span::mixed_site()).to_tokens(out);
    }
}

/// One of those, or what is seldom needed.
pub(super) enum Either<T> {
    Plain(T),
    Other(TokenStream),
}

impl<T: ToTokens> ToTokens for Either<T> {
    fn to_tokens(&self, out: &mut TokenStream) {
        match self {
            Self::Plain(plain) => plain.to_tokens(out),
            Self::Other(tokens) => tokens.to_tokens(out),
        }
    }
}

impl<T> From<TokenStream> for Either<T> {
    fn from(tokens: TokenStream) -> Self {
        Self::Other(tokens)
    }
}
