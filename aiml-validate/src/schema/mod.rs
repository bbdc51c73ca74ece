//! Schemas: as written down ([`def`]), as bytes ([`encode`]), and as the engine reads them ([`node`]).

pub mod def;
pub mod encode;
pub(crate) mod format;
pub mod node;
pub(crate) mod pattern;
pub(crate) mod read;

pub(crate) mod bytes;
mod head;
mod record;
mod view;

pub(crate) use self::view::each_of;

#[cfg(test)]
mod tests;
