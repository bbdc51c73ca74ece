//! What must not compile, with the very text of the error; and what must.
#![allow(missing_docs)]

/// The snapshots are those of the toolchain in `TOOLCHAIN`: other compilers word and place errors otherwise.
/// `TRYBUILD=overwrite` writes them anew; read each one that changes.
#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    cases.compile_fail("ui/fail/*/*.rs");
}
