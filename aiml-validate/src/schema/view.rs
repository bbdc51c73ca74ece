//! Looking things up in a node: members, properties, branches.

use super::{
    bytes::{self, Signature, same},
    node::{
        Bit, Branches, Door, NodeId, Number, NumberEnum, Object, PROPERTY, Prop, Schema, StrId, StringEnum,
        TagValue, Tagged, Union, tag,
    },
};

/// The open-addressing table of an object or a long enum: numbers from 1, 0 for a free place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table {
    mask: usize,
    /// Which bits of a hash are the place: of an object, those with the fewest collisions.
    shift: u8,
    at: usize,
}

/// Where the good bits of a hash begin.
pub(super) const SHIFT: u8 = 32;

impl Table {
    /// The size is a power of two.
    #[inline]
    pub(super) const fn new(bits: u8, shift: u8, at: usize) -> Self {
        Self { mask: (1 << if bits < 20 { bits } else { 0 }) - 1, shift: shift & 63, at }
    }

    /// One that is being made.
    pub(super) const fn of(mask: usize, shift: u8) -> Self {
        Self { mask, shift, at: 0 }
    }

    #[inline]
    pub(super) const fn place(self, hash: u64) -> usize {
        bytes::low(hash >> self.shift) & self.mask
    }

    /// The number at a place; zero for none.
    #[inline]
    const fn get(self, data: &[u8], place: usize) -> usize {
        bytes::u16(data, self.at + 2 * place) as usize
    }
}

/// A child of the node at `parent`. Children are written before their parents, so what does not stand before
/// it is damage, and is read as the node that takes anything: walking down always ends.
pub(super) const fn below(parent: usize, child: u32) -> NodeId {
    if bytes::place(child) < parent { NodeId(child) } else { NodeId(0) }
}

/// One after the other of the branches of a union, or of the members of an enum, in `const`, where no iterator is.
macro_rules! each_of {
    ($item:ident of $all:ident.$get:ident($schema:expr) => $body:block) => {
        let mut next = 0;
        while next < $all.len {
            let $item = $all.$get($schema, next);
            next += 1;
            $body
        }
    };
}
pub(crate) use each_of;

impl Number {
    /// Whether some number is within the bounds, of those from one to another.
    pub(crate) const fn holds_some(&self, least: f64, greatest: f64) -> bool {
        let above = match self.min {
            Some((min, open)) => greatest > min || (greatest >= min && !open),
            None => true,
        };
        let below = match self.max {
            Some((max, open)) => least < max || (least <= max && !open),
            None => true,
        };
        above && below
    }
}

impl NumberEnum {
    /// A member, in the order of the document.
    pub const fn member(&self, schema: &Schema<'_>, i: usize) -> f64 {
        if self.wide {
            bytes::f64(schema.nodes, self.at + 8 * i)
        } else {
            bytes::u32(schema.nodes, self.at + 4 * i).cast_signed() as f64
        }
    }
}

/// From this length on, an enum has a table.
pub(super) const LONG: usize = 4;

/// A text in a list: its place, and a byte of its hash to tell most others apart without reading it.
const fn entry(record: u32) -> (StrId, u8) {
    (StrId(record & 0x00FF_FFFF), (record >> 24) as u8)
}

impl StringEnum {
    const fn entry(&self, schema: &Schema<'_>, i: usize) -> (StrId, u8) {
        entry(bytes::u32(schema.nodes, self.at + 4 * i))
    }

    /// A member, in the order of the document.
    pub const fn member(&self, schema: &Schema<'_>, i: usize) -> StrId {
        self.entry(schema, i).0
    }

    /// Whether the text is a member.
    pub const fn contains(&self, schema: &Schema<'_>, text: &[u8]) -> bool {
        let hash = bytes::hash(text);
        let mut i = 0;
        if self.len < LONG {
            while i < self.len {
                let (member, check) = self.entry(schema, i);
                if check == (hash >> 56) as u8 && same(schema.bytes(member), text) {
                    return true;
                }
                i += 1;
            }
            return false;
        }
        let table = self.table;
        let mut place = table.place(hash);
        // A damaged table may have no free place: as many steps as it has places are enough.
        while i <= table.mask {
            let Some(number) = table.get(schema.nodes, place).checked_sub(1) else { return false };
            let (member, check) = self.entry(schema, number);
            if check == (hash >> 56) as u8 && same(schema.bytes(member), text) {
                return true;
            }
            place = (place + 1) & table.mask;
            i += 1;
        }
        false
    }
}

