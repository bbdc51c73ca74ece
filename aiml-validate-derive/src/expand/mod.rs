//! From the proven model to code: one `impl Wire` and one `impl AimlRequest`.
//!
//! What is emitted only calls into the runtime crate, and names nothing that the user could have named.

mod assert;
mod bind;
mod body;
mod claims;
pub(crate) mod common;
mod ends;
mod field;
mod fits;
mod flags;
mod ids;
mod impls;
mod list;
mod members;
mod nested;
mod rule;
mod shape;
mod shape_of;
mod steps;
mod tokens;
mod variant_request;
mod variants;
mod walk;
mod within;
mod write;

use self::rule::Emit;
pub(crate) use self::tokens::q;
use crate::{
    attr::lets_deprecated_pass,
    generics::{self, ImplGenerics},
    model::Item,
};
use proc_macro2::{Ident, Span, TokenStream};

/// The impls of a type without mistakes.
pub(crate) fn expand(item: &Item<'_>, krate: &TokenStream) -> TokenStream {
    let emit = Emit::compared(item);
    let generics = generics::bounded(item, &emit.private);
    let assertions = emit.all_assertions(item);
    let wire = emit.impl_wire(item, &generics, &assertions);
    let shape = emit.impl_shape(item, &generics.clause);
    let ids = emit.impl_ids(item);
    let told = emit.impl_tell(item, &generics.clause).unwrap_or_default();
    let (bound, by) = match &item.bound {
        Some(bound) => match emit.requests_of_variants(item, bound, &generics) {
            Some(of_variants) => (of_variants, q!(by_variant::BuiltinByVariant)),
            None => (TokenStream::new(), q!(judge::BuiltinCatalog)),
        },
        None => (TokenStream::new(), q!(Annotations)),
    };
    let request = impl_request(&item.input.ident, &generics, &by);
    let items = emit.items(item, &assertions);
    let assertions = assertions.as_items();
    let warnings = emit.all_warnings();
    // Put together at once: each stream that another is put into is handed to the compiler and back.
    let items = [wire, shape, ids, told, bound, request, items];
    if emit.allows_deprecated || !lets_deprecated_pass(item.input) {
        return in_const(krate, emit.allows_deprecated, items.into_iter().chain([warnings, assertions]));
    }
    // What the user lets pass in a part of it, passes in all that is written; but no warning of ours.
    let items = in_const(krate, true, items.into_iter().chain([assertions]));
    if warnings.is_empty() {
        items
    } else {
        [items, in_const(krate, false, [warnings])].into_iter().collect()
    }
}

/// Beside errors: impls, so that nothing is reported that follows from a mistake; and whatever else is wrong.
pub(crate) fn beside_mistakes(item: &mut Item<'_>, mistakes: usize, krate: &TokenStream) -> TokenStream {
    if item.forgettable() == mistakes {
        // The rest of it is compared with the catalog as if these fields and variants were right.
        let of_mistaken = said(item, true);
        item.forget_mistaken();
        let said = in_const(krate, lets_deprecated_pass(item.input), [of_mistaken]);
        let rest = expand(item, krate);
        return q!(#said #rest);
    }
    let input = item.input;
    let impls = impl_opaque(&input.ident, &generics::plain(&input.generics));
    let said = said(item, false);
    in_const(krate, lets_deprecated_pass(input), [impls, said])
}

/// What can still be said about the annotations that were understood.
fn said(item: &Item<'_>, only_mistaken: bool) -> TokenStream {
    // Of what has mistakes everywhere, there is nothing to compare.
    let emit = if only_mistaken { Emit::compared(item) } else { Emit::new(item.input) };
    let assertions = emit.assertions(item, only_mistaken);
    let items = emit.items(item, &assertions);
    let assertions = assertions.as_items();
    q!(#items #assertions)
}

/// The impls of a type about which nothing is known.
pub(crate) fn opaque(ident: &syn::Ident, krate: &TokenStream) -> TokenStream {
    in_const(krate, false, [impl_opaque(ident, &generics::plain(&syn::Generics::default()))])
}

/// A place for items that nobody sees. The runtime crate has one name in there, so that a wrong
/// `crate = "…"` is one error.
fn in_const(
    krate: &TokenStream,
    allows_deprecated: bool,
    items: impl IntoIterator<Item = TokenStream>,
) -> TokenStream {
    let (name, items) = (private(), TokenStream::from_iter(items));
    // What the user lets pass in the type, passes in what is written for it, as with serde's derive.
    let allow = allows_deprecated.then(|| q!(#[allow(deprecated)]));
    q! {
        #allow
        const _: () = {
            use #krate::__private as #name;
            #items
        };
    }
}

/// The name of `::aiml_validate::__private`.
fn private() -> Ident {
    private_at(Span::mixed_site())
}

/// The same, seeming to stand elsewhere.
fn private_at(span: Span) -> Ident {
    Ident::new("__aiml", span)
}

fn impl_opaque(ident: &syn::Ident, generics: &ImplGenerics) -> TokenStream {
    let ImplGenerics { params, arguments, clause } = generics;
    let ident = tokens::named(ident);
    let p = private();
    let request = impl_request(&ident, generics, &q!(Annotations));
    q! {
        #[automatically_derived]
        impl #params #p::Wire for #ident #arguments #clause {
            const TYPE: #p::WireType = #p::WireType::OPAQUE;
            type Shape<__AimlDepth: #p::Depth> = #p::Known<#p::AnyShape>;
            type Within = ();

            fn accepts(&self, _: #p::Cx) -> #p::bool {
                true
            }

            fn view(&self) -> #p::View<'_> {
                #p::View::Opaque
            }
        }

        #request
    }
}

fn impl_request(ident: &syn::Ident, generics: &ImplGenerics, by: &TokenStream) -> TokenStream {
    let ImplGenerics { params, arguments, clause } = generics;
    let ident = tokens::named(ident);
    let p = private();
    q! {
        #[automatically_derived]
        impl #params #p::AimlRequest for #ident #arguments #clause {
            type By = #p::#by;
        }
    }
}
