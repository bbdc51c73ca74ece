//! An object while it is fed.

use alloc::boxed::Box;

use super::{
    Again, Engine, Feeder, Find, Flow, Job, Peek, Seen, Source, Stop,
    choice::{absent, special},
    notes::Notes,
};
use crate::{
    issue::Issue,
    path::At,
    schema::node::{Door, Node, NodeId, Object, Prop, Rest, TagValue, Tagged, hash},
    suggest::closest,
};

/// Takes the properties of an object, one after the other.
pub(crate) struct ObjectFrame<'f, 'a> {
    pub(super) engine: &'f mut Engine<'a>,
    pub(super) at: &'f At<'f>,
    state: State<'f>,
}

enum State<'f> {
    Check(Check),
    /// Deciding by a tag, before the first key. When that is the tag, the value need not be fed again.
    Tagged(NodeId, Tagged),
    Find(&'f mut Find<'f>),
    /// A body, before the first key.
    Body,
    Pass(u8),
    Ignore,
}

struct Check {
    object: Object,
    /// Deciding: the declared properties that came.
    seen: u64,
    /// Deciding: the other keys that came, as bits of their hashes.
    others: u64,
    /// There are properties that nobody is to look at: what seems to be missing may be one of them.
    hides: bool,
    /// Explaining: what came.
    notes: Option<Box<Notes>>,
}

impl Check {
    /// Deciding: behind the first key, which was the way in.
    fn behind(object: Object, door: Door) -> Self {
        Self { object, seen: 1 << (door.place() & 63), others: 0, hides: false, notes: None }
    }
}

impl<'f, 'a> ObjectFrame<'f, 'a> {
    #[inline]
    pub(super) fn check(engine: &'f mut Engine<'a>, at: &'f At<'f>, object: Object) -> Result<Self, Stop> {
        let notes = engine.explaining.then(|| Box::new(Notes::new(object.len)));
        if object.places() > 64 && !engine.explaining {
            // More places than bits: the explanation decides.
            engine.refuse()?;
        }
        Ok(Self {
            engine,
            at,
            state: State::Check(Check { object, seen: 0, others: 0, hides: false, notes }),
        })
    }

    #[inline]
    pub(super) fn tagged(
        engine: &'f mut Engine<'a>,
        at: &'f At<'f>,
        node: NodeId,
        tagged: Tagged,
    ) -> Result<Self, Stop> {
        if engine.explaining {
            engine.feed_again(Again::Tagged(node))?;
        }
        Ok(Self { engine, at, state: State::Tagged(node, tagged) })
    }

    pub(super) fn find(engine: &'f mut Engine<'a>, at: &'f At<'f>, find: &'f mut Find<'f>) -> Self {
        Self { engine, at, state: State::Find(find) }
    }

    pub(super) fn body(engine: &'f mut Engine<'a>, at: &'f At<'f>) -> Self {
        Self { engine, at, state: State::Body }
    }

    pub(super) fn pass(engine: &'f mut Engine<'a>, at: &'f At<'f>, job: &Job<'_>) -> Self {
        let state = match job {
            Job::Pass(depth) => State::Pass(*depth),
            _ => State::Ignore,
        };
        Self { engine, at, state }
    }

    /// The way to the next property, where there is no more to it than to judge the value, or to walk through it.
    #[inline(never)]
    pub(super) fn enter(&mut self, key: &str) -> Option<Door> {
        let check = match &mut self.state {
            State::Check(check @ Check { notes: None, .. }) => check,
            State::Pass(depth) if !self.engine.explaining => return Some(Door::past(*depth)),
            _ => return None,
        };
        let door = check.object.door(&self.engine.schema, key.as_bytes())?;
        // No more than 64: see `check`.
        let bit = 1 << (door.place() & 63);
        if check.seen & bit != 0 {
            return None;
        }
        check.seen |= bit;
        Some(door)
    }

