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

    /// All places; those past the length hold nothing.
    pub(crate) const fn ids(&self) -> &[u32; MOST] {
        &self.ids
    }

    /// Puts them in ascending order.
    pub(crate) const fn sort(&mut self) {
        let mut i = 1;
        while i < self.len {
            let id = self.ids[i];
            let mut at = i;
            while at > 0 && self.ids[at - 1] > id {
                self.ids[at] = self.ids[at - 1];
                at -= 1;
            }
            self.ids[at] = id;
            i += 1;
        }
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
