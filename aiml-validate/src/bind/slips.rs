//! What is meant by an id or a path that there is not. That is a mistake, which is told; if it is a slip of the pen, what
//! else is wrong is told beside it, as it would be once it is mended.

use super::places::{self, Used};
use crate::{
    catalog::{Catalog, Endpoint, Nearest},
    check::UnknownModels,
    wire::cx::same,
};

/// For so many ids that are not known it is found out which are meant: all models have to be looked at.
const MOST: usize = 2;

/// The ids that a type names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ids {
    endpoint: Endpoint<'static>,
    /// Those that are not known, and the nearest of each.
    slips: [(&'static str, Option<&'static str>); MOST],
    len: usize,
}

impl Ids {
    pub(super) const fn of(endpoint: Endpoint<'static>, unknown: UnknownModels) -> Self {
        // Where any id may be sent, none is a slip.
        let len = if let UnknownModels::Allow = unknown { MOST } else { 0 };
        Self { endpoint, slips: [("", None); MOST], len }
    }

    /// Adds the bodies by which a request to a model is judged, if it is known which. Of one that is not known, nothing
    /// follows: it may take what any other takes.
    pub(super) const fn add(&mut self, used: &mut Used, id: &'static str) -> bool {
        let endpoint = self.endpoint.number();
        let roots = match places::roots(id, endpoint) {
            None if self.len < MOST => match self.meant(id) {
                Some(id) => places::roots(id, endpoint),
                None => None,
            },
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

    /// The id that is meant by one that is none.
    const fn meant(&mut self, id: &'static str) -> Option<&'static str> {
        // It is right elsewhere.
        if Catalog::builtin().model(id).is_some() {
            return None;
        }
        let nearest = nearest(id, self.endpoint);
        self.slips[self.len] = (id, nearest.get(0));
        self.len += 1;
        nearest.meant_by(id)
    }

    /// The nearest of an id that is none, which may be known already.
    pub(super) const fn nearest(&self, id: &str) -> Option<&'static str> {
        let mut i = 0;
        while i < MOST {
            if same(self.slips[i].0, id) {
                return self.slips[i].1;
            }
            i += 1;
        }
        nearest(id, self.endpoint).get(0)
    }
}

// Functions of their own: the compiler evaluates all constants that a function names when it is called.

const fn nearest(id: &str, endpoint: Endpoint<'static>) -> Nearest<'static> {
    Catalog::builtin().nearest(id, Some(endpoint))
}

/// The endpoint with a path, or that which is meant.
pub(super) const fn endpoint_meant(path: &str) -> Option<Endpoint<'static>> {
    match Catalog::builtin().endpoint(path) {
        None => Catalog::builtin().endpoint_meant_by(path),
        found => found,
    }
}
