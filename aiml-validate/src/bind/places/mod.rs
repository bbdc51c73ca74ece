//! Places: what the models of an endpoint say of one path together, found out beforehand.
//!
//! A place is a set of schema nodes, one of which judges a value there. For each set the table has the sets
//! that stand below it (the items of arrays, the value at a key), and which node leads to which, so that a
//! comparison with hundreds of models costs the compiler no more than one with a few. The table is made from
//! the catalog by `make`, and only the compiler reads it.

#[cfg(feature = "json")]
mod make;

#[cfg(feature = "json")]
pub use self::make::make;

/// In place of a number: there is none.
const NONE: u16 = u16::MAX;
/// In place of the text of a tag's value: the key is null.
const NULL: u16 = u16::MAX - 1;
/// What an object does with other keys: it takes them,
const REST_OPEN: u16 = 0;
/// refuses them,
const REST_STRICT: u16 = 1;
/// takes them, and declares none;
const REST_FREE: u16 = 2;
/// from here on: checks them by this node of the place for other keys.
const REST_EACH: u16 = 3;
/// In a column: the object does not declare the key.
const UNDECLARED: u16 = 0x7FFF;
/// In a column: the object requires the key.
const WANTED: u16 = 0x8000;

static DATA: &[u8] = include_bytes!("../../catalog/builtin/places.bin");

/// A number of the table.
const fn at(i: usize) -> u16 {
    DATA[2 * i] as u16 | (DATA[2 * i + 1] as u16) << 8
}

const fn wide(i: usize) -> u32 {
    at(i) as u32 | (at(i + 1) as u32) << 16
}

const fn text_at(place: u16) -> &'static [u8] {
    let (_, texts) = DATA.split_at(2 * wide(6) as usize + place as usize);
    let (_, text) = texts.split_at(1);
    text.split_at(texts[0] as usize).0
}

/// The most nodes that a place has; a test holds the table to it.
pub(crate) const MOST: usize = 384;

/// Which nodes of a place, or which objects of a set, some model that is meant has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Used {
    /// Every one of them; the rest is not looked at.
    pub(crate) all: bool,
    pub(crate) list: [u16; MOST],
    pub(crate) len: usize,
    seen: [bool; MOST],
}

impl Used {
    pub(crate) const NONE: Self = Self { all: false, list: [0; MOST], len: 0, seen: [false; MOST] };
    pub(crate) const ALL: Self = Self { all: true, ..Self::NONE };

    pub(crate) const fn add(&mut self, i: usize) {
        if !self.seen[i] {
            self.seen[i] = true;
            self.list[self.len] = i as u16;
            self.len += 1;
        }
    }

    pub(crate) const fn has(&self, i: usize) -> bool {
        self.all || self.seen[i]
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

/// A set of objects.
#[derive(Clone, Copy, Debug)]
pub(super) struct Objects {
    record: usize,
}

/// A key that some objects of a set declare.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub(super) place: Place,
    column: usize,
}

/// What an object says of a key.
#[derive(Clone, Copy)]
pub(super) enum Says {
    /// It is judged by this node of the column's place, and required or not.
    Class(usize, bool),
    Undeclared,
}

/// What an object does with keys that it does not declare.
#[derive(Clone, Copy)]
pub(super) enum Others {
    Takes,
    /// The same, and it declares none at all.
    Free,
    Refuses,
    /// By this node of the place for other keys.
    By(usize),
}

impl Place {
    /// The place of all bodies of an endpoint.
    pub(super) const fn of_endpoint(number: u16) -> Self {
        Self::numbered(at(8 + number as usize))
    }

    const fn numbered(number: u16) -> Self {
        Self { record: wide(8 + at(2) as usize + 2 * number as usize) as usize }
    }

    pub(super) const fn len(self) -> usize {
        at(self.record) as usize
    }

    pub(super) const fn node(self, i: usize) -> crate::schema::node::NodeId {
        crate::schema::node::NodeId(wide(self.record + 8 + 2 * i))
    }

    /// The number of a node in the set.
    pub(super) const fn find(self, id: u32) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let there = self.node(middle).0;
            if there == id {
                return Some(middle);
            }
            if there < id {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        None
    }

    /// The types of which some node takes some value, and of which some node takes every value.
    pub(super) const fn facts(self) -> (u8, u8) {
        let bits = at(self.record + 6).to_le_bytes();
        (bits[0], bits[1])
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
    pub(super) const fn array(self, i: usize) -> (usize, usize, crate::schema::node::NodeId) {
        let at_record = self.record + 8 + 2 * self.len() + 4 * i;
        let id = crate::schema::node::NodeId(wide(at_record + 2));
        (at(at_record) as usize, at(at_record + 1) as usize, id)
    }

    pub(super) const fn parts(self) -> usize {
        at(self.record + 4) as usize
    }

    /// An object: the node that it is part of, its number among the objects, and whether a tag leads to it.
    pub(super) const fn part(self, i: usize) -> (usize, usize, bool) {
        let record = self.record + 8 + 2 * self.len() + 4 * self.arrays() + 3 * i;
        (at(record) as usize, at(record + 1) as usize, at(record + 2) != 0)
    }

    pub(super) const fn tagged(self) -> usize {
        at(self.record + 5) as usize
    }

    /// Where the first of those that a tag tells apart stands.
    pub(super) const fn first_tag(self) -> Tag {
        Tag { record: self.record + 8 + 2 * self.len() + 4 * self.arrays() + 3 * self.parts() }
    }
}

/// A choice of objects by a tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag {
    record: usize,
}

impl Tag {
    /// The node that it is part of.
    pub(super) const fn origin(self) -> usize {
        at(self.record) as usize
    }

