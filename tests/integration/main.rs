//! One binary, one module a theme.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects, and so do its helpers"
)]

mod agreement;
mod allocations;
mod bodies;
mod catalog;
mod hostile;
mod importer;
mod json_schema;
mod made;
mod oracle;
mod overlay;
