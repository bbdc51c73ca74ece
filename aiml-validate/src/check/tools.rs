//! For the tests of this workspace: what the catalog holds, and the engine without it.

use alloc::vec::Vec;

use serde_core::Serialize;

use crate::{
    catalog::Catalog,
    engine::{explain, serialize::Value},
    schema::{
        def::Def,
        node::{NodeId, Schema},
        read::read,
    },
};

/// The documents of a model at an endpoint, as they were written down.
pub fn documents(catalog: &Catalog, endpoint: &str, model: &str) -> Vec<Def> {
    let capability = catalog.endpoint(endpoint).and_then(|endpoint| endpoint.capability(model));
    let roots = capability.into_iter().flat_map(|capability| capability.roots().iter());
    roots.map(|root| read(&root.schema, root.node)).collect()
}

/// Whether a schema of a blob accepts a value.
pub fn accepts<T: Serialize + ?Sized>(blob: &[u8], node: NodeId, value: &T) -> bool {
    explain(Schema::open(blob), node, &Value(value), 1).is_accepted()
}
