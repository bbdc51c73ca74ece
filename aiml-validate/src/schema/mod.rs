//! Schemas: as written down ([`def`]), as bytes ([`encode`]), and as the engine reads them ([`node`]).

pub mod def;
pub mod encode;
pub mod format;
pub mod node;

mod bytes;
mod view;
