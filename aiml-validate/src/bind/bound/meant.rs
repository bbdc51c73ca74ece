//! The bodies of an endpoint by which a request is judged.

use super::path::object_of_root;
use crate::{
    bind::{
        build::lacking,
        places::{MOST, Place, Run},
    },
    wire::shape::ShapeField,
};

/// The roots by which a request is judged, by their numbers from 1 on, sixteen bits each: a few, more than the most
/// documents that one model has at one endpoint.
#[derive(Clone, Copy, Debug)]
pub(in crate::bind) struct Meant(u64);

impl Meant {
    pub(in crate::bind) const NONE: Self = Self(0);

    /// Puts in a root; the order is no matter. One more than there is room for is not planned for.
    #[inline]
    pub(in crate::bind) const fn put(&mut self, root: u16) {
        self.0 = self.0 << 16 | (root as u64 + 1);
    }

    /// Takes out the first.
    #[inline]
    pub(in crate::bind) const fn next(&mut self) -> Option<u16> {
        let first = (self.0 as u16).checked_sub(1);
        self.0 >>= 16;
        first
    }

    /// Those of a model.
    pub(super) const fn of(roots: Run) -> Self {
        let mut out = Self::NONE;
        let mut i = 0;
        while i < roots.len {
            out.put(roots.get(i) as u16);
            i += 1;
        }
        out
    }

    /// Those of an endpoint.
    pub(in crate::bind) const fn all(endpoint: u16) -> Self {
        let mut out = Self::NONE;
        let len = Place::of_endpoint(endpoint).len();
        let mut root = 0;
        while root < len {
            out.put(root as u16);
            root += 1;
        }
        out
    }
}

/// The roots that require something for which a type has no field: a bit for each.
#[derive(Clone, Copy, Debug)]
pub(in crate::bind) struct Lacking([u64; MOST / 64]);

impl Lacking {
    pub(super) const NONE: Self = Self([0; MOST / 64]);

    pub(super) const fn of(place: Place, fields: &[ShapeField]) -> Self {
        let mut out = Self::NONE;
        let Some(objects) = place.objects() else { return out };
        let Some(lacking) = lacking(fields, objects) else { return out };
        let object_of_root = object_of_root(place);
        let mut root = 0;
        while root < place.len() {
            let object = object_of_root[root] as usize;
            if object < MOST && lacking[object] {
                out.0[root / 64] |= 1 << (root % 64);
            }
            root += 1;
        }
        out
    }

    /// Whether there are any.
    pub(in crate::bind) const fn is_any(&self) -> bool {
        let mut i = 0;
        while i < self.0.len() {
            if self.0[i] != 0 {
                return true;
            }
            i += 1;
        }
        false
    }

    #[inline]
    pub(in crate::bind) const fn has(&self, root: u16) -> bool {
        let word = root as usize / 64;
        word < self.0.len() && self.0[word] >> (root % 64) & 1 != 0
    }
}
