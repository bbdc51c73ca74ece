//! JSON bytes as a source.
//!
//! A cursor of our own over the text, rather than a parser for events: the engine asks for the same value
//! again and again, which needs places in the text and no memory; numbers and surrogates behave as in
//! JavaScript (`1e400` is infinite, `\ud800` is a character); and what the schema does not look into is
//! skipped without recursion, however deep it is nested.
//!
//! The syntax is RFC 8259 to the letter. It is checked on the way; when a body is not accepted, it is checked
//! first as a whole, so that what is reported of text that is not JSON is only that.

mod scan;
mod skip;
mod wrong;

use core::cell::Cell;

use self::scan::Scan;
pub(crate) use self::wrong::Wrong;
use super::{Feeder, Flow, Source, Stop, Text};
use crate::schema::node::Bit;

/// The text of a body.
pub(crate) struct Body<'t> {
    scan: Scan<'t>,
    /// Where reading stands: behind the value that was fed last.
    at: Cell<usize>,
}

/// A value of a body, by its place.
struct Place<'b, 't> {
    body: &'b Body<'t>,
    start: usize,
}

/// Checks that a text is JSON, all of it.
pub(crate) fn syntax(text: &str) -> Result<(), Wrong> {
    let scan = Scan::new(text);
    let end = scan.skip(0)?;
    scan.end(end)
}

/// Whether bytes are text, the first thing that JSON has to be.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Wrong> {
    core::str::from_utf8(bytes).map_err(|error| Wrong::not_utf8(error.valid_up_to()))
}

impl From<Wrong> for Stop {
    /// Where it is wrong, the check of the whole text will say.
    fn from(_: Wrong) -> Self {
        Self::Enough
    }
}

impl Source for Body<'_> {
    fn feed(&self, feeder: Feeder<'_, '_>) -> Flow {
        self.at.set(0);
        self.value(feeder)?;
        Ok(self.scan.end(self.at.get())?)
    }
}

impl Source for Place<'_, '_> {
    fn feed(&self, feeder: Feeder<'_, '_>) -> Flow {
        self.body.at.set(self.start);
        self.body.value(feeder)
    }
}

impl<'t> Body<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { scan: Scan::new(text), at: Cell::new(0) }
    }

    /// Feeds the value that stands next, and moves behind it.
    fn value(&self, feeder: Feeder<'_, '_>) -> Flow {
        let start = self.scan.space(self.at.get());
        match self.scan.byte(start) {
            b'"' => {
                let (end, escaped) = self.scan.string(start)?;
                self.at.set(end);
                feeder.text(self.scan.inner(start, end, escaped))
            }
            b'{' => self.object(start, feeder),
            b'[' => self.array(start, feeder),
            b'-' | b'0'..=b'9' => {
                let end = self.scan.number(start)?;
                self.at.set(end);
                if feeder.takes_every(Bit::Number) {
                    return Ok(());
                }
                feeder.number(self.scan.parse(start, end))
            }
            first => {
                self.at.set(self.scan.word(start)?);
                match first {
                    b't' => feeder.boolean(true),
                    b'f' => feeder.boolean(false),
                    _ => feeder.null(),
                }
            }
        }
    }

    fn skip(&self, start: usize) -> Flow {
        self.at.set(self.scan.skip(start)?);
        Ok(())
    }

    fn array(&self, start: usize, feeder: Feeder<'_, '_>) -> Flow {
        if feeder.takes_every(Bit::Array) {
            return self.skip(start);
        }
        let mut frame = feeder.array()?;
        let mut next = self.scan.space(start + 1);
        if self.scan.byte(next) == b']' {
            self.at.set(next + 1);
            return frame.end();
        }
        loop {
            self.at.set(next);
            let place = Place { body: self, start: next };
            match frame.enter() {
                Some(door) => {
                    let fed = self.value(Feeder::through(frame.engine, door, frame.at));
                    frame.engine.fed(fed, frame.at, &place)?;
                }
                None => frame.item(&place)?,
            }
            if self.at.get() == next {
                self.skip(next)?;
            }
            let at = self.scan.space(self.at.get());
            match self.scan.byte(at) {
                b',' => next = self.scan.space(at + 1),
                b']' => {
                    self.at.set(at + 1);
                    return frame.end();
                }
                _ => return Err(Stop::Enough),
            }
        }
    }

    fn object(&self, start: usize, feeder: Feeder<'_, '_>) -> Flow {
        if feeder.takes_every(Bit::Object) {
            return self.skip(start);
        }
        let mut frame = feeder.object()?;
        let mut next = self.scan.space(start + 1);
        if self.scan.byte(next) == b'}' {
            self.at.set(next + 1);
            return frame.end();
        }
        loop {
            let (end, escaped) = self.scan.key(next)?;
            let key: Text<'_> = self.scan.inner(next, end, escaped);
            let value = self.scan.space(self.scan.colon(end)?);
            self.at.set(value);
            let place = Place { body: self, start: value };
            key.with(|key| match frame.enter(key) {
                Some(door) => {
                    let fed = self.value(Feeder::through(frame.engine, door, frame.at));
                    frame.engine.fed(fed, frame.at, &place)
                }
                None => frame.field(key, &place),
            })?;
            if self.at.get() == value {
                self.skip(value)?;
            }
            let at = self.scan.space(self.at.get());
            match self.scan.byte(at) {
                b',' => next = self.scan.space(at + 1),
                b'}' => {
                    self.at.set(at + 1);
                    return frame.end();
                }
                _ => return Err(Stop::Enough),
            }
        }
    }
}
