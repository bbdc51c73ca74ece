//! The distinct nodes at one place of a type, each with a number.

use crate::schema::node::NodeId;

/// As many as the roots of the largest endpoint, and some.
pub(crate) const MOST: usize = 384;

/// Nodes in the order in which they were found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct List {
    ids: [u32; MOST],
    len: usize,
    /// There was no room for some.
    pub(crate) full: bool,
}

/// A number for each node of a list.
pub(super) type Numbers = [u16; MOST];

impl List {
    pub(crate) const EMPTY: Self = Self { ids: [0; MOST], len: 0, full: false };

    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    pub(crate) const fn get(&self, i: usize) -> NodeId {
        NodeId(self.ids[i])
    }

    /// The number of a node, if it is there.
    pub(crate) const fn find(&self, id: NodeId) -> Option<usize> {
        let mut i = self.len;
        while i > 0 {
            i -= 1;
            if self.ids[i] == id.0 {
                return Some(i);
            }
        }
        None
    }

    /// Adds a node, unless it is there.
    pub(crate) const fn add(&mut self, id: NodeId) {
        if self.find(id).is_some() {
        } else if self.len == MOST {
            self.full = true;
        } else {
            self.ids[self.len] = id.0;
            self.len += 1;
        }
    }
}
