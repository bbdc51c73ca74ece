//! What a front end talks to: one value's events.

use core::cell::Cell;

use super::{
    ArrayFrame, Engine, Flow, ObjectFrame, Stop, Text,
    leaf::{Leaf, bounds_hold},
};
use crate::{
    issue::Type,
    path::At,
    schema::node::{Bit, Door, Node, NodeId, Tagged},
};

/// The deepest that a value is walked where its form does not matter. It is walked there only to find out
/// whether it can be sent at all.
const DEEPEST: u8 = 120;

/// What is to be done with a value.
pub(crate) enum Job<'f> {
    /// Judge it.
    Check(NodeId),
    /// Walk through it, this deep already, without judging.
    Pass(u8),
    /// Nothing; it need not be fed any further.
    Ignore,
    /// Find the branch of a union that it names, as a tag.
    Tag(&'f Tagged),
    /// Tell what it is, and no more.
    Peek(&'f mut Peek<'f>),
    /// Tell what stands at a key of it.
    Find(&'f mut Find<'f>),
    /// Judge it, a body, by the schema of its model.
    Body,
}

/// Is told what a value is.
pub(crate) struct Peek<'f>(pub(crate) &'f mut dyn FnMut(Seen<'_>));

/// Is told what stands at a key, every time the key comes, until it says to stop.
pub(crate) struct Find<'f> {
    pub(crate) key: &'f [u8],
    pub(crate) found: &'f mut dyn FnMut(Seen<'_>) -> bool,
    /// Is set if there are keys that nobody is to look at.
    pub(crate) hides: &'f Cell<bool>,
}

/// What a value is, for who only looks.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Seen<'a> {
    Text(Text<'a>),
    Other(Type),
}

/// Takes one value of a front end.
pub(crate) struct Feeder<'f, 'a> {
    pub(super) engine: &'f mut Engine<'a>,
    pub(super) job: Job<'f>,
    pub(super) at: &'f At<'f>,
    /// The types of which every value is taken, whatever is in it.
    pub(super) every: u8,
    /// The value is an enum's variant, and what is wanted is what stands below the variant's name.
    pub(crate) inside: bool,
}

impl<'f, 'a> Feeder<'f, 'a> {
    pub(super) fn new(engine: &'f mut Engine<'a>, job: Job<'f>, at: &'f At<'f>) -> Self {
        let every = match job {
            Job::Check(node) => engine.schema.facts(node).every,
            Job::Pass(_) | Job::Ignore => 0x3F,
            Job::Tag(_) | Job::Peek(_) | Job::Find(_) | Job::Body => 0,
        };
        Self { engine, job, at, every, inside: false }
    }

    /// For a property or an item that is judged.
    #[inline]
    pub(super) fn through(engine: &'f mut Engine<'a>, door: Door, at: &'f At<'f>) -> Self {
        let job = match door.depth() {
            None => Job::Check(door.node()),
            Some(depth) => Job::Pass(depth),
        };
        Self { engine, job, at, every: door.every(), inside: false }
    }

    /// Whether every value of a type is taken, whatever is in it.
    #[inline]
    pub(crate) fn takes_every(&self, bit: Bit) -> bool {
        self.every & bit as u8 != 0
    }

    pub(crate) fn null(self) -> Flow {
        self.without_value(Type::Null)
    }

    /// A float that is no number; JSON has `null` for it.
    pub(crate) fn nan(self) -> Flow {
        self.without_value(Type::Nan)
    }

