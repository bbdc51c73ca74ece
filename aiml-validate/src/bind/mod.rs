//! Binding a type to an endpoint: its shape against the catalog, when the program is compiled.

mod build;
mod compare;
mod list;
mod nearest;
mod nodes;
mod words;

use crate::{
    schema::node::{NodeId, Schema},
    wire::Value,
};

/// Whether the engine accepts a value by a node.
#[cold]
pub(crate) fn decide(_schema: Schema<'static>, _node: NodeId, _value: &dyn Value) -> bool {
    false
}
