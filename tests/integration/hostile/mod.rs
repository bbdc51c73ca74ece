//! Surroundings that break careless macros: the tests are that these modules compile, and that what they
//! derive still judges.

mod lints;
mod names;
mod prelude;
mod renamed;
mod scopes;
