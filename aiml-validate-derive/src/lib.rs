//! The derive macro of aiml-validate.

/// Derives `AimlRequest`.
#[proc_macro_derive(AimlRequest, attributes(aiml, serde))]
pub fn derive(_: proc_macro::TokenStream) -> proc_macro::TokenStream {
    proc_macro::TokenStream::new()
}
