//! Sets of schema nodes: what any of several models may take at one place.

use crate::schema::node::{Bit, Node, NodeId, Schema};

/// The most nodes that a set holds. More are read as "anything": no false error can come of it.
const MOST: usize = 384;

/// A set of nodes, of which at least one has to take a value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nodes {
    ids: [u32; MOST],
    len: usize,
    /// One of them takes anything.
    pub(super) any: bool,
}

impl Nodes {
    pub(super) const EMPTY: Self = Self { ids: [0; MOST], len: 0, any: false };

    pub(super) const fn len(&self) -> usize {
        self.len
    }

    pub(super) const fn get(&self, i: usize) -> NodeId {
        NodeId(self.ids[i])
    }

    /// Adds a node, unless it is there.
    pub(super) const fn add(&mut self, schema: &Schema<'_>, id: NodeId) {
        // Neighbours are often equal, so the last one is looked at first.
        let mut i = self.len;
        while i > 0 {
            i -= 1;
            if self.ids[i] == id.0 {
                return;
            }
        }
        if self.len == MOST || matches!(schema.node(id), Node::Any) {
            self.any = true;
        } else {
            self.ids[self.len] = id.0;
            self.len += 1;
        }
    }

    /// The types of which some node takes some value, as [`Bit`]s.
    pub(super) const fn some(&self, schema: &Schema<'_>) -> u8 {
        let mut bits = 0;
        let mut i = 0;
        while i < self.len {
            bits |= schema.facts(self.get(i)).some;
            i += 1;
        }
        bits
    }

    /// The nodes that decide for values of a type: unions are replaced by their branches.
    pub(super) const fn leaves(&self, schema: &Schema<'_>, bit: Bit) -> Self {
        let mut out = Self::EMPTY;
        out.any = self.any;
        let mut work = *self;
        let mut i = 0;
        while i < work.len && !out.any && !work.any {
            let id = work.get(i);
            i += 1;
            if !schema.facts(id).takes_some(bit) {
                continue;
            }
            match schema.node(id) {
                Node::Any => out.any = true,
                Node::Union(union) => {
                    let mut branch = 0;
                    while branch < union.len {
                        work.add(schema, union.branch(schema, branch));
                        branch += 1;
                    }
                }
                Node::Tagged(tagged) if bit as u8 == Bit::Object as u8 => {
                    let mut branch = 0;
                    while branch < tagged.len {
                        work.add(schema, tagged.branch(schema, branch));
                        branch += 1;
                    }
                }
                _ => out.add(schema, id),
            }
        }
        out.any |= work.any;
        out
    }
}
