//! An array while it is fed.

use super::{Engine, Feeder, Flow, Job, Source, issues::Mark};
use crate::{
    issue::{Amount, Issue, Kind, Limit, Measured},
    path::At,
    schema::node::{Array, Door},
};

/// Takes the items of an array, one after the other.
pub(crate) struct ArrayFrame<'f, 'a> {
    pub(super) engine: &'f mut Engine<'a>,
    pub(super) at: &'f At<'f>,
    state: State,
    len: usize,
}

enum State {
    Decide { array: Array, door: Door },
    Explain { array: Array, start: Mark },
    Pass(u8),
    Ignore,
}

impl<'f, 'a> ArrayFrame<'f, 'a> {
    pub(super) fn check(engine: &'f mut Engine<'a>, at: &'f At<'f>, array: Array) -> Self {
        let state = if engine.explaining {
            State::Explain { array, start: engine.issues.mark() }
        } else {
            let every = engine.schema.facts(array.items).every;
            State::Decide { array, door: Door::new(array.items, 0, every) }
        };
        Self { engine, at, state, len: 0 }
    }

    pub(super) fn pass(engine: &'f mut Engine<'a>, at: &'f At<'f>, job: &Job<'_>) -> Self {
        let state = match job {
            Job::Pass(depth) => State::Pass(*depth),
            _ => State::Ignore,
        };
        Self { engine, at, state, len: 0 }
    }

    /// The way to the next item, where there is no more to it than to judge the value, or to walk through it.
    #[inline]
    pub(super) fn enter(&mut self) -> Option<Door> {
        let door = match &self.state {
            State::Decide { door, .. } => *door,
            State::Pass(depth) if !self.engine.explaining => Door::past(*depth),
            _ => return None,
        };
        self.len += 1;
        Some(door)
    }

    /// The next item.
    pub(crate) fn item(&mut self, source: &dyn Source) -> Flow {
        let index = self.len;
        self.len += 1;
        match &self.state {
            State::Decide { array, .. } => self.engine.value(array.items, self.at, source),
            State::Explain { array, .. } => {
                let at = At::Index(self.at, index);
                self.engine.explain(array.items, &at, source)
            }
            State::Pass(depth) => {
                let at = At::Index(self.at, index);
                self.engine.pass(*depth, &at, source)
            }
            State::Ignore => Ok(()),
        }
    }

    /// The end of the array.
    pub(crate) fn end(self) -> Flow {
        let (array, start) = match self.state {
            State::Decide { array, .. } => (array, Mark::default()),
            State::Explain { array, start } => (array, start),
            State::Pass(_) | State::Ignore => return Ok(()),
        };
        let under = array.min.filter(|min| self.len < *min as usize);
        let over = array.max.filter(|max| self.len > *max as usize);
        if under.is_none() && over.is_none() {
            return Ok(());
        }
        if !self.engine.explaining {
            return self.engine.refuse();
        }
        let exact = array.min == array.max;
        let limit =
            |n: u32| Limit { of: Measured::Array, at: Amount::Int(i128::from(n)), inclusive: true, exact };
        // Its own length comes before what is in it, the minimum first.
        if let Some(max) = over {
            self.engine.issues.insert(start, Issue::new(self.at, Kind::TooBig(limit(max))));
        }
        if let Some(min) = under {
            self.engine.issues.insert(start, Issue::new(self.at, Kind::TooSmall(limit(min))));
        }
        Ok(())
    }
}

impl Engine<'_> {
    /// Walks through a value that is not judged, for the sake of what cannot be sent.
    pub(super) fn pass(&mut self, depth: u8, at: &At<'_>, source: &dyn Source) -> Flow {
        let fed = source.feed(Feeder::new(self, Job::Pass(depth), at));
        self.settle(fed, at)
    }
}
