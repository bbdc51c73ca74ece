//! The documentation of the derive lists exactly the words that there are.

use crate::symbol::{Level, WORDS};

const HEAD: &str = "/// | word | on | meaning |\n/// |---|---|---|\n";

fn table() -> String {
    let place = |level: &Level| match level {
        Level::Container => "type",
        Level::Variant => "variant",
        Level::Field => "field",
        Level::Model => "`model(…)`",
        Level::Param => "`param(…)`",
    };
    let mut out = HEAD.to_owned();
    for word in WORDS {
        let places: Vec<_> = word.levels.iter().map(place).collect();
        let doc = word.doc.replace('|', "\\|");
        out.extend(["/// | `", word.form, "` | ", &places.join(", "), " | ", &doc, " |\n"]);
    }
    out
}

#[test]
fn table_is_the_words() {
    let source = include_str!("../lib.rs");
    let start = source.find(HEAD).expect("lib.rs has the table");
    let end = start
        + source[start..]
            .lines()
            .take_while(|line| line.starts_with("/// |"))
            .fold(0, |n, line| n + line.len() + 1);
    if std::env::var_os("AIML_BLESS").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lib.rs");
        let new = [&source[..start], &table(), &source[end..]].concat();
        std::fs::write(path, new).expect("lib.rs can be written");
    } else {
        assert_eq!(&source[start..end], table(), "AIML_BLESS=1 writes it anew");
    }
}

#[test]
fn every_word_is_read() {
    for word in WORDS {
        for level in word.levels {
            let name: proc_macro2::TokenStream = word.name.parse().expect("a word");
            let tokens = match level {
                Level::Container => quote::quote!(
                    #[aiml(#name)]
                    struct S {
                        model: String,
                    }
                ),
                Level::Variant => quote::quote!(
                    enum E {
                        #[aiml(#name)]
                        A,
                    }
                ),
                Level::Field => quote::quote!(
                    struct S {
                        #[aiml(#name)]
                        a: String,
                    }
                ),
                Level::Model => quote::quote!(
                    #[aiml(model("m", #name))]
                    struct S {
                        model: String,
                    }
                ),
                Level::Param => quote::quote!(
                    enum E {
                        #[aiml(param("k", #name))]
                        A,
                    }
                ),
            };
            let output = crate::derive(&tokens).to_string();
            assert!(!output.contains("unknown word") && !output.contains("does not go"), "{output}");
        }
    }
}
