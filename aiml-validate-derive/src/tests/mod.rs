//! The expansion as a plain function: what users get, and what half-typed code gets.

mod docs;
mod goldens;
mod half_typed;

use proc_macro2::TokenStream;

/// The inputs of the goldens.
fn inputs() -> Vec<TokenStream> {
    goldens::GOLDENS
        .iter()
        .map(|(_, text)| {
            let (input, _) = text.split_once(goldens::MARK).expect("a golden has the mark");
            input.parse().expect("the input of a golden is Rust")
        })
        .collect()
}
