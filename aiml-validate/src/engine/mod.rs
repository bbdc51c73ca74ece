//! The engine: one value against one schema node.
//!
//! It knows nodes, verdicts, messages and paths, and it is not generic: it is compiled once. A front end is a
//! [`Source`]: something that can be fed to the engine any number of times, so that nothing has to be kept. A
//! union tries its branches by having the value fed again, and what the value is judged by (the model, the
//! tag of a discriminated union) is found by a feed that stops as soon as it is.
//!
//! A body is first *decided*: no paths, no issues, an end at the first problem. Only when that finds
//! something to say is it *explained*: every issue in the order of SEMANTICS section 2. Both are the same code
//! over the same nodes; the explanation is the authority where the decision only suspects (a key that stands
//! twice, an object of more than 64 properties).
//!
//! How deep the engine recurses is bounded by the schema, never by the value.

mod array;
mod choice;
mod explain;
mod feeder;
mod issues;
pub(crate) mod json;
mod leaf;
mod notes;
mod object;
mod pattern;
mod real;
pub(crate) mod scratch;
pub(crate) mod serialize;
mod text;

use alloc::boxed::Box;
use core::cell::Cell;

pub(crate) use self::{
    array::ArrayFrame,
    feeder::{Feeder, Find, Job, Peek, Seen},
    issues::Issues,
    object::ObjectFrame,
    text::Text,
};
use crate::{
    issue::{Issue, Type},
    path::At,
    schema::node::{Bit, Branches, Door, Node, NodeId, Schema},
};

/// A value that can be fed to the engine any number of times.
pub(crate) trait Source {
    /// Hands the value to the feeder, which says when it has seen enough.
    fn feed(&self, feeder: Feeder<'_, '_>) -> Flow;
}

/// Why a feed ended before the value did.
#[derive(Debug)]
pub enum Stop {
    /// The engine knows what it wanted to know.
    Enough,
    /// The value cannot be sent; boxed twice to keep what every step returns within two registers.
    Failed(Box<Box<str>>),
}

pub(crate) type Flow = Result<(), Stop>;

/// What the engine found out at a value's first event, and needs a second feed for.
#[derive(Clone, Copy, Default)]
enum Again {
    #[default]
    No,
    /// Several branches of a union may take a value of this type.
    Union(NodeId, Bit),
    /// The tag is not the first key.
    Tagged(NodeId),
}

/// The state of judging one body.
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on one another")]
pub(crate) struct Engine<'a> {
    schema: Schema<'a>,
    /// Explaining rather than deciding.
    explaining: bool,
    /// Deciding: there is a problem. Kept here too, for values that swallow what the feeder returns.
    refused: bool,
    /// There may be something to warn of.
    suspects: bool,
    /// A part of the value could not be had, so that nothing more can be said.
    broken: bool,
    again: Again,
    /// The branch that a tag named, and the place of the tag in it.
    chosen: Option<Door>,
    /// Knows the schemas of models, until it was asked.
    pick: Option<Pick<'a>>,
    issues: Issues,
}

impl<'a> Engine<'a> {
    fn new(schema: Schema<'a>, explaining: bool, issues: Issues) -> Self {
        Self {
            schema,
            explaining,
            refused: false,
            suspects: false,
            broken: false,
            again: Again::No,
            chosen: None,
            pick: None,
            issues,
        }
    }

    /// An engine that judges nothing, for feeds that only look.
    pub(crate) fn idle() -> Self {
        Self::new(Schema::open(&[]), false, Issues::default())
    }

    /// Judges a value by a node, and whatever its first event makes necessary.
    fn value(&mut self, node: NodeId, at: &At<'_>, source: &dyn Source) -> Flow {
        if self.explaining {
            return self.explain(node, at, source);
        }
        let fed = source.feed(Feeder::new(self, Job::Check(node), at));
        self.fed(fed, at, source)
    }

    /// What to do when a value has been fed: perhaps once more.
    #[inline]
    fn fed(&mut self, fed: Flow, at: &At<'_>, source: &dyn Source) -> Flow {
        match self.again {
            Again::No => fed,
            again => self.again(again, at, source),
        }
    }

    fn decision(&self, fed: &Flow) -> Decision {
        match (fed, self.refused) {
            (Ok(()), false) if self.suspects => Decision::Suspected,
            (Ok(()), false) => Decision::Accepted,
            _ => Decision::Refused,
        }
    }

