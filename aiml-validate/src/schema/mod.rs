//! Schemas: as written down ([`def`]), and as the engine reads them.

pub mod def;
