//! From the proven model to code: one `impl Wire` and one `impl AimlRequest`.
//!
//! What is emitted only calls into the runtime crate, by absolute paths, and names nothing that the user
//! could have named.

mod assert;
mod body;
mod field;
mod impls;
mod rule;
mod shape;
mod tokens;

use proc_macro2::TokenStream;
use syn::DeriveInput;

pub(crate) use self::tokens::q;
use self::rule::Emit;
use crate::{
    generics::{self, ImplGenerics},
    model::Item,
};

/// The impls of a type without mistakes.
pub(crate) fn expand(item: &Item<'_>, krate: &TokenStream) -> TokenStream {
    let private = q!(#krate::__private);
    let emit = Emit::new(private.clone());
    let generics = generics::bounded(item, &private);
    let assertions = emit.assertions(item);
    let wire = emit.impl_wire(item, &generics, &assertions);
    let shape = emit.impl_shape(item, &generics.clause);
    let request = impl_request(item.input, &generics, krate);
    let capabilities = emit.capabilities(item).map(|constant| assertions.outside(constant));
    let items = emit.items();
    let assertions = assertions.as_items();
    q! {
        const _: () = {
            #wire
            #shape
            #request
            #capabilities
            #items
            #assertions
        };
    }
}

/// Beside errors: impls that check nothing, so that nothing else is reported about the type; and what can
/// still be said about the annotations that were understood.
pub(crate) fn stand_in(input: &DeriveInput, item: &Item<'_>, krate: &TokenStream) -> TokenStream {
    let private = q!(#krate::__private);
    let emit = Emit::new(private.clone());
    let assertions = emit.assertions(item).as_items();
    let items = emit.items();
    let generics = generics::plain(&input.generics);
    let impls = opaque(&input.ident, &generics, krate);
    q! {
        const _: () = {
            #impls
            #items
            #assertions
        };
    }
}

/// The impls of a type about which nothing is known.
pub(crate) fn opaque(ident: &syn::Ident, generics: &ImplGenerics, krate: &TokenStream) -> TokenStream {
    let ImplGenerics { params, arguments, clause } = generics;
    let p = q!(#krate::__private);
    q! {
        #[automatically_derived]
        impl #params #p::Wire for #ident #arguments #clause {
            const TYPE: #p::WireType = #p::WireType::OPAQUE;
            type Shape<__AimlDepth: #p::Depth> = #p::Known<#p::AnyShape>;

            fn accepts(&self, _: #p::Cx) -> #p::core::primitive::bool {
                true
            }

            fn view(&self) -> #p::View<'_> {
                #p::View::Opaque
            }
        }

        #[automatically_derived]
        impl #params #krate::AimlRequest for #ident #arguments #clause {}
    }
}

fn impl_request(input: &DeriveInput, generics: &ImplGenerics, krate: &TokenStream) -> TokenStream {
    let ImplGenerics { params, arguments, clause } = generics;
    let ident = &input.ident;
    q! {
        #[automatically_derived]
        impl #params #krate::AimlRequest for #ident #arguments #clause {}
    }
}