/// A property as it is stored.
struct Stored<'a> {
    bytes: &'a [u8; PROPERTY],
}

impl<'a> Stored<'a> {
    /// A property by its number. Zero is none, and stands for itself: a property without a name.
    #[inline]
    const fn read(schema: &Schema<'a>, number: usize) -> Self {
        const NONE: &[u8; PROPERTY] = &[0; PROPERTY];
        Self { bytes: if number < schema.properties.len() { &schema.properties[number] } else { NONE } }
    }

    /// Whether its key is a text, of which the signature is given too.
    #[inline]
    const fn is(&self, schema: &Schema<'_>, text: &[u8], signature: Signature) -> bool {
        self.is_short(signature) || (self.bytes[19] == 0 && self.is_long(schema, text))
    }

    /// Whether it is, for a key that is no longer than its signature.
    #[inline]
    const fn is_short(&self, signature: Signature) -> bool {
        bytes::u64(self.bytes, 0) == signature.head
            && bytes::u64(self.bytes, 8) == signature.tail
            && self.bytes[19] as usize == signature.len
    }

    #[inline(never)]
    const fn is_long(&self, schema: &Schema<'_>, text: &[u8]) -> bool {
        same(schema.bytes(self.key()), text)
    }

    const fn key(&self) -> StrId {
        StrId(bytes::u24(self.bytes, 16))
    }

    #[inline]
    const fn node(&self, parent: usize) -> NodeId {
        below(parent, bytes::u24(self.bytes, 20))
    }
}

impl Object {
    /// How many places its table has.
    pub(crate) const fn places(&self) -> usize {
        self.table.mask + 1
    }

    /// A property by its number.
    pub const fn prop(&self, schema: &Schema<'_>, i: usize) -> Prop {
        let stored = Stored::read(schema, bytes::u16(schema.nodes, self.at + 2 * i) as usize);
        let required = stored.bytes[23] & tag::REQUIRED != 0;
        Prop { key: stored.key(), node: stored.node(self.at), required }
    }

    /// The property of a key, with its number.
    pub const fn find(&self, schema: &Schema<'_>, key: &[u8]) -> Option<(usize, Prop)> {
        let signature = Signature::of(key);
        let Some((_, number)) = self.probe(schema, key, signature, self.table.place(signature.hash())) else {
            return None;
        };
        let mut i = 0;
        while i < self.len {
            if bytes::u16(schema.nodes, self.at + 2 * i) as usize == number {
                return Some((i, self.prop(schema, i)));
            }
            i += 1;
        }
        None
    }

    /// The property of a key, in the shortest way.
    #[inline]
    pub(crate) const fn door(&self, schema: &Schema<'_>, key: &[u8]) -> Option<Door> {
        let signature = Signature::of(key);
        let place = self.table.place(signature.hash());
        // Most keys stand where they belong, and are no longer than their signature.
        let stored = Stored::read(schema, self.table.get(schema.nodes, place));
        if stored.is_short(signature) && signature.len != 0 {
            return Some(self.open(&stored, place));
        }
        self.door_elsewhere(schema, key, place)
    }

    #[inline(never)]
    const fn door_elsewhere(&self, schema: &Schema<'_>, key: &[u8], place: usize) -> Option<Door> {
        match self.probe(schema, key, Signature::of(key), place) {
            Some((place, number)) => Some(self.open(&Stored::read(schema, number), place)),
            None => None,
        }
    }

    #[inline]
    const fn open(&self, stored: &Stored<'_>, place: usize) -> Door {
        Door::new(stored.node(self.at), place, stored.bytes[23] & !tag::REQUIRED)
    }

