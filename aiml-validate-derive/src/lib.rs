//! The derive macro of aiml-validate.
//!
//! It holds no knowledge of the API but the names of some keys (`expand/common.rs`): syntax goes in, code comes out that
//! calls the runtime crate.

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
#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "tests")]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

/// Derives `AimlRequest`: the request says which of its values the API would take.
///
/// Put it on every type that a request is made of, beside serde's `Serialize`: structs of all kinds and
/// enums in all four taggings. What counts is the JSON that serde sends.
///
/// | word | on | meaning |
/// |---|---|---|
/// | `model("id", …)` | type, field | on the request, repeatable: only models listed so may be named, each with its capabilities; on a field, without arguments: this is the model, under whatever key |
/// | `crate = "path"` | type | where `aiml_validate` lives, when it is renamed or re-exported |
/// | `endpoint = "/v1/…"` | type | binds the request to the catalog: it is compared with the catalog when it is compiled, and checked by it |
/// | `unknown_models = "warn"` | type | what to make of models that the catalog does not know: `error`, `warn` or `allow` |
/// | `roles("user", "assistant")` | variant, `model(…)` | the roles that messages to this model may have |
/// | `param("key", unsupported)` | variant, `model(…)` | what this model says of one parameter: `unsupported`, `required` or any rule |
/// | `like = "id"` | variant, `model(…)` | starts from what the catalog says of another model |
/// | `unsupported` | `param(…)` | this model refuses the parameter |
/// | `required` | `param(…)` | this model needs the parameter |
/// | `one_of("a", "b")` | field, `param(…)` | an allow-list of strings or numbers |
/// | `range(0.0..=2.0)` | field, `param(…)` | bounds of a number, in Rust's range syntax, with constants too |
/// | `length(1..=64)` | field, `param(…)` | how many UTF-16 code units, items or entries there may be |
/// | `pattern("^[a-z]+$")` | field, `param(…)` | a regular expression that a string must match (feature `pattern`) |
/// | `format(uri)` | field, `param(…)` | a named format of a string: `uri` or `uuid` |
/// | `requires("key", …)` | field | may be there only together with these keys |
/// | `conflicts("key", …)` | field | must not be there together with any of these keys |
/// | `check = path::to::function` | field | your own check, `fn(&T) -> Result<(), impl Display>` |
/// | `role` | field | this is the role of a message, under whatever key |
/// | `skip` | field, type | not checked at all |
/// | `any` | field | opaque to the comparison with the catalog; still checked on the wire |
/// | `undeclared` | field | a key that no document names; sent all the same |
///
/// With `endpoint`, an enum may be the request too: with `#[serde(tag = "model")]`, each variant is compared with
/// the model that it names; so is a struct with that tag. A generic request is compared where it is used with concrete types, when code is
/// generated for it: `cargo build` shows its mistakes, `cargo check` does not.
///
/// Words stand in `#[aiml(…)]`, several of them separated by commas or in several attributes.
/// A word that is wrong, of no effect, or in contradiction to another is a compile error; all mistakes of a
/// type are shown at once.
///
/// The type of a field is a plain value of std, or derives `AimlRequest` too: nothing is left unchecked by
/// accident. `#[aiml(skip)]` leaves a field unchecked on purpose; so must say a type that serde sends by `into`,
/// since no derive can see what is sent. A field that serde sends by `with` or `serialize_with` says either
/// `#[aiml(any)]`, if it has a key, and what the function sends is checked when the program runs; or `#[aiml(skip)]`.
#[proc_macro_derive(AimlRequest, attributes(aiml, serde))]
pub fn derive_aiml_request(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive(&input.into()).into()
}

/// For the runtime crate alone: the names of common keys and endpoints, given to the macro that is named.
#[doc(hidden)]
#[proc_macro]
pub fn with_common_names(name: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let (name, table) = (TokenStream::from(name), expand::common::table());
    quote!(#name! { #table }).into()
}

/// The whole expansion: parse, check, expand; on a mistake, all errors and a stand-in.
fn derive(tokens: &TokenStream) -> TokenStream {
    let input: syn::DeriveInput = match syn::parse2(tokens.clone()) {
        Ok(input) => input,
        Err(error) => {
            let (error, stand_in) = (error.to_compile_error(), fallback::from_tokens(tokens));
            return quote!(#error #stand_in);
        }
    };
    let cx = ctxt::Ctxt::new();
    let raw = ast::Input::read(&cx, &input);
    let mut item = check::check(&cx, &raw);
    let krate = krate::of(&raw.aiml);
    let errors = cx.finish();
    if errors.is_empty() {
        return expand::expand(&item, &krate);
    }
    let stand_in = expand::beside_mistakes(&mut item, errors.len(), &krate);
    let errors = errors.iter().map(syn::Error::to_compile_error);
    quote!(#(#errors)* #stand_in)
}
