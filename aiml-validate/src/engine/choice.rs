//! Unions and discriminated unions: which branch judges a value.

use alloc::{boxed::Box, format, string::String, vec::Vec};
use core::cell::Cell;

use super::{
    Engine, Feeder, Find, Flow, Job, Peek, Seen, Source,
    issues::{Outcome, Taken},
    leaf::{joined, mismatch},
};
use crate::{
    code::Code,
    issue::{Issue, Kind, Severity, Type},
    path::At,
    schema::node::{Bit, Door, Node, NodeId, Schema, TagValue, Tagged, Union},
};

/// The roles that the API knows; a model may take fewer.
const ROLES: [&str; 6] = ["system", "user", "assistant", "tool", "developer", "function"];

/// What a tag says.
enum Chosen {
    Branch(NodeId),
    /// It names no branch; its text, if it is one.
    Unknown(Option<Box<str>>),
}

/// The branch for a tag's value.
#[inline]
pub(super) fn choose(schema: &Schema<'_>, tagged: &Tagged, seen: Seen<'_>) -> Option<Door> {
    match seen {
        Seen::Text(text) => text.with(|text| tagged.door(schema, text.as_bytes())),
        Seen::Other(Type::Null) => {
            // Its place is for the explanation to find.
            special(schema, tagged, TagValue::Null).map(|node| Door::new(node, usize::MAX, 0))
        }
        Seen::Other(_) => None,
    }
}

/// The branch for an absent or a null tag.
pub(super) fn special(schema: &Schema<'_>, tagged: &Tagged, wanted: TagValue) -> Option<NodeId> {
    let values = (0..tagged.values).map(|i| tagged.value(schema, i));
    values.into_iter().find(|(value, _)| *value == wanted).map(|(_, branch)| branch)
}

impl Engine<'_> {
    /// Remembers the branch that a tag names.
    pub(super) fn tag(&mut self, tagged: &Tagged, seen: Seen<'_>) {
        self.chosen = choose(&self.schema, tagged, seen);
    }

    /// Whether some branch accepts the value. Which of them does not matter.
    #[inline(never)]
    pub(super) fn decide_union(&mut self, node: NodeId, bit: Bit, at: &At<'_>, source: &dyn Source) -> Flow {
        let Node::Union(union) = self.schema.node(node) else { return self.refuse() };
        for i in 0..union.len {
            let branch = union.branch(&self.schema, i);
            if !self.schema.facts(branch).takes_some(bit) {
                continue;
            }
            let before = core::mem::take(&mut self.refused);
            let accepted = self.value(branch, at, source).is_ok() && !self.refused;
            self.refused = before;
            if accepted {
                return Ok(());
            }
        }
        self.refuse()
    }

    /// Finds the tag first, then has the value judged by its branch.
    #[inline(never)]
    pub(super) fn decide_tagged(&mut self, node: NodeId, at: &At<'_>, source: &dyn Source) -> Flow {
        let Node::Tagged(tagged) = self.schema.node(node) else { return self.refuse() };
        let (schema, mut chosen) = (self.schema, None);
        let mut absent = true;
        let hides = self.find_tag(&tagged, at, source, &mut |seen| {
            absent = false;
            chosen = choose(&schema, &tagged, seen).map(Door::node);
            true
        });
        if absent && hides {
            return self.pass(1, at, source);
        }
        if absent {
            chosen = special(&schema, &tagged, TagValue::Absent);
        }
        match chosen {
            Some(branch) => self.value(branch, at, source),
            None => self.refuse(),
        }
    }

    /// What the tag says; and whether it may be where nobody is to look.
    fn find_tag(
        &mut self,
        tagged: &Tagged,
        at: &At<'_>,
        source: &dyn Source,
        found: &mut dyn FnMut(Seen<'_>) -> bool,
    ) -> bool {
        let hides = Cell::new(false);
        let key = self.schema.bytes(tagged.tag);
        // What goes wrong here goes wrong again when the value is judged.
        let _ = source.feed(Feeder::new(self, Job::Find(&mut Find { key, found, hides: &hides }), at));
        hides.get()
    }

    /// The issues of the branch that the tag names. When it stands twice, the last one counts.
    #[inline(never)]
    pub(super) fn explain_tagged(&mut self, node: NodeId, at: &At<'_>, source: &dyn Source) -> Flow {
        let schema = self.schema;
        let Node::Tagged(tagged) = schema.node(node) else { return Ok(()) };
        let branch = special(&schema, &tagged, TagValue::Absent);
        let (mut chosen, mut absent) = (branch.map_or(Chosen::Unknown(None), Chosen::Branch), true);
        let hides = self.find_tag(&tagged, at, source, &mut |seen| {
            absent = false;
            chosen = match (choose(&schema, &tagged, seen), seen) {
                (Some(door), _) => Chosen::Branch(door.node()),
                (None, Seen::Text(text)) => Chosen::Unknown(Some(text.with(|text| text.into()))),
                (None, Seen::Other(_)) => Chosen::Unknown(None),
            };
            false
        });
        // Nobody is to know which of the branches it is.
        if absent && hides {
            return self.pass(1, at, source);
        }
        let text = match chosen {
            Chosen::Branch(branch) => return self.explain(branch, at, source),
            Chosen::Unknown(text) => text,
        };
        let at = At::Key(at, schema.text(tagged.tag));
        let issue = text.and_then(|text| unsupported_role(&at, &text)).unwrap_or_else(|| {
            let values = joined((0..tagged.values).map(|i| match tagged.value(&schema, i).0 {
                TagValue::Text(id) => format!("'{}'", schema.text(id)),
                // As JavaScript joins what is not there.
                TagValue::Null | TagValue::Absent => String::new(),
            }));
            Issue::invalid_discriminator(&at, &values)
        });
        self.issues.push(issue);
        Ok(())
    }

    /// Accepted by the first branch that does, or the issues of the first dirty one, or `invalid_union`.
    #[inline(never)]
    pub(super) fn explain_union(
        &mut self,
        node: NodeId,
        union: &Union,
        at: &At<'_>,
        source: &dyn Source,
    ) -> Flow {
        let mut is_null = false;
        let mut tell = |seen: Seen<'_>| is_null = matches!(seen, Seen::Other(Type::Null | Type::Nan));
        let mut peek = Peek(&mut tell);
        // What goes wrong here goes wrong again when the value is judged.
        let _ = source.feed(Feeder::new(self, Job::Peek(&mut peek), at));
        if is_null && self.schema.facts(node).takes_some(Bit::Null) {
            return Ok(());
        }
        let start = self.issues.mark();
        let mut dirty: Option<Taken> = None;
        let mut aborted = Vec::new();
        for i in 0..union.len {
            let fed = self.explain(union.branch(&self.schema, i), at, source);
            if self.broken {
                let taken = self.issues.take(start);
                let issues = self.issues.discard(taken);
                let mut failures = issues.into_iter().filter(|issue| issue.code() == Code::NotSerializable);
                failures.by_ref().for_each(|issue| self.issues.push(issue));
                return fed;
            }
            let outcome = self.issues.since(start);
            if outcome == Outcome::Accepted {
                aborted.into_iter().chain(dirty).for_each(|taken| drop(self.issues.discard(taken)));
                return Ok(());
            }
            let taken = self.issues.take(start);
            if outcome == Outcome::Aborted {
                aborted.push(taken);
            } else if dirty.is_none() {
                dirty = Some(taken);
            } else {
                self.issues.discard(taken);
            }
        }
        let branches: Vec<_> = aborted.into_iter().map(|taken| self.issues.discard(taken)).collect();
        match dirty {
            Some(taken) => self.issues.put(taken),
            None => self.issues.push(no_branch(at, branches)),
        }
        Ok(())
    }
}