    /// The next property.
    pub(crate) fn field(&mut self, key: &str, source: &dyn Source) -> Flow {
        match &mut self.state {
            State::Check(check) => {
                if check.notes.is_some() {
                    return self.explain_field(key, source);
                }
                let Some(door) = check.object.door(&self.engine.schema, key.as_bytes()) else {
                    return self.decide_other(key, source);
                };
                let bit = 1 << (door.place() & 63);
                if check.seen & bit != 0 {
                    // Twice the same key: which value counts is for the explanation.
                    return self.engine.refuse();
                }
                check.seen |= bit;
                self.engine.value(door.node(), self.at, source)
            }
            State::Tagged(node, tagged) => {
                let (node, tagged) = (*node, *tagged);
                self.decide_tag(node, &tagged, key, source)
            }
            State::Body => self.decide_model(key, source),
            State::Find(find) => {
                if find.key != key.as_bytes() {
                    return Ok(());
                }
                let (mut enough, mut hidden) = (false, true);
                let mut tell = |seen: Seen<'_>| (enough, hidden) = ((find.found)(seen), false);
                source.feed(Feeder::new(self.engine, Job::Peek(&mut Peek(&mut tell)), self.at))?;
                if hidden {
                    find.hides.set(true);
                }
                if enough { Err(Stop::Enough) } else { Ok(()) }
            }
            State::Pass(depth) => {
                let at = At::Key(self.at, key);
                self.engine.pass(*depth, &at, source)
            }
            State::Ignore => Ok(()),
        }
    }

    /// The next property, whose key is right by the sender's own word, whether or not the object declares it.
    pub(crate) fn vouched(&mut self, key: &str, source: &dyn Source) -> Flow {
        match &mut self.state {
            State::Check(check) if check.object.find(&self.engine.schema, key.as_bytes()).is_none() => {
                match (&mut check.notes, check.object.rest) {
                    (_, Rest::Each(_)) => self.field(key, source),
                    (None, _) => self.engine.pass(1, &At::Key(self.at, key), source),
                    (Some(notes), _) => {
                        notes.vouch(key);
                        self.explain_field(key, source)
                    }
                }
            }
            _ => self.field(key, source),
        }
    }

    /// There are properties that nobody is to look at, and so does not know which.
    pub(crate) fn hides(&mut self) -> Flow {
        match &mut self.state {
            State::Check(check) => check.hides = true,
            State::Tagged(node, _) => return self.engine.feed_again(Again::Tagged(*node)),
            State::Find(find) => find.hides.set(true),
            State::Body => return Err(Stop::Enough),
            State::Pass(_) | State::Ignore => {}
        }
        Ok(())
    }

    /// Deciding: a key that the object does not declare.
    #[inline(never)]
    fn decide_other(&mut self, key: &str, source: &dyn Source) -> Flow {
        let State::Check(check) = &mut self.state else { return Ok(()) };
        let at = At::Key(self.at, key);
        match check.object.rest {
            Rest::Strict => self.engine.refuse(),
            Rest::Each(node) => {
                let bit = 1 << (hash(key.as_bytes()) >> 58);
                // Perhaps twice the same key.
                self.engine.suspects |= check.others & bit != 0;
                check.others |= bit;
                self.engine.value(node, &at, source)
            }
            Rest::Open => {
                self.engine.suspects = true;
                self.engine.pass(1, &at, source)
            }
        }
    }

    /// Deciding: the first key of an object that a tag tells apart.
    fn decide_tag(&mut self, node: NodeId, tagged: &Tagged, key: &str, source: &dyn Source) -> Flow {
        let schema = self.engine.schema;
        if !tagged.is_tag(&schema, key.as_bytes()) {
            return self.engine.feed_again(Again::Tagged(node));
        }
        self.engine.chosen = None;
        source.feed(Feeder::new(self.engine, Job::Tag(tagged), self.at))?;
        // It names none, or nobody is to look at it.
        let Some(door) = self.engine.chosen.take() else {
            return self.engine.feed_again(Again::Tagged(node));
        };
        let Some(object) = schema.head(door.node()).object() else { return self.engine.refuse() };
        if object.places() > 64 || door.place() >= object.places() {
            return self.engine.feed_again(Again::Tagged(node));
        }
        // The tag took this value; nothing more is asked of it.
        self.state = State::Check(Check::behind(object, door));
        Ok(())
    }

