//! One binary, one module a theme.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::float_cmp, reason = "tests compare numbers that were written down")]

mod allocations;
mod hostile;
mod report;
