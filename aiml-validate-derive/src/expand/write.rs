//! What is written for each field of each type. It writes itself into the stream where it is used: what is put
//! together from streams is handed to the compiler and back for each of them, which is most of the macro's work.

use std::ops::Range;

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Lifetime, Token, Type};

use super::{
    ids::ends_of,
    private_at,
    shape_of::{Depth, ShapeOf, WithinOf},
    tokens::{braced, mentions, parenthesized, q},
};
use crate::generics::holds_holder;

/// `__aiml::…`, of these names.
pub(super) fn path(out: &mut TokenStream, names: &[&str], span: Span) {
    private_at(span).to_tokens(out);
    for name in names {
        Token![::](span).to_tokens(out);
        Ident::new(name, span).to_tokens(out);
    }
}

/// One of the runtime crate's checks by its path, of a type by its name.
pub(super) struct Check {
    pub(super) names: Vec<&'static str>,
    pub(super) this: Ident,
    pub(super) arguments: TokenStream,
    /// Where the first and the last token stand of what it is about.
    pub(super) ends: (Span, Span),
}

impl ToTokens for Check {
    fn to_tokens(&self, out: &mut TokenStream) {
        let (first, last) = self.ends;
        path(out, &self.names, first);
        Token![::](first).to_tokens(out);
        Token![<](first).to_tokens(out);
        self.this.to_tokens(out);
        Token![>](first).to_tokens(out);
        parenthesized(self.arguments.clone(), last).to_tokens(out);
    }
}

/// One mistake of what a field holds, where there are parameters.
pub(super) struct Mistake {
    /// What has it.
    pub(super) of: TokenStream,
    /// The trait whose constant it is.
    pub(super) tells: TokenStream,
    /// Where the field stands: the compiler shows it beside the mistake.
    pub(super) ends: (Span, Span),
}

impl ToTokens for Mistake {
    fn to_tokens(&self, out: &mut TokenStream) {
        let Self { of, tells, ends } = self;
        let (less, check) = (Token![<](ends.0), Ident::new("CHECK", ends.1));
        out.extend(q!(#less #of as #tells>::#check));
    }
}

/// A number as a type.
pub(super) fn nth(k: usize) -> Ident {
    super::tokens::name(&format!("N{k}"))
}

/// The number of a field, from the runtime crate.
pub(super) struct FieldNumber(pub(super) usize);

impl ToTokens for FieldNumber {
    fn to_tokens(&self, out: &mut TokenStream) {
        let (Self(i), span) = (self, Span::mixed_site());
        // So many have names.
        if *i < 16 {
            return path(out, &[&format!("N{i}")], span);
        }
        path(out, &["Number"], span);
        Token![<](span).to_tokens(out);
        Literal::usize_unsuffixed(*i).to_tokens(out);
        Token![>](span).to_tokens(out);
    }
}

/// That of a mistake; of an item of a tuple, which stands one step further from the request.
pub(super) struct Number {
    pub(super) k: usize,
    pub(super) of_item: bool,
}

impl ToTokens for Number {
    fn to_tokens(&self, out: &mut TokenStream) {
        let (span, number) = (Span::mixed_site(), format!("N{}", self.k));
        if self.of_item {
            path(out, &["Deep"], span);
            Token![<](span).to_tokens(out);
            path(out, &[&number], span);
            Token![>](span).to_tokens(out);
        } else {
            path(out, &[&number], span);
        }
    }
}

/// Several of those.
pub(super) struct Checks(pub(super) Vec<Check>);

impl Checks {
    /// `const _: () = …;`
    pub(super) fn write(&self, out: &mut TokenStream) {
        let span = Span::mixed_site();
        Token![const](span).to_tokens(out);
        Token![_](span).to_tokens(out);
        Token![:](span).to_tokens(out);
        parenthesized(TokenStream::new(), span).to_tokens(out);
        Token![=](span).to_tokens(out);
        self.to_tokens(out);
        Token![;](span).to_tokens(out);
    }
}

impl ToTokens for Checks {
    fn to_tokens(&self, out: &mut TokenStream) {
        if let [one] = &*self.0 {
            return one.to_tokens(out);
        }
        let mut checks = TokenStream::new();
        for check in &self.0 {
            check.to_tokens(&mut checks);
            Token![;](Span::mixed_site()).to_tokens(&mut checks);
        }
        braced(checks, Span::mixed_site()).to_tokens(out);
    }
}

/// The first mistakes of what a field holds, for a request without parameters. As parts of a pattern: the compiler
/// evaluates each constant in one, whichever of the others fail, and it is less work than constants that are items.
pub(super) struct Mistakes<'f> {
    pub(super) of: Telling<'f>,
    pub(super) holder: Holder,
    pub(super) numbers: Range<usize>,
    pub(super) field: NameAt<'f>,
}

/// What has mistakes of a field.
pub(super) enum Telling<'f> {
    /// The model enum in it,
    Ids(ShapeOf<'f>),
    /// or the types in it.
    Within(WithinOf<'f>),
}

/// What makes them: a request, or what is in one.
pub(super) enum Holder {
    Request(Ident),
    Within(TokenStream),
}

impl Telling<'_> {
    const fn is_item(&self) -> bool {
        matches!(self, Self::Within(WithinOf { item: Some(_), .. }))
    }

    /// The trait whose constants they are.
    const fn tells(&self) -> &'static str {
        match self {
            Self::Ids(_) => "Ids",
            Self::Within(_) => "Tell",
        }
    }
}

