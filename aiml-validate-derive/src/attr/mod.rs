//! Attributes, read into what was written.

pub(crate) mod aiml;
pub(crate) mod case;
pub(crate) mod list;
pub(crate) mod rule;
pub(crate) mod serde;
pub(crate) mod slot;
