//! One binary, one module a theme.
#![allow(missing_docs)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects, and so do its helpers"
)]
#![allow(clippy::float_cmp, reason = "tests compare numbers that were written down")]

// The crate under a second name, for the tests of `crate = "…"`. (Cargo refuses to depend on it twice.)
extern crate aiml_validate as renamed;

mod agreement;
mod allocations;
mod bodies;
mod catalog;
mod check_allocations;
mod check_hostile;
mod cli;
mod hostile;
mod importer;
mod json_schema;
mod made;
mod oracle;
mod overlay;
mod report;
