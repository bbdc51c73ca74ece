//! Places: what the models of an endpoint say of one path together, found out beforehand.
//!
//! A place is a set of schema nodes, one of which judges a value there. For each set the table has the sets
//! that stand below it (the items of arrays, the value at a key), and which node leads to which, so that a
//! comparison with hundreds of models costs the compiler no more than one with a few. The table is made from
//! the catalog by `make`, and only the compiler reads it.

mod data;
#[cfg(feature = "json")]
mod make;
mod models;
mod objects;

pub use self::data::hash;
pub(in crate::bind) use self::data::{ENDPOINTS, at};
use self::data::{NONE, RECORDS, ROOTS, is_text, list, text_at, wide};
#[cfg(feature = "json")]
pub use self::make::make;
#[cfg(test)]
pub(super) use self::models::Listed;
pub(super) use self::{
    models::{Run, endpoint, endpoint_of, model, roots},
    objects::{Column, Objects, Others, Says, UNDECLARED, WANTED},
};
use crate::schema::node::{Bit, NodeId};

/// In place of the text of a tag's value: the key is null.
const NULL: u16 = NONE - 1;

/// The most nodes that a place has; a test holds the table to it.
pub(crate) const MOST: usize = 384;

/// Which nodes of a place, or which objects of a set, some model that is meant has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Used {
    /// Every one of them; the rest is not looked at.
    pub(crate) all: bool,
    pub(crate) list: [u16; MOST],
    pub(crate) len: usize,
    /// Not `bool`: the compiler looks at each of those, in every constant that has such a set.
    seen: [u8; MOST],
}

impl Used {
    pub(crate) const NONE: Self = Self { all: false, list: [0; MOST], len: 0, seen: [0; MOST] };
    pub(crate) const ALL: Self = Self { all: true, ..Self::NONE };

    /// Nothing but this one.
    pub(crate) const fn one(i: usize) -> Self {
        let mut out = Self::NONE;
        out.add(i);
        out
    }

    pub(crate) const fn add(&mut self, i: usize) {
        if self.seen[i] == 0 {
            self.seen[i] = 1;
            self.list[self.len] = i as u16;
            self.len += 1;
        }
    }

    pub(crate) const fn has(&self, i: usize) -> bool {
        self.all || self.seen[i] != 0
    }

    /// How many there are, of so many in all.
    pub(crate) const fn len(&self, all: usize) -> usize {
        if self.all { all } else { self.len }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        !self.all && self.len == 0
    }
}

/// One after the other of those that are used. Without calls, which cost the compiler more than all else.
macro_rules! each {
    ($i:ident of $used:expr, $all:expr => $body:block) => {
        let used = $used;
        let len = used.len($all);
        let mut k = 0;
        while k < len {
            let $i = if used.all { k } else { used.list[k] as usize };
            k += 1;
            $body
        }
    };
}
pub(crate) use each;

/// A number for each of them.
pub(crate) type Numbers = [u16; MOST];

/// A set of nodes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    record: usize,
}

/// The size of the fixed part of a place's record, and of what is known of each node.
const HEAD: usize = 9;
const LOOK: usize = 6;
/// In place of a length: there is none, or none that is this short.
const NO_LENGTH: u8 = u8::MAX;

impl Place {
    /// In place of one.
    const NONE: Self = Self { record: 0 };

    /// The place of all bodies of an endpoint.
    pub(super) const fn of_endpoint(number: u16) -> Self {
        Self::numbered(at(ROOTS + number as usize))
    }

    const fn numbered(number: u16) -> Self {
        Self { record: wide(RECORDS + 2 * number as usize) as usize }
    }

    pub(super) const fn len(self) -> usize {
        at(self.record) as usize
    }

    pub(super) const fn node(self, i: usize) -> NodeId {
        NodeId(wide(self.record + HEAD + 2 * i))
    }

    /// What is known of a node without reading it.
    pub(super) const fn look(self, i: usize) -> Look {
        Look::at(self.looks(), i)
    }

    /// Where that is written.
    pub(super) const fn looks(self) -> usize {
        self.record + HEAD + 2 * self.len()
    }

    /// A whole number that some node takes.
    pub(super) const fn sample(self) -> Option<u16> {
        match at(self.record + 8) {
            NONE => None,
            sample => Some(sample),
        }
    }

    /// The types of which some node takes some value, and of which some node takes every value.
    pub(super) const fn facts(self) -> (u8, u8) {
        let bits = at(self.record + 6);
        (bits as u8, (bits >> 8) as u8)
    }

    /// Whether its nodes are the objects, one for one.
    pub(super) const fn is_plain(self) -> bool {
        at(self.record + 7) != 0
    }

    /// The place of the items of its arrays.
    pub(super) const fn items(self) -> Option<Self> {
        match at(self.record + 1) {
            NONE => None,
            number => Some(Self::numbered(number)),
        }
    }

    /// Its objects.
    pub(super) const fn objects(self) -> Option<Objects> {
        match at(self.record + 2) {
            NONE => None,
            number => Some(Objects::numbered(number)),
        }
    }

    pub(super) const fn arrays(self) -> usize {
        at(self.record + 3) as usize
    }

    /// An array: the node that it is part of, the node of its items in their place, and itself.
    pub(super) const fn array(self, i: usize) -> (usize, usize, NodeId) {
        let array = self.record + HEAD + (2 + LOOK) * self.len() + 4 * i;
        (at(array) as usize, at(array + 1) as usize, NodeId(wide(array + 2)))
    }