impl ToTokens for Telling<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let span = Span::mixed_site();
        match self {
            Self::Ids(shape) => {
                path(out, &["EnumOf"], span);
                Token![<](span).to_tokens(out);
                shape.to_tokens(out);
                Token![>](span).to_tokens(out);
            }
            Self::Within(within) => within.to_tokens(out),
        }
    }
}

/// `type Name<'a> = …;`
fn alias(name: &Ident, lifetimes: &[Lifetime], of: &impl ToTokens, out: &mut TokenStream) {
    let span = Span::mixed_site();
    Token![type](span).to_tokens(out);
    name.to_tokens(out);
    if !lifetimes.is_empty() {
        out.extend(q!(<#(#lifetimes),*>));
    }
    Token![=](span).to_tokens(out);
    of.to_tokens(out);
    Token![;](span).to_tokens(out);
}

/// Such mistakes, in a block: in the constant that all of the derive stands in, for which the compiler has less to do than
/// for a function; of a type with lifetimes in a function, which has them.
pub(super) struct Block {
    /// What stands before all such blocks.
    pub(super) first: Option<TokenTree>,
    pub(super) tokens: TokenTree,
    /// Whether `Self` stands in the type of the field, which means something in impls only.
    pub(super) names_itself: bool,
}

impl Mistakes<'_> {
    pub(super) fn in_block(&self) -> Block {
        let (mut block, span) = (TokenStream::new(), Span::mixed_site());
        self.field.write(&self.of, &mut block);
        let short = super::tokens::name("__AimlHolder");
        let holder = match &self.holder {
            Holder::Request(name) => name,
            // A short name for what is long.
            Holder::Within(of_request) => {
                alias(&short, &[], of_request, &mut block);
                &short
            }
        };
        let mut checks = TokenStream::new();
        for k in self.numbers.clone() {
            let arguments = |out: &mut TokenStream| {
                holder.to_tokens(out);
                Token![,](span).to_tokens(out);
                Number { k, of_item: self.of.is_item() }.to_tokens(out);
            };
            self.field.check(self.of.tells(), arguments, &mut checks);
            Token![,](span).to_tokens(&mut checks);
        }
        Token![let](span).to_tokens(&mut block);
        parenthesized(checks, span).to_tokens(&mut block);
        Token![;](span).to_tokens(&mut block);
        Block { first: self.first(), tokens: braced(block, span), names_itself: self.names_itself() }
    }

    /// Of what holds a holder: unless the compiler knows before all else that its type does not derive, it says so in other
    /// words than elsewhere, and so twice.
    fn first(&self) -> Option<TokenTree> {
        match self.of {
            Telling::Within(WithinOf { ty, item: None }) if holds_holder(ty) => {
                Some(self.field.told_of(&ShapeOf { ty, depth: Depth::Full }))
            }
            _ => None,
        }
    }

    fn names_itself(&self) -> bool {
        let (Telling::Ids(ShapeOf { ty, .. }) | Telling::Within(WithinOf { ty, .. })) = self.of;
        !self.field.is_name && mentions(&ty.to_token_stream(), &Ident::new("Self", Span::call_site()))
    }
}

/// What has the mistakes, as a name in the function.
const FIELD: &str = "__AimlWithin";

/// That name, seeming to stand where the type of a field does: what is wrong with it is then said once, wherever it is
/// named.
#[derive(Clone, Copy)]
pub(super) struct NameAt<'l> {
    /// The type of the field is one token.
    is_name: bool,
    /// What else may stand in it is named where it is named.
    lifetimes: &'l [Lifetime],
    /// Where it begins and ends.
    ends: (Span, Span),
}

