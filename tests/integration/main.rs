//! One binary, one module a theme.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test says what it expects, and so do its helpers"
)]

// The crate under a second name, for the tests of `crate = "…"`. (Cargo refuses to depend on it twice.)
extern crate aiml_validate as renamed;

mod agreement;
mod allocations;
mod bodies;
mod bound;
mod catalog;
mod check_allocations;
mod check_hostile;
mod cli;
mod examples;
mod hostile;
mod importer;
mod json_schema;
mod made;
mod oracle;
mod overlay;
mod report;
mod rules;
mod wire;
