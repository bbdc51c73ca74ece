//! What is meant by an id or a path that there is not. That is a mistake, which is told; if it is a slip of the pen, what
//! else is wrong is told beside it, as it would be once it is mended.

use super::places::{self, Used};
use crate::{
    catalog::{Catalog, Endpoint},
    check::UnknownModels,
};

/// The ids that a type names.
pub(super) struct Ids {
    endpoint: Endpoint<'static>,
    /// For so many more that are not known it is found out which are meant: all models have to be looked at.
    slips: u32,
}

impl Ids {
    pub(super) const fn of(endpoint: Endpoint<'static>, unknown: UnknownModels) -> Self {
        // Where any id may be sent, none is a slip.
        Self { endpoint, slips: if let UnknownModels::Allow = unknown { 0 } else { 2 } }
    }

    /// Adds the bodies by which a request to a model is judged, if it is known which. Of one that is not known, nothing
    /// follows: it may take what any other takes.
    pub(super) const fn add(&mut self, used: &mut Used, id: &str) -> bool {
        let endpoint = self.endpoint.number();
        let roots = match places::roots(id, endpoint) {
            None if self.slips > 0 => {
                self.slips -= 1;
                match model_meant(id, self.endpoint) {
                    Some(id) => places::roots(id, endpoint),
                    None => None,
                }
            }
            roots => roots,
        };
        let Some(roots) = roots else { return false };
        let mut i = 0;
        while i < roots.len {
            used.add(roots.get(i));
            i += 1;
        }
        true
    }
}

// Functions of their own: the compiler evaluates all constants that a function names when it is called.

const fn model_meant(id: &str, endpoint: Endpoint<'static>) -> Option<&'static str> {
    let catalog = Catalog::builtin();
    // It is right elsewhere.
    if catalog.model(id).is_some() {
        return None;
    }
    catalog.nearest(id, Some(endpoint)).meant_by(id)
}

/// The endpoint with a path, or that which is meant.
pub(super) const fn endpoint_meant(path: &str) -> Option<Endpoint<'static>> {
    match Catalog::builtin().endpoint(path) {
        None => Catalog::builtin().endpoint_meant_by(path),
        found => found,
    }
}
