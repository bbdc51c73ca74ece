//! The derive macro of aiml-validate.
//!
//! It holds no knowledge of the API: syntax goes in, code comes out that calls the runtime crate.

mod ast;
mod attr;
mod check;
mod ctxt;
mod expand;
mod fallback;
mod generics;
mod krate;
mod model;
mod suggest;
mod symbol;

use proc_macro2::TokenStream;
use quote::quote;

/// Derives `AimlRequest`.
#[proc_macro_derive(AimlRequest, attributes(aiml, serde))]
pub fn derive_aiml_request(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive(input.into()).into()
}

/// The whole expansion: parse, check, expand; on a mistake, all errors and a stand-in.
fn derive(tokens: TokenStream) -> TokenStream {
    let input: syn::DeriveInput = match syn::parse2(tokens.clone()) {
        Ok(input) => input,
        Err(error) => {
            let (error, stand_in) = (error.to_compile_error(), fallback::from_tokens(&tokens));
            return quote!(#error #stand_in);
        }
    };
    let cx = ctxt::Ctxt::new();
    let raw = ast::Input::read(&cx, &input);
    let item = check::check(&cx, &raw);
    let krate = krate::of(&raw.aiml);
    let errors = cx.finish();
    if errors.is_empty() {
        return expand::expand(&item, &krate);
    }
    let errors = errors.iter().map(syn::Error::to_compile_error);
    let stand_in = expand::stand_in(&input, &item, &krate);
    quote!(#(#errors)* #stand_in)
}