    #[inline(never)]
    fn again(&mut self, again: Again, at: &At<'_>, source: &dyn Source) -> Flow {
        self.again = Again::No;
        match again {
            Again::No => Ok(()),
            Again::Union(node, bit) => self.decide_union(node, bit, at, source),
            Again::Tagged(node) => self.decide_tagged(node, at, source),
        }
    }

    /// A problem, while deciding.
    #[cold]
    fn refuse(&mut self) -> Flow {
        self.refused = true;
        Err(Stop::Enough)
    }

    /// A problem: the end when deciding, one issue more when explaining.
    #[cold]
    fn fault(&mut self, issue: impl FnOnce() -> Issue) -> Flow {
        if self.explaining {
            self.issues.push(issue());
            return Ok(());
        }
        self.refuse()
    }

    /// An event that needs the value fed again; [`Engine::value`] does it.
    fn feed_again(&mut self, again: Again) -> Flow {
        self.again = again;
        Err(Stop::Enough)
    }

    /// The node that decides for a value of this type: below unions where one branch is enough. It is a union
    /// still where no branch takes the type.
    fn resolve(&mut self, mut node: NodeId, bit: Bit) -> Result<(NodeId, Node), Stop> {
        loop {
            let found = self.schema.node(node);
            let Node::Union(union) = found else { return Ok((node, found)) };
            match union.may_take(&self.schema, bit) {
                Branches::One(branch) => node = branch,
                Branches::None => return Ok((node, found)),
                Branches::Several => {
                    self.again = Again::Union(node, bit);
                    return Err(Stop::Enough);
                }
            }
        }
    }
}

/// What deciding a body found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// Accepted, and nothing to say.
    Accepted,
    /// Accepted, but there may be something to warn of.
    Suspected,
    /// Not accepted, or not without looking twice.
    Refused,
}

/// Finds the schema of a model by its id.
pub(crate) type Pick<'a> = &'a dyn Fn(&str) -> Option<(Schema<'a>, NodeId)>;

/// Decides by the schema of the body's model, if the model is the first key: then nothing is fed twice.
/// None if it is not, or is not known.
pub(crate) fn decide_body(pick: Pick<'_>, source: &dyn Source) -> Option<Decision> {
    let mut engine = Engine::new(Schema::open(&[]), false, Issues::default());
    engine.pick = Some(pick);
    let fed = source.feed(Feeder::new(&mut engine, Job::Body, &At::Root));
    // Still there if it was not asked, or did not know.
    if engine.pick.is_some() { None } else { Some(engine.decision(&fed)) }
}

/// Decides whether a body is accepted; allocates nothing unless the body makes it (long escaped keys).
pub(crate) fn decide(schema: Schema<'_>, node: NodeId, source: &dyn Source) -> Decision {
    let mut engine = Engine::new(schema, false, Issues::default());
    let fed = engine.value(node, &At::Root, source);
    engine.decision(&fed)
}

/// Finds every issue of a body, warnings included.
pub(crate) fn explain(schema: Schema<'_>, node: NodeId, source: &dyn Source, limit: usize) -> Issues {
    let mut engine = Engine::new(schema, true, Issues::new(limit));
    // The verdict is in the issues.
    let _ = engine.value(node, &At::Root, source);
    engine.issues
}

/// Looks for a key of the body itself. `found` is told each value of it, and says whether to stop. The answer is whether
/// the key may be where nobody is to look.
pub(crate) fn look(key: &str, source: &dyn Source, found: &mut dyn FnMut(Seen<'_>) -> bool) -> bool {
    let (mut engine, hides) = (Engine::idle(), Cell::new(false));
    let mut find = Find { key: key.as_bytes(), found, hides: &hides };
    let _ = source.feed(Feeder::new(&mut engine, Job::Find(&mut find), &At::Root));
    hides.get()
}

/// The type of the body itself.
pub(crate) fn peek(source: &dyn Source) -> Type {
    let mut what = Type::Undefined;
    let mut peek = Peek(&mut |seen| {
        what = match seen {
            Seen::Text(_) => Type::String,
            Seen::Other(other) => other,
        }
    });
    let mut engine = Engine::idle();
    let _ = source.feed(Feeder::new(&mut engine, Job::Peek(&mut peek), &At::Root));
    what
}

/// The issue of a required key that a body does not have.
pub(crate) fn absent_at(schema: &Schema<'_>, node: NodeId, key: &str) -> Issue {
    choice::absent(schema, node, &At::Key(&At::Root, key))
}

#[cfg(test)]
mod tests;
