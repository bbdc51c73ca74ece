//! Endpoints and models, as the compiler finds them.

use super::data::{ENDPOINTS, IDS, PATHS, at, hash, list};

/// A model of the catalog.
#[derive(Clone, Copy, Debug)]
pub(in crate::bind) struct Listed {
    /// Whether it is retired; then for each endpoint its number, how many roots the model has there, and their
    /// numbers among the nodes of the endpoint's place.
    list: usize,
}

/// Numbers of the table, one after the other.
#[derive(Clone, Copy, Debug)]
pub(in crate::bind) struct Run {
    pub(super) first: usize,
    pub(in crate::bind) len: usize,
}

impl Run {
    pub(in crate::bind) const fn get(self, i: usize) -> usize {
        at(self.first + i) as usize
    }
}

/// The number of an endpoint whose path is spelled as in the documents, with or without its version.
pub(in crate::bind) const fn endpoint(path: &str) -> Option<u16> {
    endpoint_of(hash(path.as_bytes()))
}

/// The same by the hash of the path.
pub(in crate::bind) const fn endpoint_of(hash: u64) -> Option<u16> {
    match PATHS.find(hash) {
        Some(number) => Some(number as u16),
        None => None,
    }
}

/// A model by its id.
pub(in crate::bind) const fn model(id: &str) -> Option<Listed> {
    match IDS.find(hash(id.as_bytes())) {
        Some(place) => Some(Listed { list: list(place as u16) }),
        None => None,
    }
}

/// The numbers of a model's bodies at an endpoint.
pub(in crate::bind) const fn roots(id: &str, endpoint: u16) -> Option<Run> {
    match model(id) {
        Some(model) => model.roots(endpoint),
        None => None,
    }
}

impl Listed {
    /// Whether it is no longer served, but still documented.
    pub(in crate::bind) const fn is_retired(self) -> bool {
        at(self.list) > 1 && at(self.list + 1) != 0
    }

    /// Counts it at each endpoint where it has bodies.
    pub(in crate::bind) const fn count(self, served: &mut [usize; ENDPOINTS]) {
        let end = self.list + 1 + at(self.list) as usize;
        let mut i = self.list + 2;
        while i < end {
            served[at(i) as usize] += 1;
            i += 2 + at(i + 1) as usize;
        }
    }

    /// The numbers of its bodies at an endpoint.
    const fn roots(self, endpoint: u16) -> Option<Run> {
        let end = self.list + 1 + at(self.list) as usize;
        let mut i = self.list + 2;
        while i < end {
            let len = at(i + 1) as usize;
            if at(i) == endpoint {
                return Some(Run { first: i + 2, len });
            }
            i += 2 + len;
        }
        None
    }
}
