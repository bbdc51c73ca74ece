//! The steps of a walk over plain fields, which are most of what is written for a type: several in one call.

use proc_macro2::{Literal, Span, TokenStream};
use quote::ToTokens;
use syn::{ExprPath, Token, Type};

use super::{
    field::OfWire,
    tokens::{InPlace, last_span, parenthesized, q},
    write::{Either, path},
};

/// The step of a walk at a field that no other has a say in.
pub(super) struct PlainStep<'f> {
    pub(super) step: OfWire<'f>,
    pub(super) get: InPlace<'f>,
    pub(super) i: Literal,
    pub(super) absent: Absent<'f>,
    /// Its type is one of std's, by its name.
    pub(super) is_of_std: bool,
}

impl PlainStep<'_> {
    /// Whether the step may be one of several in one call: no function of the type's tells whether it is left out, and
    /// its type surely has a size.
    fn is_of_several(&self) -> bool {
        !matches!(self.absent, Absent::If(_)) && !is_unsized(self.step.ty)
    }
}

/// Whether it is a text or a list without a size: of such a last field its own step is what the compiler refuses.
fn is_unsized(ty: &Type) -> bool {
    matches!(ty, Type::Slice(_)) || matches!(ty, Type::Path(path) if path.path.is_ident("str"))
}

/// When a field is left out.
pub(super) enum Absent<'f> {
    Never,
    /// It is an `Option`, and `None`.
    None,
    /// A function of the field's type says so.
    If(&'f ExprPath),
}

impl ToTokens for PlainStep<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let Self { step, get, i, absent, .. } = self;
        step.to_tokens(out);
        let arguments = match absent {
            Absent::Never | Absent::None => q!(#get, __aiml_walk, #i),
            Absent::If(path) => q!(#get, __aiml_walk, #i, #path),
        };
        parenthesized(arguments, Span::mixed_site()).to_tokens(out);
    }
}

/// How many steps one call has at the most.
const MOST: usize = 16;

/// Whether the next step may be part of the same call as the one before it. Of two types that may not be `Wire`, one may
/// be a macro's, and the other given to it: there is no place for both.
fn in_one_call(one: &Either<PlainStep<'_>>, next: &Either<PlainStep<'_>>) -> bool {
    let (Either::Plain(one), Either::Plain(next)) = (one, next) else { return false };
    one.is_of_several() && next.is_of_several() && next.is_of_std
}

/// The steps of a walk, by calls.
pub(super) fn calls<'s, 'f>(steps: &'s [Either<PlainStep<'f>>]) -> impl Iterator<Item = Steps<'s, 'f>> {
    steps.chunk_by(in_one_call).flat_map(|run| run.chunks(MOST)).map(Steps)
}

/// One step; or several, at plain fields, of which the first may be of a type that is not `Wire`. The compiler finds that
/// twice, for the type and for the tuple: it tells it once, since both seem to stand in the same place.
pub(super) struct Steps<'s, 'f>(&'s [Either<PlainStep<'f>>]);

impl ToTokens for Steps<'_, '_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let steps = self.0;
        let [Either::Plain(first), _, ..] = steps else {
            return steps.iter().for_each(|step| step.to_tokens(out));
        };
        let plain = steps.iter().filter_map(|step| match step {
            Either::Plain(plain) => Some(plain),
            Either::Other(_) => None,
        });
        let may_be_none = plain.clone().enumerate().filter(|(_, step)| matches!(step.absent, Absent::None));
        let bits = may_be_none.fold(0, |bits, (at, _)| bits | 1 << at);
        let span = Span::mixed_site();
        if let Some(name) = name_of(bits, steps.len()) {
            path(out, &[name], span);
        } else {
            path(out, &["steps"], span);
            Token![::](span).to_tokens(out);
            Token![<](span).to_tokens(out);
            Literal::u16_unsuffixed(bits).to_tokens(out);
            Token![>](span).to_tokens(out);
        }
        let i = &first.i;
        // The compiler looks for a place in the tuple where the tuple itself could stand.
        let place = if first.is_of_std { span } else { last_span(first.step.ty) };
        let fields = plain.map(Here);
        let fields = parenthesized(q!(#(#fields),*), place);
        parenthesized(q!(__aiml_walk, #i, #fields), span).to_tokens(out);
    }
}

/// The function for so many fields, if there is one that has their bits.
fn name_of(bits: u16, fields: usize) -> Option<&'static str> {
    let any = (0..fields).fold(0, |bits, at| bits | 1 << at);
    match bits {
        0 => Some("steps_all"),
        bits if bits == any => Some("steps_any"),
        bits if bits == any & !1 => Some("steps_first"),
        _ => None,
    }
}

/// The field as a reference; of a type that may not be `Wire`, where the type stands.
struct Here<'s, 'f>(&'s PlainStep<'f>);

impl ToTokens for Here<'_, '_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let PlainStep { step, get, is_of_std, .. } = self.0;
        if *is_of_std { get.to_tokens(out) } else { OfWire::here(step.ty, get, out) }
    }
}
