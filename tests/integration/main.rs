//! One binary, one module a theme.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::float_cmp, reason = "tests compare numbers that were written down")]

// The crate under a second name, for the tests of `crate = "…"`. (Cargo refuses to depend on it twice.)
extern crate aiml_validate as renamed;

mod agreement;
mod allocations;
mod bodies;
mod bound;
mod check_allocations;
mod check_hostile;
mod examples;
mod hostile;
mod made;
mod oracle;
mod report;
mod wire;
