//! Sets of objects, and the keys that they declare.

use super::{
    Place,
    data::{NONE, RECORDS, Slots, at, hash, header, is_text, list, text_at, wide},
    models::Run,
};
use crate::schema::node::NodeId;

/// What an object does with other keys: it takes them,
pub(super) const REST_OPEN: u16 = 0;
/// refuses them,
pub(super) const REST_STRICT: u16 = 1;
/// takes them, and declares none;
pub(super) const REST_FREE: u16 = 2;
/// from here on: checks them by this node of the place for other keys.
pub(super) const REST_EACH: u16 = 3;
/// In a column: the object does not declare the key.
pub(in crate::bind) const UNDECLARED: u16 = 0x7FFF;
/// In a column: the object requires the key.
pub(in crate::bind) const WANTED: u16 = 0x8000;
/// The size of the fixed part of a record.
pub(super) const HEAD: usize = 6 + Objects::LIKELY;
/// The size of what is written of a key.
const KEY: usize = 4;

/// A set of objects.
#[derive(Clone, Copy, Debug)]
pub(in crate::bind) struct Objects {
    record: usize,
    /// How many there are.
    len: usize,
    /// Where the keys are written, and the columns.
    keys: usize,
    columns: usize,
}

/// A key that some objects of a set declare.
#[derive(Clone, Copy, Debug)]
pub(in crate::bind) struct Column {
    pub(in crate::bind) place: Place,
    column: usize,
}

/// What an object says of a key.
#[derive(Clone, Copy)]
pub(in crate::bind) enum Says {
    /// It is judged by this node of the column's place, and required or not.
    Class(usize, bool),
    Undeclared,
}

/// What an object does with keys that it does not declare.
#[derive(Clone, Copy)]
pub(in crate::bind) enum Others {
    Takes,
    /// The same, and it declares none at all.
    Free,
    Refuses,
    /// By this node of the place for other keys.
    By(usize),
}

impl Objects {
    /// How many of the objects are marked as those that most types are meant for.
    pub(in crate::bind) const LIKELY: usize = 4;

    pub(super) const fn numbered(number: u16) -> Self {
        let number = at(header::PLACES) as usize + number as usize;
        let record = wide(RECORDS + 2 * number) as usize;
        let len = at(record) as usize;
        let keys = record + HEAD + 4 * len;
        Self { record, len, keys, columns: keys + KEY * at(record + 1) as usize }
    }

    pub(in crate::bind) const fn len(self) -> usize {
        self.len
    }

    pub(in crate::bind) const fn keys(self) -> usize {
        at(self.record + 1) as usize
    }

    pub(in crate::bind) const fn node(self, i: usize) -> NodeId {
        NodeId(wide(self.record + HEAD + 2 * i))
    }

    /// The place by which other keys are judged, where some object does.
    pub(in crate::bind) const fn rest(self) -> Option<Place> {
        match at(self.record + 2) {
            NONE => None,
            number => Some(Place::numbered(number)),
        }
    }

    /// Whether some object says nothing of any key.
    pub(in crate::bind) const fn some_is_free(self) -> bool {
        at(self.record + 3) != 0
    }

    /// One of those that most types are meant for.
    pub(in crate::bind) const fn likely(self, i: usize) -> Option<usize> {
        match at(self.record + 6 + i) {
            NONE => None,
            object => Some(object as usize),
        }
    }

    pub(in crate::bind) const fn others(self, i: usize) -> Others {
        match at(self.record + HEAD + 2 * self.len + i) {
            REST_OPEN => Others::Takes,
            REST_STRICT => Others::Refuses,
            REST_FREE => Others::Free,
            class => Others::By((class - REST_EACH) as usize),
        }
    }

    /// The numbers of the keys that an object requires.
    pub(in crate::bind) const fn wanted(self, i: usize) -> Run {
        let list = list(at(self.record + HEAD + 3 * self.len + i));
        Run { first: list + 1, len: at(list) as usize }
    }

    const fn key_record(self, i: usize) -> usize {
        self.keys + KEY * i
    }

    pub(in crate::bind) const fn key(self, i: usize) -> &'static str {
        match core::str::from_utf8(text_at(at(self.key_record(i)))) {
            Ok(key) => key,
            Err(_) => "",
        }
    }

    /// Whether a key is this one.
    pub(in crate::bind) const fn is_key(self, i: usize, key: &str) -> bool {
        is_text(at(self.key_record(i)), key.as_bytes())
    }

    /// Whether some object requires a key.
    pub(in crate::bind) const fn is_wanted(self, i: usize) -> bool {
        at(self.key_record(i) + 2) != 0
    }

    pub(in crate::bind) const fn column(self, i: usize) -> Column {
        Column { place: self.place(i), column: self.columns + i * self.len }
    }

    /// The place of the nodes that a key has.
    pub(in crate::bind) const fn place(self, key: usize) -> Place {
        Place::numbered(at(self.key_record(key) + 1))
    }

    /// The types of which some node of a key takes some value, and above them those of which some takes every value.
    pub(in crate::bind) const fn bits(self, key: usize) -> u16 {
        at(self.key_record(key) + 3)
    }

    /// The numbers of the keys, by their hashes.
    pub(in crate::bind) const fn slots(self) -> Slots {
        Slots::at(self.record + 4)
    }

    /// The number of a key.
    pub(in crate::bind) const fn key_of(self, key: &str) -> Option<usize> {
        match self.slots().find(hash(key.as_bytes())) {
            Some(number) if self.is_key(number, key) => Some(number),
            _ => None,
        }
    }

    /// The column of a key.
    pub(in crate::bind) const fn find(self, key: &str) -> Option<Column> {
        match self.key_of(key) {
            Some(number) => Some(self.column(number)),
            None => None,
        }
    }
}

impl Column {
    /// In place of one.
    pub(in crate::bind) const NONE: Self = Self { place: Place::NONE, column: 0 };

    /// What an object says, as it is written: [`UNDECLARED`]; or the number of the node, and [`WANTED`].
    pub(in crate::bind) const fn cell(self, object: usize) -> u16 {
        at(self.column + object)
    }

    pub(in crate::bind) const fn says(self, object: usize) -> Says {
        let cell = self.cell(object);
        if cell & UNDECLARED == UNDECLARED {
            Says::Undeclared
        } else {
            Says::Class((cell & UNDECLARED) as usize, cell & WANTED != 0)
        }
    }
}
