//! What must not compile, with the very text of the error; and what must.
#![allow(missing_docs)]

#[path = "ui/pass/mod.rs"]
mod pass;

/// The snapshots are those of one compiler, since others word and place errors otherwise: see `.ci/run`.
/// `TRYBUILD=overwrite` writes them anew; read each one that changes.
#[test]
fn fail() {
    trybuild::TestCases::new().compile_fail("ui/fail/*/*.rs");
}

/// A case that is not a module would never be compiled.
#[test]
fn every_case_is_a_module() {
    let modules = include_str!("ui/pass/mod.rs");
    let cases =
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/ui/pass")).into_iter().flatten().flatten();
    let mut count = 0;
    for case in cases {
        let name = case.file_name();
        let Some(name) = name.to_str().and_then(|name| name.strip_suffix(".rs")) else { continue };
        assert!(name == "mod" || modules.contains(&format!("mod {name};")), "{name} is no module");
        count += 1;
    }
    assert!(count > 25);
}
