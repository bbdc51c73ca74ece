//! Code that is being typed: whatever is missing, doubled or swapped, the output is Rust and has the impl.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use proptest::prelude::*;

use super::inputs;

/// One change of the tokens.
#[derive(Clone, Copy, Debug)]
enum Change {
    Delete,
    Double,
    Swap,
    /// Everything from here to the end of the group, as if it was not typed yet.
    Cut,
    Insert(&'static str),
}

/// What is typed by mistake: signs, literals of all kinds, words at wrong places, and what they say wrong.
const INSERTED: &[&str] = &[
    "=",
    ",",
    "..",
    "..=",
    "(",
    "'a",
    "-",
    "x",
    "1",
    "\"",
    "#",
    "r#fn",
    "<",
    "_",
    "()",
    "{}",
    "1e999",
    "99999999999999999999999999999999999999999",
    "1.0f32",
    "b'a'",
    "b\"x\"",
    "c\"x\"",
    "\"\"",
    "\"\\t\\n\"",
    "Self",
    "[u8; N]",
    "<T as A>::B",
    "fn(T) -> T",
    "a!(T)",
    "crate = \"a b\"",
    "endpoint = \"\"",
    "model(\"\")",
    "model",
    "role",
    "skip",
    "any",
    "one_of(\"\")",
    "one_of(A)",
    "range(A..=B)",
    "length(..=-1)",
    "pattern(\"(\")",
    "format(\"\")",
    "param(\"a\", one_of(1))",
    "requires(\"\")",
    "check = |a| b",
    "tag = \"model\"",
    "rename = \"\"",
    "flatten",
    "transparent",
    "with = \"\"",
    "into = \"a\"",
    "#[aiml]",
    "#[aiml(any)]",
    "#[serde(flatten)]",
    "#[serde(tag = \"model\")]",
];

fn change() -> impl Strategy<Value = (Change, u32)> {
    let changes = prop_oneof![
        Just(Change::Delete),
        Just(Change::Delete),
        Just(Change::Double),
        Just(Change::Swap),
        Just(Change::Cut),
        proptest::sample::select(INSERTED).prop_map(Change::Insert),
    ];
    (changes, any::<u32>())
}

/// How many tokens there are, at any depth.
fn count(tokens: &TokenStream) -> u32 {
    tokens
        .clone()
        .into_iter()
        .map(|token| if let TokenTree::Group(group) = token { 1 + count(&group.stream()) } else { 1 })
        .sum()
}

/// Changes the token at the place, which counts down.
fn changed(tokens: TokenStream, change: Change, place: &mut Option<u32>) -> TokenStream {
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut i = 0;
    while i < tokens.len() {
        match place {
            None => break,
            Some(0) => {
                *place = None;
                match change {
                    Change::Delete => drop(tokens.remove(i)),
                    Change::Double => tokens.insert(i, tokens[i].clone()),
                    Change::Swap if i > 0 => tokens.swap(i - 1, i),
                    Change::Swap => {}
                    Change::Cut => tokens.truncate(i),
                    Change::Insert(text) => {
                        let inserted = text.parse::<TokenStream>().unwrap_or_else(|_| {
                            TokenTree::Group(Group::new(Delimiter::Parenthesis, TokenStream::new())).into()
                        });
                        tokens.splice(i..i, inserted);
                    }
                }
                break;
            }
            Some(left) => *left -= 1,
        }
        if let TokenTree::Group(group) = &tokens[i] {
            let inner = changed(group.stream(), change, place);
            tokens[i] = TokenTree::Group(Group::new(group.delimiter(), inner));
        }
        i += 1;
    }
    tokens.into_iter().collect()
}

/// Whether something can be given an impl: a type that parses, or at least a name without parameters.
fn has_name(tokens: &TokenStream) -> bool {
    if syn::parse2::<syn::DeriveInput>(tokens.clone()).is_ok() {
        return true;
    }
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let Some(keyword) = tokens.iter().position(
        |token| matches!(token, TokenTree::Ident(word) if word == "struct" || word == "enum" || word == "union"),
    ) else {
        return false;
    };
    let named = match tokens.get(keyword + 1) {
        Some(TokenTree::Ident(name)) => syn::parse_str::<syn::Ident>(&name.to_string()).is_ok(),
        _ => false,
    };
    named && !matches!(tokens.get(keyword + 2), Some(TokenTree::Punct(punct)) if punct.as_char() == '<')
}

/// Whether both traits that every derived type has are implemented.
fn has_impl(file: &syn::File) -> bool {
    let blocks = file.items.iter().filter_map(|item| match item {
        syn::Item::Const(item) => match &*item.expr {
            syn::Expr::Block(block) => Some(&block.block.stmts),
            _ => None,
        },
        _ => None,
    });
    let traits: Vec<String> = blocks
        .flatten()
        .filter_map(|statement| match statement {
            syn::Stmt::Item(syn::Item::Impl(item)) => item.trait_.as_ref()?.0.segments.last(),
            _ => None,
        })
        .map(|segment| segment.ident.to_string())
        .collect();
    ["Wire", "AimlRequest"].iter().all(|name| traits.iter().any(|found| found == name))
}

fn holds(tokens: &TokenStream) {
    let output = crate::derive(tokens);
    match syn::parse2::<syn::File>(output.clone()) {
        Ok(file) => assert!(!has_name(tokens) || has_impl(&file), "no impl for {tokens}\n\n{output}"),
        Err(error) => panic!("{error} in what was made for {tokens}\n\n{output}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4000) })]

    #[test]
    fn never_fails(
        input in proptest::sample::select(inputs().iter().map(ToString::to_string).collect::<Vec<_>>()),
        changes in prop::collection::vec(change(), 1..5),
    ) {
        let mut tokens: TokenStream = input.parse().expect("the input is Rust");
        for (change, place) in changes {
            let place = place % count(&tokens).max(1);
            tokens = changed(tokens, change, &mut Some(place));
        }
        holds(&tokens);
    }
}

/// Every prefix of every input, as if it was just being typed inside of the braces.
#[test]
fn every_token_missing() {
    for input in inputs() {
        for place in 0..count(&input) {
            for change in [Change::Delete, Change::Cut, Change::Double] {
                holds(&changed(input.clone(), change, &mut Some(place)));
            }
        }
    }
}

#[test]
#[cfg(not(feature = "pattern"))]
fn patterns_need_their_feature() {
    let output = crate::derive(&quote::quote!(
        struct S {
            #[aiml(pattern("^a$"))]
            a: String,
        }
    ))
    .to_string();
    assert!(output.contains("`pattern` needs the feature `pattern` of `aiml-validate`"), "{output}");
}
