//! Binding a type to an endpoint: its shape against the catalog, when the program is compiled.

pub(crate) mod bound;
mod bounds;
mod build;
pub mod by_variant;
pub mod checks;
mod compare;
mod feed;
mod glance;
pub mod ids;
pub mod judge;
mod known;
mod literals;
mod located;
mod members;
mod merge;
pub(crate) mod nearest;
pub mod nested;
pub(crate) mod nth;
mod other_words;
mod params;
pub mod places;
mod related;
mod slips;
mod spelt;
pub mod struct_tag;
mod sure;
#[cfg(test)]
mod tests;
pub mod variants;
mod words;

use crate::{
    engine,
    schema::node::{NodeId, Schema},
    wire::Value,
};

/// Whether the engine accepts a value by a node.
#[cold]
pub(crate) fn decide(schema: Schema<'static>, node: NodeId, value: &dyn Value) -> bool {
    engine::decide(schema, node, &feed::Shown(value)) != engine::Decision::Refused
}