    /// The place and the number of a key's property, from its own place on.
    const fn probe(
        &self,
        schema: &Schema<'_>,
        key: &[u8],
        signature: Signature,
        mut place: usize,
    ) -> Option<(usize, usize)> {
        let mut steps = 0;
        // A damaged table may have no free place: as many steps as it has places are enough.
        while steps <= self.table.mask {
            let number = self.table.get(schema.nodes, place);
            if number == 0 {
                return None;
            }
            if Stored::read(schema, number).is(schema, key, signature) {
                return Some((place, number));
            }
            place = (place + 1) & self.table.mask;
            steps += 1;
        }
        None
    }
}

impl Tagged {
    /// Whether a key is the tag.
    #[inline]
    pub const fn is_tag(&self, schema: &Schema<'_>, key: &[u8]) -> bool {
        self.length == key.len()
            && self.first == Signature::of(key).head
            && (self.length <= 8 || same(schema.bytes(self.tag), key))
    }

    /// A branch, in the order of the document.
    pub const fn branch(&self, schema: &Schema<'_>, i: usize) -> NodeId {
        below(self.at, bytes::u32(schema.nodes, self.at + 4 * i))
    }

    /// The first bytes of all values, in a row.
    #[inline]
    const fn heads<'a>(&self, schema: &Schema<'a>) -> &'a [[u8; 8]] {
        bytes::slice(schema.nodes, self.at + 4 * self.len, 8 * self.values).as_chunks().0
    }

    /// The rest of a value: its last bytes, its place and length, its branch, the place of the tag in the
    /// branch's table.
    #[inline]
    const fn row(&self, schema: &Schema<'_>, i: usize) -> [u8; ROW] {
        bytes::chunk(schema.nodes, self.at + 4 * self.len + 8 * self.values + ROW * i)
    }

    /// A value of the tag, in the order of messages, and its branch.
    pub const fn value(&self, schema: &Schema<'_>, i: usize) -> (TagValue, NodeId) {
        let row = self.row(schema, i);
        let value = match bytes::u24(&row, 8) {
            tag::ABSENT => TagValue::Absent,
            tag::NULL => TagValue::Null,
            text => TagValue::Text(StrId(text)),
        };
        (value, self.branch(schema, bytes::u16(&row, 12) as usize))
    }

    /// The branch that a text at the tag names.
    pub const fn find(&self, schema: &Schema<'_>, text: &[u8]) -> Option<NodeId> {
        match self.door(schema, text) {
            Some(door) => Some(door.node()),
            None => None,
        }
    }

    /// The same, with the place that the tag has in the branch's table.
    #[inline]
    pub(crate) const fn door(&self, schema: &Schema<'_>, text: &[u8]) -> Option<Door> {
        let Signature { head, tail, len } = Signature::of(text);
        let heads = self.heads(schema);
        let mut i = 0;
        while i < heads.len() {
            if u64::from_le_bytes(heads[i]) == head {
                let row = self.row(schema, i);
                let place = bytes::u24(&row, 8);
                if bytes::u64(&row, 0) == tail
                    && row[11] as usize == len & 0xFF
                    && place < tag::NULL
                    && (len <= 16 || same(schema.bytes(StrId(place)), text))
                {
                    let node = self.branch(schema, bytes::u16(&row, 12) as usize);
                    return Some(Door::new(node, row[14] as usize, 0));
                }
            }
            i += 1;
        }
        None
    }
}

/// The size of a tag's value without its first bytes.
const ROW: usize = 16;

impl Union {
    /// A branch, in the order of the document.
    pub const fn branch(&self, schema: &Schema<'_>, i: usize) -> NodeId {
        below(self.at, bytes::u32(schema.nodes, self.at + 6 + 4 * i))
    }

    /// Which branches may take a value of a type ([`Bit::Absent`] is none).
    pub const fn may_take(&self, schema: &Schema<'_>, bit: Bit) -> Branches {
        let column = (bit as u8).trailing_zeros() as usize;
        if column > 5 {
            return Branches::Several;
        }
        match bytes::u8(schema.nodes, self.at + column) {
            tag::SEVERAL => Branches::Several,
            tag::NONE => Branches::None,
            i => Branches::One(self.branch(schema, i as usize)),
        }
    }
}
