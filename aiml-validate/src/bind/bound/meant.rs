//! The bodies of an endpoint by which a request is judged.

use super::path::object_of_root;
use crate::{
    bind::{
        build::lacking,
        places::{MOST, Place, Run},
    },
    catalog::other_roots,
    wire::shape::ShapeField,
};

/// The roots by which a request is judged: a few, more than the most documents that one model has at one endpoint.
/// Their numbers from 1 on, sixteen bits each; or that of the first, [`OTHERS`](Self::OTHERS), and a pair of the
/// catalog, of which the other roots are found out only when they are wanted, which is seldom.
#[derive(Clone, Copy, Debug)]
pub(in crate::bind) struct Meant(u64);

impl Meant {
    pub(in crate::bind) const NONE: Self = Self(0);
    /// In place of a number: those of the pair that follows, but for its first.
    const OTHERS: u16 = u16::MAX;

    /// Those of a pair, of which the first is known.
    #[inline]
    pub(in crate::bind) const fn of_pair(pair: u16, first: u16) -> Self {
        Self((pair as u64) << 32 | (Self::OTHERS as u64) << 16 | (first as u64 + 1))
    }

    /// Puts in a root; the order is no matter. One more than there is room for is not planned for.
    const fn put(&mut self, root: u16) {
        self.0 = self.0 << 16 | (root as u64 + 1);
    }

    /// Takes out the first.
    #[inline]
    pub(in crate::bind) fn next(&mut self) -> Option<u16> {
        if self.0 as u16 == Self::OTHERS {
            *self = Self::others((self.0 >> 16) as u16);
        }
        let first = (self.0 as u16).checked_sub(1);
        self.0 >>= 16;
        first
    }

    #[cold]
    #[inline(never)]
    fn others(pair: u16) -> Self {
        let mut out = Self::NONE;
        for root in other_roots(pair) {
            out.put(root);
        }
        out
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

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::{
        bind::places,
        catalog::{Catalog, builtin_pair},
    };

    fn sorted(mut meant: Meant) -> Vec<usize> {
        let mut all: Vec<_> = core::iter::from_fn(|| meant.next()).map(usize::from).collect();
        all.sort_unstable();
        all
    }

    #[test]
    fn there_is_room_for_all_roots() {
        let mut several = 0;
        for endpoint in Catalog::builtin().endpoints() {
            for model in Catalog::builtin().models() {
                let Some(roots) = places::roots(model.id(), endpoint.number()) else { continue };
                let mut expected: Vec<_> = (0..roots.len).map(|i| roots.get(i)).collect();
                expected.sort_unstable();
                assert_eq!(sorted(Meant::of(roots)), expected, "{} {endpoint}", model.id());
                let (pair, first) = builtin_pair(endpoint.number(), model.id()).expect("it has roots");
                assert_eq!(sorted(Meant::of_pair(pair, first)), expected, "{} {endpoint}", model.id());
                several += usize::from(expected.len() > 1);
            }
            if !endpoint.names_model() {
                let expected: Vec<_> = (0..endpoint.roots().len()).collect();
                assert_eq!(sorted(Meant::all(endpoint.number())), expected, "{endpoint}");
            }
        }
        assert!(several > 0, "some have several");
        assert!(sorted(Meant::NONE).is_empty());
    }
}
