//! Code that does not parse yet: while a user types, the impl stays, so that nothing else turns red.

use proc_macro2::{Ident, TokenStream, TokenTree};

use crate::{expand, krate};

/// A stand-in for `struct NAME` or `enum NAME`, if the name can be found and no parameters follow it.
pub(crate) fn from_tokens(tokens: &TokenStream) -> TokenStream {
    let Some(ident) = name_of(tokens) else { return TokenStream::new() };
    expand::opaque(&ident, &krate::default())
}

fn name_of(tokens: &TokenStream) -> Option<Ident> {
    let mut tokens = tokens.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        if let TokenTree::Ident(word) = token
            && (word == "struct" || word == "enum" || word == "union")
        {
            let Some(TokenTree::Ident(name)) = tokens.next() else { return None };
            let is_generic = matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == '<');
            // A keyword is no name.
            let is_name = syn::parse2::<Ident>(TokenTree::Ident(name.clone()).into()).is_ok();
            return (is_name && !is_generic).then_some(name);
        }
    }
    None
}