    pub(super) const fn parts(self) -> usize {
        at(self.record + 4) as usize
    }

    /// An object: the node that it is part of, its number among the objects, and whether a tag leads to it.
    pub(super) const fn part(self, i: usize) -> (usize, usize, bool) {
        let record = self.first_part() + Self::PART * i;
        (at(record) as usize, at(record + 1) as usize, at(record + 2) != 0)
    }

    /// What is written of an object: the three numbers of [`Self::part`].
    pub(super) const PART: usize = 3;

    /// Where the first object stands, for reading one after the other: those of a node follow one another.
    pub(super) const fn first_part(self) -> usize {
        self.record + HEAD + (2 + LOOK) * self.len() + 4 * self.arrays()
    }

    pub(super) const fn tagged(self) -> usize {
        at(self.record + 5) as usize
    }

    /// Where the first of those that a tag tells apart stands.
    pub(super) const fn first_tag(self) -> Tag {
        Tag { record: self.record + HEAD + (2 + LOOK) * self.len() + 4 * self.arrays() + 3 * self.parts() }
    }
}

/// What is known of a node.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    record: usize,
}

impl Look {
    /// That of a node, by where it is written for all of them.
    pub(super) const fn at(looks: usize, i: usize) -> Self {
        Self { record: looks + LOOK * i }
    }

    /// The types of which it takes some value, and above them those of which it takes every value.
    pub(super) const fn bits(self) -> u16 {
        at(self.record)
    }

    /// The types of which it takes some value, and of which it takes every value.
    pub(super) const fn facts(self) -> (u8, u8) {
        let bits = at(self.record);
        (bits as u8, (bits >> 8) as u8)
    }

    /// The types of which it takes some value.
    pub(super) const fn some(self) -> u8 {
        self.facts().0
    }

    /// The types of which it takes every value.
    pub(super) const fn every(self) -> u8 {
        self.facts().1
    }

    /// The first of the arrays that are part of it; past all arrays, if there is none.
    pub(super) const fn array(self) -> usize {
        at(self.record + 1) as usize
    }

    /// The first of the objects that are part of it.
    pub(super) const fn part(self) -> usize {
        at(self.record + 2) as usize
    }

    /// A whole number that it takes.
    pub(super) const fn sample(self) -> Option<u16> {
        match at(self.record + 3) {
            NONE => None,
            sample => Some(sample),
        }
    }

    /// A length of texts, or of arrays, that it takes.
    pub(super) const fn length(self, of: Bit) -> Option<u16> {
        let [text, array] = at(self.record + 5).to_le_bytes();
        let length = if let Bit::Array = of { array } else { text };
        if length == NO_LENGTH { None } else { Some(length as u16) }
    }

    /// Whether it is known to take a text as a member of an allow-list.
    pub(super) const fn has_member(self, text: &[u8]) -> bool {
        match at(self.record + 4) {
            NONE => false,
            members => {
                let members = list(members);
                let mut i = at(members) as usize;
                while i > 0 {
                    if is_text(at(members + i), text) {
                        return true;
                    }
                    i -= 1;
                }
                false
            }
        }
    }
}

/// A choice of objects by a tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag {
    record: usize,
}

impl Tag {
    /// In place of one.
    pub(super) const NONE: Self = Self { record: 0 };

    /// The node that it is part of.
    pub(super) const fn origin(self) -> usize {
        at(self.record) as usize
    }

    /// Whether it is told apart by this key.
    pub(super) const fn is_key(self, key: &str) -> bool {
        is_text(at(self.record + 1), key.as_bytes())
    }

    /// Whether another has the same key. Each text is in the table once.
    pub(super) const fn has_key_of(self, other: Self) -> bool {
        at(self.record + 1) == at(other.record + 1)
    }

    /// Whether another has the same values, in the same order.
    pub(super) const fn has_values_of(self, other: Self) -> bool {
        let len = self.values();
        if len != other.values() {
            return false;
        }
        let mut i = 0;
        while i < len {
            if at(self.record + 3 + 2 * i) != at(other.record + 3 + 2 * i) {
                return false;
            }
            i += 1;
        }
        true
    }

    /// The text of a value, unless it is null or absent.
    pub(super) const fn text(self, value: usize) -> Option<&'static [u8]> {
        match at(self.record + 3 + 2 * value) {
            NONE | NULL => None,
            text => Some(text_at(text)),
        }
    }

    pub(super) const fn node(self) -> NodeId {
        NodeId(wide(self.record + 3 + 2 * self.values()))
    }

    pub(super) const fn values(self) -> usize {
        at(self.record + 2) as usize
    }

    /// The number of the object for a value; of that for an absent key, if there is no value.
    pub(super) const fn find(self, value: Option<&[u8]>) -> Option<usize> {
        let (mut i, len) = (0, self.values());
        while i < len {
            let text = at(self.record + 3 + 2 * i);
            let found = match (text, value) {
                (NONE, None) => true,
                (NONE | NULL, _) | (_, None) => false,
                (text, Some(value)) => is_text(text, value),
            };
            if found {
                return Some(at(self.record + 4 + 2 * i) as usize);
            }
            i += 1;
        }
        None
    }

    /// The number of the object for a value by its number.
    pub(super) const fn object(self, value: usize) -> usize {
        at(self.record + 4 + 2 * value) as usize
    }

    pub(super) const fn next(self) -> Self {
        Self { record: self.record + 5 + 2 * self.values() }
    }
}