    /// Deciding: the first key of a body that is judged by its model.
    #[inline(never)]
    fn decide_model(&mut self, key: &str, source: &dyn Source) -> Flow {
        let Some(pick) = self.engine.pick.filter(|_| key == "model") else { return Err(Stop::Enough) };
        let mut root = None;
        let mut tell = |seen: Seen<'_>| {
            if let Seen::Text(text) = seen {
                root = text.with(pick);
            }
        };
        source.feed(Feeder::new(self.engine, Job::Peek(&mut Peek(&mut tell)), self.at))?;
        let Some((schema, node)) = root else { return Err(Stop::Enough) };
        let Some(object) = schema.head(node).object() else { return Err(Stop::Enough) };
        let Some(door) = object.door(&schema, b"model") else { return Err(Stop::Enough) };
        if object.places() > 64 {
            return Err(Stop::Enough);
        }
        (self.engine.schema, self.engine.pick) = (schema, None);
        self.state = State::Check(Check::behind(object, door));
        Ok(())
    }

    #[inline(never)]
    fn explain_field(&mut self, key: &str, source: &dyn Source) -> Flow {
        let State::Check(Check { object, notes: Some(notes), .. }) = &mut self.state else { return Ok(()) };
        let engine = &mut *self.engine;
        let at = At::Key(self.at, key);
        let start = engine.issues.mark();
        let fed = if let Some((i, prop)) = object.find(&engine.schema, key.as_bytes()) {
            if notes.repeats(i) {
                engine.issues.push(Issue::duplicate_key(&at, key));
            }
            let fed = engine.value(prop.node, &at, source);
            let taken = engine.issues.take(start);
            notes.keep_declared(i, taken, &mut engine.issues);
            fed
        } else {
            let (place, again) = notes.place(key);
            if again {
                engine.issues.push(Issue::duplicate_key(&at, key));
            }
            let fed = match object.rest {
                Rest::Each(node) => engine.value(node, &at, source),
                Rest::Strict => engine.pass(1, &at, source),
                Rest::Open if notes.is_vouched(key) => engine.pass(1, &at, source),
                Rest::Open => {
                    let issue = undeclared(engine, object, &at, key);
                    engine.issues.push(issue);
                    engine.pass(1, &at, source)
                }
            };
            let taken = engine.issues.take(start);
            notes.keep_extra(place, key, taken, &mut engine.issues);
            fed
        };
        if fed.is_err() {
            // Nothing more will come.
            notes.put_all(&mut engine.issues);
        }
        fed
    }

    /// The end of the object.
    pub(crate) fn end(self) -> Flow {
        match self.state {
            State::Check(Check { object, hides, notes: Some(notes), .. }) => {
                explain_end(self.engine, self.at, &object, hides, *notes);
                Ok(())
            }
            State::Check(Check { object, seen, hides, .. }) => {
                if !hides && object.required & !seen != 0 {
                    self.engine.refuse()
                } else {
                    Ok(())
                }
            }
            State::Tagged(_, tagged) => {
                let schema = self.engine.schema;
                let branch = special(&schema, &tagged, TagValue::Absent);
                match branch.map(|branch| schema.node(branch)) {
                    Some(Node::Object(object)) if object.required == 0 && object.places() <= 64 => Ok(()),
                    _ => self.engine.refuse(),
                }
            }
            State::Find(_) | State::Body | State::Pass(_) | State::Ignore => Ok(()),
        }
    }
}

/// Declared properties in schema order, with those that are missing; then the other keys; then, of a strict
/// object, that it has any.
#[inline(never)]
fn explain_end(engine: &mut Engine<'_>, at: &At<'_>, object: &Object, hides: bool, mut notes: Notes) {
    for i in 0..object.len {
        let Prop { key, node, required } = object.prop(&engine.schema, i);
        if notes.has(i) {
            notes.put_declared(i, &mut engine.issues);
        } else if required && !hides {
            let at = At::Key(at, engine.schema.text(key));
            let issue = absent(&engine.schema, node, &at);
            engine.issues.push(issue);
        }
    }
    notes.put_extra(&mut engine.issues);
    if object.rest == Rest::Strict
        && let Some(keys) = notes.listed()
    {
        engine.issues.push(Issue::unrecognized_keys(at, &keys));
    }
}

/// The warning for a key that does nothing.
fn undeclared(engine: &Engine<'_>, object: &Object, at: &At<'_>, key: &str) -> Issue {
    let schema = engine.schema;
    let declared = (0..object.len).map(|i| schema.text(object.prop(&schema, i).key));
    Issue::undeclared_key(at, key, closest(key, declared))
}
