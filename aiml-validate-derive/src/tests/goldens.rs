//! What users get. `AIML_BLESS=1 cargo test -p aiml-validate-derive --features pattern` writes the files anew.

use std::path::PathBuf;

/// What stands between input and expansion.
pub(super) const MARK: &str = "\n// becomes\n\n";

macro_rules! goldens {
    ($($name:literal),* $(,)?) => {
        pub(super) const GOLDENS: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../goldens/", $name, ".rs")))),*];
    };
}

goldens![
    "errors",
    "generic",
    "message",
    "model",
    "newtype",
    "request",
    "shared",
    "struct_tag",
    "tagged",
    "untagged",
    "variants",
    "written"
];

#[test]
#[cfg_attr(not(feature = "pattern"), ignore = "the inputs have patterns")]
fn expansions() {
    for (name, golden) in GOLDENS {
        let (input, expected) = golden.split_once(MARK).expect("a golden has the mark");
        let output = crate::derive(&input.parse().expect("the input is Rust"));
        let file = syn::parse2(output).expect("the expansion is Rust");
        let output = prettyplease::unparse(&file);
        if std::env::var_os("AIML_BLESS").is_some() {
            let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("src/goldens/{name}.rs"));
            std::fs::write(path, format!("{input}{MARK}{output}")).expect("the golden can be written");
        } else {
            assert_eq!(output, expected, "`{name}` expands otherwise; AIML_BLESS=1 takes it over");
        }
    }
}
