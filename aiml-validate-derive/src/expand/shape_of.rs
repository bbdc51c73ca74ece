//! The shape of a field's type, as a type.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::{Token, Type};

use super::{
    tokens::{first_span, last_span, name, q},
    write::path,
};
use crate::model::{Field, Look};

/// `<Type as Wire>::Shape<Depth>`, seeming to stand exactly where the type stands: the compiler says what is wrong
/// with a type in the same words wherever it is named, and so only once.
#[derive(Clone, Copy)]
pub(super) struct ShapeOf<'f> {
    pub(super) ty: &'f Type,
    pub(super) depth: Depth,
}

/// How far down a shape is looked into.
#[derive(Clone, Copy)]
pub(super) enum Depth {
    Full,
    /// As far as the shape is of which it is a part.
    Any,
    /// As far as the mistake that is asked for may still stand.
    OfMistake,
}

impl ToTokens for Depth {
    fn to_tokens(&self, out: &mut TokenStream) {
        match self {
            Self::Full => path(out, &["Full"], Span::mixed_site()),
            Self::Any => name("__AimlDepth").to_tokens(out),
            Self::OfMistake => {
                let p = super::private();
                out.extend(q!(<__AimlNth as #p::Nth>::Depth));
            }
        }
    }
}

/// That of a field; nothing if nothing is to be known of it.
pub(super) fn shape_of<'f>(field: &Field<'f>, depth: Depth) -> Option<ShapeOf<'f>> {
    seen(field).map(|ty| ShapeOf { ty, depth })
}

/// The type of a field; nothing if nothing is to be known of it.
pub(super) fn seen<'f>(field: &Field<'f>) -> Option<&'f Type> {
    (field.look == Look::Whole && !field.any).then_some(field.ty)
}

/// `<Type as Wire>::`, from where the type stands.
fn of_wire(ty: &Type, out: &mut TokenStream) {
    let span = Span::mixed_site();
    Token![<](first_span(ty)).to_tokens(out);
    ty.to_tokens(out);
    Token![as](span).to_tokens(out);
    path(out, &["Wire"], span);
    Token![>](span).to_tokens(out);
    Token![::](span).to_tokens(out);
}

/// `<Type as Wire>::Within`, standing there too; or that of an item of the tuple in it, by its number.
#[derive(Clone, Copy)]
pub(super) struct WithinOf<'f> {
    pub(super) ty: &'f Type,
    pub(super) item: Option<usize>,
}

impl ToTokens for WithinOf<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        if let Some(item) = self.item {
            let (p, within) = (super::private(), Self { item: None, ..*self });
            let all = q!(<#within as #p::nested::Tells>::Items);
            let items = (0..item).fold(all, |items, _| q!(<#items as #p::nested::Items>::Rest));
            out.extend(q!(<#items as #p::nested::Items>::First));
        } else {
            of_wire(self.ty, out);
            Ident::new("Within", last_span(self.ty)).to_tokens(out);
        }
    }
}

impl ShapeOf<'_> {
    /// `<<Type as Wire>::Shape<Depth> as HasShape>::SHAPE`, standing there as well.
    pub(super) fn value(&self) -> TokenStream {
        let (p, less) = (super::private(), Token![<](first_span(self.ty)));
        let shape = Ident::new("SHAPE", last_span(self.ty));
        q!(#less #self as #p::HasShape>::#shape)
    }
}

impl ToTokens for ShapeOf<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let span = Span::mixed_site();
        of_wire(self.ty, out);
        name("Shape").to_tokens(out);
        Token![<](span).to_tokens(out);
        self.depth.to_tokens(out);
        Token![>](last_span(self.ty)).to_tokens(out);
    }
}
