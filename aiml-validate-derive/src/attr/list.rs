//! Lists of words, read so that one bad word does not hide the next.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use syn::{
    Attribute, Ident, Meta, Token,
    ext::IdentExt,
    parse::{ParseStream, Parser},
};

use crate::{
    ctxt::Ctxt,
    symbol::{self, Level},
};

/// Passes over everything up to the next comma, and the comma.
pub(crate) fn skip_word(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        if input.parse::<TokenTree>().is_err() {
            return;
        }
    }
    let _ = input.parse::<Token![,]>();
}

/// Calls `f` for each word of all `#[aiml(…)]`. The words in which something was wrong; `None` for what is no word.
pub(super) fn each_word_of(
    cx: &Ctxt,
    attributes: &[Attribute],
    level: Level,
    f: &mut dyn FnMut(&Ident, ParseStream<'_>) -> syn::Result<()>,
) -> Vec<Option<Ident>> {
    let (before, mut of_words, mut missing_commas, mut wrong) = (cx.count(), 0, 0, Vec::new());
    let f = &mut |word: &Ident, input: ParseStream<'_>| {
        let before = cx.count();
        let read = f(word, input);
        let mistakes = cx.count() - before + usize::from(read.is_err());
        if mistakes > 0 {
            of_words += mistakes;
            wrong.push(Some(word.clone()));
        }
        read
    };
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("aiml")) {
        match &attribute.meta {
            Meta::List(list) if list.tokens.is_empty() => {
                cx.error(list, "`#[aiml()]` says nothing");
            }
            Meta::List(list) => {
                let expected = "a word of `#[aiml(…)]`";
                let read = |input: ParseStream<'_>| Ok(each_word(cx, input, expected, f));
                match Parser::parse2(read, list.tokens.clone()) {
                    Ok(commas) => missing_commas += commas,
                    Err(error) => cx.push(error),
                }
            }
            other => cx.error(
                other,
                format_args!("expected words in parentheses, as in `#[aiml({})]`", level.example()),
            ),
        }
    }
    if cx.count() - before > of_words + missing_commas {
        wrong.push(None);
    }
    wrong
}

/// Calls `f` for each word of the list, with what follows the word. The result is how often nothing was wrong
/// but that a comma is missing.
fn each_word(
    cx: &Ctxt,
    input: ParseStream<'_>,
    expected: &str,
    f: &mut dyn FnMut(&Ident, ParseStream<'_>) -> syn::Result<()>,
) -> usize {
    let mut missing_commas = 0;
    while !input.is_empty() {
        if input.peek(Token![,]) {
            cx.push(input.error(format_args!("expected {expected}")));
            skip_word(input);
            continue;
        }
        if let Ok(word) = input.call(Ident::parse_any) {
            match f(&word, input) {
                Ok(()) => missing_commas += usize::from(end_of_word(cx, input)),
                Err(error) => {
                    cx.push(error);
                    skip_word(input);
                }
            }
        } else {
            cx.push(input.error(format_args!("expected {expected}")));
            skip_word(input);
        }
    }
    missing_commas
}

/// A comma or the end. Whether the comma is missing, and nothing else is wrong.
fn end_of_word(cx: &Ctxt, input: ParseStream<'_>) -> bool {
    if !input.is_empty() && !input.peek(Token![,]) {
        cx.push(input.error("expected `,`"));
        if input.peek(Ident::peek_any) {
            return true;
        }
    }
    skip_word(input);
    false
}

/// The arguments in parentheses that a word needs, at least one, and the word together with them.
pub(crate) fn arguments<T>(
    word: &Ident,
    input: ParseStream<'_>,
    parse: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<(TokenStream, T)> {
    let form = symbol::form(word);
    if !input.peek(syn::token::Paren) {
        return Err(if input.is_empty() || input.peek(Token![,]) {
            syn::Error::new_spanned(word, format_args!("`{word}` needs arguments, as in `{form}`"))
        } else {
            input.error(format_args!("expected arguments in parentheses, as in `{form}`"))
        });
    }
    let content;
    let paren = syn::parenthesized!(content in input);
    let mut group = Group::new(Delimiter::Parenthesis, TokenStream::new());
    group.set_span(paren.span.join());
    let node = quote!(#word #group);
    if content.is_empty() {
        return Err(syn::Error::new_spanned(node, format_args!("`{word}` needs arguments, as in `{form}`")));
    }
    let parsed = parse(&content);
    // What an error leaves unread would otherwise be an error of its own.
    let _ = content.parse::<TokenStream>();
    Ok((node, parsed?))
}

/// Calls `f` for each of the arguments, which commas separate.
pub(crate) fn each_argument(
    cx: &Ctxt,
    input: ParseStream<'_>,
    f: &mut dyn FnMut(ParseStream<'_>) -> syn::Result<()>,
) {
    while !input.is_empty() {
        match f(input) {
            Ok(()) => {
                end_of_word(cx, input);
            }
            Err(error) => {
                cx.push(error);
                skip_word(input);
            }
        }
    }
}

/// Nothing may follow the word.
pub(crate) fn bare(word: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(());
    }
    Err(input.error(format_args!("`{word}` takes no arguments")))
}