    fn without_value(self, what: Type) -> Flow {
        match self.job {
            Job::Check(node) if self.engine.schema.facts(node).takes_some(Bit::Null) => Ok(()),
            Job::Check(node) => self.engine.wrong_type(node, self.at, what),
            Job::Tag(tagged) => {
                self.engine.tag(tagged, Seen::Other(what));
                Ok(())
            }
            Job::Peek(peek) => {
                (peek.0)(Seen::Other(what));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    #[inline]
    pub(crate) fn boolean(self, value: bool) -> Flow {
        if self.takes_every(Bit::Boolean) { Ok(()) } else { self.leaf(&Leaf::Boolean(value)) }
    }

    #[inline]
    pub(crate) fn number(self, value: f64) -> Flow {
        if self.takes_every(Bit::Number) { Ok(()) } else { self.bounded(value) }
    }

    #[inline]
    pub(crate) fn text(self, text: Text<'_>) -> Flow {
        if self.takes_every(Bit::String) { Ok(()) } else { self.leaf(&Leaf::Text(text)) }
    }

    /// A number at a node that has bounds, mostly: the short way when they are kept.
    #[inline(never)]
    fn bounded(self, value: f64) -> Flow {
        if let Job::Check(node) = self.job
            && let Some(bounds) = self.engine.schema.head(node).bounds()
            && bounds_hold(&bounds, value)
        {
            return Ok(());
        }
        self.leaf(&Leaf::Number(value))
    }

    #[inline(never)]
    fn leaf(self, leaf: &Leaf<'_>) -> Flow {
        match self.job {
            Job::Check(node) => self.engine.leaf(node, self.at, leaf),
            Job::Tag(tagged) => {
                self.engine.tag(tagged, leaf.seen());
                Ok(())
            }
            Job::Peek(peek) => {
                (peek.0)(leaf.seen());
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The start of an array.
    pub(crate) fn array(self) -> Result<ArrayFrame<'f, 'a>, Stop> {
        let job = match self.job {
            Job::Check(node) => {
                let facts = self.engine.schema.facts(node);
                if facts.takes_every(Bit::Array) {
                    Job::Pass(1)
                } else if !facts.takes_some(Bit::Array) {
                    self.engine.wrong_type(node, self.at, Type::Array)?;
                    Job::Pass(1)
                } else {
                    match self.engine.resolve(node, Bit::Array)?.1 {
                        Node::Array(array) => {
                            return Ok(ArrayFrame::check(self.engine, self.at, array));
                        }
                        _ => Job::Pass(1),
                    }
                }
            }
            job => job.below(Type::Array),
        };
        Ok(ArrayFrame::pass(self.engine, self.at, &job))
    }

    /// The start of an object.
    #[inline]
    pub(crate) fn object(self) -> Result<ObjectFrame<'f, 'a>, Stop> {
        if let Job::Check(node) = self.job
            && !self.takes_every(Bit::Object)
        {
            let head = self.engine.schema.head(node);
            if let Some(object) = head.object() {
                return ObjectFrame::check(self.engine, self.at, object);
            }
            if head.is_tagged() {
                return ObjectFrame::tagged(self.engine, self.at, node, head.tagged());
            }
        }
        self.other_object()
    }

    fn other_object(self) -> Result<ObjectFrame<'f, 'a>, Stop> {
        let job = match self.job {
            Job::Check(node) => {
                let facts = self.engine.schema.facts(node);
                if facts.takes_every(Bit::Object) {
                    Job::Pass(1)
                } else if !facts.takes_some(Bit::Object) {
                    self.engine.wrong_type(node, self.at, Type::Object)?;
                    Job::Pass(1)
                } else {
                    let (node, found) = self.engine.resolve(node, Bit::Object)?;
                    match found {
                        Node::Object(object) => return ObjectFrame::check(self.engine, self.at, object),
                        Node::Tagged(tagged) => {
                            return ObjectFrame::tagged(self.engine, self.at, node, tagged);
                        }
                        _ => Job::Pass(1),
                    }
                }
            }
            Job::Body => return Ok(ObjectFrame::body(self.engine, self.at)),
            Job::Find(find) => return Ok(ObjectFrame::find(self.engine, self.at, find)),
            job => job.below(Type::Object),
        };
        Ok(ObjectFrame::pass(self.engine, self.at, &job))
    }
}

impl Job<'_> {
    /// The job for what is in a container of this type, which is not judged.
    fn below(self, container: Type) -> Self {
        match self {
            Job::Pass(depth) if depth < DEEPEST => Job::Pass(depth + 1),
            Job::Peek(peek) => {
                (peek.0)(Seen::Other(container));
                Job::Ignore
            }
            _ => Job::Ignore,
        }
    }
}