impl<'l> NameAt<'l> {
    /// That of a field, or of an item of a tuple, in a type with such lifetimes.
    pub(super) fn of(ty: &Type, lifetimes: &'l [Lifetime]) -> Self {
        let is_name = matches!(ty, Type::Path(path) if path.path.get_ident().is_some());
        Self { is_name, lifetimes: if is_name { &[] } else { lifetimes }, ends: ends_of(ty) }
    }

    /// `type __AimlWithin = …;`
    pub(super) fn write(self, of: &impl ToTokens, out: &mut TokenStream) {
        alias(&super::tokens::name(FIELD), self.lifetimes, of, out);
    }

    /// `<__AimlWithin as __aiml::Ids<Request, __aiml::N0>>::CHECK`, of a trait with arguments.
    pub(super) fn check(self, of: &str, arguments: impl FnOnce(&mut TokenStream), out: &mut TokenStream) {
        let span = Span::mixed_site();
        self.open(out);
        path(out, &[of], span);
        Token![<](span).to_tokens(out);
        arguments(out);
        Token![>](span).to_tokens(out);
        self.close("CHECK", out);
    }

    /// A block that names the shape of a field: a type that does not derive is told there as elsewhere, and so once.
    pub(super) fn told_of(self, shape: &impl ToTokens) -> TokenTree {
        let (mut block, span) = (TokenStream::new(), Span::mixed_site());
        self.write(shape, &mut block);
        Token![let](span).to_tokens(&mut block);
        Token![_](span).to_tokens(&mut block);
        Token![=](span).to_tokens(&mut block);
        self.open(&mut block);
        path(&mut block, &["HasShape"], span);
        self.close("TELLS", &mut block);
        Token![;](span).to_tokens(&mut block);
        braced(block, span)
    }

    fn open(self, out: &mut TokenStream) {
        let (first, last) = self.ends;
        Token![<](first).to_tokens(out);
        Ident::new(FIELD, first).to_tokens(out);
        // Brackets, empty but for lifetimes, so that the name seems to end where the type of the field does.
        if !self.is_name {
            let lifetimes = self.lifetimes;
            Token![<](first).to_tokens(out);
            if !lifetimes.is_empty() {
                out.extend(q!(#(#lifetimes),*));
            }
            Token![>](last).to_tokens(out);
        }
        Token![as](Span::mixed_site()).to_tokens(out);
    }

    fn close(self, constant: &str, out: &mut TokenStream) {
        let span = Span::mixed_site();
        Token![>](span).to_tokens(out);
        Token![::](span).to_tokens(out);
        Ident::new(constant, self.ends.1).to_tokens(out);
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