/// The issue of a value that no branch takes, with the issues of the branch that fits best.
fn no_branch(at: &At<'_>, branches: Vec<Vec<Issue>>) -> Issue {
    let depth = at.to_segments().len();
    let errors = |issues: Vec<Issue>| -> Vec<Issue> {
        issues.into_iter().filter(|issue| issue.severity() == Severity::Error).collect()
    };
    let best = branches.into_iter().map(errors).min_by_key(|issues| misfit(issues, depth));
    Issue::new(at, Kind::Union(best.unwrap_or_default()))
}

/// How badly a branch fits: of another type altogether, then with other constants (they tell branches apart),
/// then by the number of issues.
fn misfit(issues: &[Issue], depth: usize) -> (bool, usize, usize) {
    let other_type =
        issues.iter().any(|issue| issue.path().len() == depth && issue.code() == Code::InvalidType);
    let constants = issues
        .iter()
        .filter(|issue| {
            issue.path().len() == depth + 1
                && matches!(
                    issue.code(),
                    Code::InvalidLiteral | Code::InvalidEnumValue | Code::InvalidUnionDiscriminator
                )
        })
        .count();
    (other_type, constants, issues.len())
}

/// The issue of a required value that is absent.
pub(super) fn absent(schema: &Schema<'_>, node: NodeId, at: &At<'_>) -> Issue {
    match schema.node(node) {
        Node::Union(union) => {
            let causes = (0..union.len).map(|i| absent(schema, union.branch(schema, i), at)).take(1);
            Issue::new(at, Kind::Union(causes.collect()))
        }
        node => mismatch(schema, &node, at, Type::Undefined),
    }
}

/// The API's sentence for a role that it knows and this model does not take.
pub(super) fn unsupported_role(at: &At<'_>, role: &str) -> Option<Issue> {
    let key = |at: &At<'_>, wanted: &str| match at {
        At::Static(_, key) | At::Key(_, key) => *key == wanted,
        At::Root | At::Index(..) => false,
    };
    if !key(at, "role") || !ROLES.contains(&role) {
        return None;
    }
    let (At::Static(message, _) | At::Key(message, _)) = at else { return None };
    let At::Index(messages, _) = message else { return None };
    let (At::Static(root, _) | At::Key(root, _)) = messages else { return None };
    (key(messages, "messages") && matches!(root, At::Root)).then(|| Issue::unsupported_value(at, role))
}