    pub(super) const fn key(self) -> &'static [u8] {
        text_at(at(self.record + 1))
    }

    pub(super) const fn node(self) -> crate::schema::node::NodeId {
        crate::schema::node::NodeId(wide(self.record + 3 + 2 * self.values()))
    }

    pub(super) const fn values(self) -> usize {
        at(self.record + 2) as usize
    }

    /// The number of the object for a value; of that for an absent key, if there is no value.
    pub(super) const fn find(self, value: Option<&[u8]>) -> Option<usize> {
        let mut i = 0;
        while i < self.values() {
            let text = at(self.record + 3 + 2 * i);
            let found = match (text, value) {
                (NONE, None) => true,
                (NONE | NULL, _) | (_, None) => false,
                (text, Some(value)) => compare(text, value) == 0,
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

impl Objects {
    const fn numbered(number: u16) -> Self {
        Self { record: wide(8 + at(2) as usize + 2 * (at(3) as usize + number as usize)) as usize }
    }

    pub(super) const fn len(self) -> usize {
        at(self.record) as usize
    }

    pub(super) const fn keys(self) -> usize {
        at(self.record + 1) as usize
    }

    pub(super) const fn node(self, i: usize) -> crate::schema::node::NodeId {
        crate::schema::node::NodeId(wide(self.record + 4 + 2 * i))
    }

    /// The place by which other keys are judged, where some object does.
    pub(super) const fn rest(self) -> Option<Place> {
        match at(self.record + 2) {
            NONE => None,
            number => Some(Place::numbered(number)),
        }
    }

    /// Whether some object says nothing of any key.
    pub(super) const fn some_is_free(self) -> bool {
        at(self.record + 3) != 0
    }

    pub(super) const fn others(self, i: usize) -> Others {
        match at(self.record + 4 + 2 * self.len() + i) {
            REST_OPEN => Others::Takes,
            REST_STRICT => Others::Refuses,
            REST_FREE => Others::Free,
            class => Others::By((class - REST_EACH) as usize),
        }
    }

    const fn key_record(self, i: usize) -> usize {
        self.record + 4 + 3 * self.len() + 3 * i
    }

    pub(super) const fn key(self, i: usize) -> &'static str {
        match core::str::from_utf8(text_at(at(self.key_record(i)))) {
            Ok(key) => key,
            Err(_) => "",
        }
    }

    /// Whether a key is this one.
    pub(super) const fn is_key(self, i: usize, key: &str) -> bool {
        compare(at(self.key_record(i)), key.as_bytes()) == 0
    }

    /// Whether some object requires a key.
    pub(super) const fn is_wanted(self, i: usize) -> bool {
        at(self.key_record(i) + 2) != 0
    }

    pub(super) const fn column(self, i: usize) -> Column {
        Column {
            place: Place::numbered(at(self.key_record(i) + 1)),
            column: self.key_record(self.keys()) + i * self.len(),
        }
    }

    /// The column of a key.
    pub(super) const fn find(self, key: &str) -> Option<Column> {
        let key = key.as_bytes();
        let (mut low, mut high) = (0, self.keys());
        while low < high {
            let middle = usize::midpoint(low, high);
            match compare(at(self.key_record(middle)), key) {
                0 => return Some(self.column(middle)),
                1 => high = middle,
                _ => low = middle + 1,
            }
        }
        None
    }
}

impl Column {
    pub(super) const fn says(self, object: usize) -> Says {
        let i = 2 * (self.column + object);
        let cell = DATA[i] as u16 | (DATA[i + 1] as u16) << 8;
        if cell & UNDECLARED == UNDECLARED {
            Says::Undeclared
        } else {
            Says::Class((cell & UNDECLARED) as usize, cell & WANTED != 0)
        }
    }
}

/// 0 if the text of the table is the given one, 1 if it comes later, 2 if it comes earlier. Without calls, and
/// without slices, which are calls too.
const fn compare(place: u16, text: &[u8]) -> u8 {
    let start = 2 * wide(6) as usize + place as usize;
    let len = DATA[start] as usize;
    let mut i = 0;
    while i < len && i < text.len() {
        let there = DATA[start + 1 + i];
        if there != text[i] {
            return if there > text[i] { 1 } else { 2 };
        }
        i += 1;
    }
    if len == text.len() {
        0
    } else if len > text.len() {
        1
    } else {
        2
    }
}
