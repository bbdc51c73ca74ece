//! The second pass over a body: every issue.

use super::{Again, Engine, Feeder, Flow, Job, Source, Stop, choice::absent, leaf::mismatch};
use crate::{
    issue::{Issue, Type},
    path::At,
    schema::node::{Node, NodeId},
};

impl Engine<'_> {
    /// Collects the issues of a value.
    #[inline(never)]
    pub(super) fn explain(&mut self, node: NodeId, at: &At<'_>, source: &dyn Source) -> Flow {
        if let Node::Union(union) = self.schema.node(node) {
            return self.explain_union(node, &union, at, source);
        }
        let fed = source.feed(Feeder::new(self, Job::Check(node), at));
        if let Again::Tagged(tagged) = core::mem::take(&mut self.again) {
            return self.explain_tagged(tagged, at, source);
        }
        self.settle(fed, at)
    }

    /// What to make of the end of a feed: a value that failed is an issue, and the end of all.
    pub(super) fn settle(&mut self, fed: Flow, at: &At<'_>) -> Flow {
        let Err(Stop::Failed(why)) = fed else { return fed };
        if !self.explaining {
            return self.refuse();
        }
        if !self.broken {
            self.broken = true;
            self.issues.push(Issue::not_serializable(at, &why));
        }
        Err(Stop::Enough)
    }

    /// A value of a type of which the node takes none.
    #[cold]
    pub(super) fn wrong_type(&mut self, node: NodeId, at: &At<'_>, received: Type) -> Flow {
        let schema = self.schema;
        self.fault(|| match schema.node(node) {
            Node::Union(_) => absent(&schema, node, at),
            node => mismatch(&schema, &node, at, received),
        })
    }
}
