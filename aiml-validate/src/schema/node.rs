//! The compact form of schemas, as the engine and the compile-time comparison read it.
//!
//! A blob is sixteen bytes of header (`AVS2` and the lengths of the three parts), then
//! - the nodes, records of their own length whose first `HEAD` bytes are read at once; a [`NodeId`] is the
//!   place of one,
//! - the properties, `PROPERTY` bytes each: the key's signature and place, the node,
//! - the texts (keys, members, patterns), each behind its length.
//!
//! [`encode`](super::encode) writes it, and everything here reads it, in `const` as well as at run time.
//! Reading is total: of a damaged blob one gets wrong answers and no panic.

#![allow(missing_docs, reason = "no part of the public API; the fields are those of `Def`")]

pub(crate) use super::bytes::hash;
use core::num::NonZeroU64;

use super::{bytes, head::Head, view::Table};
use crate::issue::Format;

/// The place of a node. Zero is the node that takes anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub u32);

/// The place of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StrId(pub(super) u32);

/// The JSON types as bits, for [`Facts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Bit {
    Null = 1,
    Boolean = 2,
    Number = 4,
    String = 8,
    Array = 16,
    Object = 32,
    /// No value at all.
    Absent = 64,
}

/// What can be said of a node without looking at a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The types of which it takes some value, as [`Bit`]s.
    pub some: u8,
    /// The types of which it takes every value.
    pub every: u8,
}

impl Facts {
    /// Whether it takes some value of the type.
    pub const fn takes_some(self, bit: Bit) -> bool {
        self.some & bit as u8 != 0
    }

    /// Whether it takes every value of the type.
    pub const fn takes_every(self, bit: Bit) -> bool {
        self.every & bit as u8 != 0
    }
}

pub(super) mod tag {
    //! The low half of a node's first byte, and the flags in the high half.
    pub(crate) const ANY: u8 = 0;
    pub(crate) const MODEL: u8 = 1;
    pub(crate) const BOOLEAN: u8 = 2;
    pub(crate) const NUMBER: u8 = 3;
    pub(crate) const NUMBER_ENUM: u8 = 4;
    pub(crate) const STRING: u8 = 5;
    pub(crate) const STRING_ENUM: u8 = 6;
    pub(crate) const ARRAY: u8 = 7;
    pub(crate) const OBJECT: u8 = 8;
    pub(crate) const TAGGED: u8 = 9;
    pub(crate) const UNION: u8 = 10;

    pub(crate) const NULLABLE: u8 = 0x10;
    pub(crate) const A: u8 = 0x20;
    pub(crate) const B: u8 = 0x40;
    pub(crate) const C: u8 = 0x80;

    /// In place of a text, in the values of a tag: the key may be absent, or null.
    pub(crate) const ABSENT: u32 = 0xFF_FFFF;
    pub(crate) const NULL: u32 = 0xFF_FFFE;

    /// In a property, beside the types of which its node takes every value: it must be there.
    pub(crate) const REQUIRED: u8 = 0x80;

    /// In a union's table of types: more branches than one may take it; none does.
    pub(crate) const SEVERAL: u8 = 0xFF;
    pub(crate) const NONE: u8 = 0xFE;
}

/// How many bytes of a node are read at once; behind the last node there are as many.
pub(super) const HEAD: usize = 24;

/// The size of a property.
pub(super) const PROPERTY: usize = 24;

/// The schemas of a catalog.
#[derive(Clone, Copy, Debug)]
pub struct Schema<'a> {
    pub(super) nodes: &'a [u8],
    pub(super) properties: &'a [[u8; PROPERTY]],
    texts: &'a [u8],
}

/// A node in a form to match on. What is long stays in the blob, and is reached through the views.
#[derive(Clone, Copy, Debug)]
pub enum Node {
    Any,
    Model,
    Boolean { only: Option<bool> },
    Number(Number),
    NumberEnum(NumberEnum),
    String(Text),
    StringEnum(StringEnum),
    Array(Array),
    Object(Object),
    Tagged(Tagged),
    Union(Union),
}

/// `z.number()` with its bounds; an exclusive one has the flag.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    pub integer: bool,
    pub min: Option<(f64, bool)>,
    pub max: Option<(f64, bool)>,
}

/// The allow-list of a number.
#[derive(Clone, Copy, Debug)]
pub struct NumberEnum {
    /// Also takes the decimal string of a member.
    pub integer: bool,
    pub(super) wide: bool,
    pub len: usize,
    pub(super) at: usize,
}

/// `z.string()` with its checks; lengths in UTF-16 code units.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    pub min: Option<u32>,
    pub max: Option<u32>,
    pub format: Option<Format>,
    pub pattern: Option<StrId>,
}

/// The allow-list of a string.
#[derive(Clone, Copy, Debug)]
pub struct StringEnum {
    pub literal: bool,
    pub len: usize,
    pub(super) table: Table,
    pub(super) at: usize,
}

/// `z.array(items)`.
#[derive(Clone, Copy, Debug)]
pub struct Array {
    pub items: NodeId,
    pub min: Option<u32>,
    pub max: Option<u32>,
}

/// What an object does with keys that it does not declare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    Open,
    Strict,
    Each(NodeId),
}

/// An object with its properties, numbered in the order of the document.
#[derive(Clone, Copy, Debug)]
pub struct Object {
    pub rest: Rest,
    pub len: usize,
    /// The places, among the first 64 of the table, of the properties that must be there.
    pub(crate) required: u64,
    pub(super) table: Table,
    pub(super) at: usize,
}

/// A declared property of an object.
#[derive(Clone, Copy, Debug)]
pub struct Prop {
    pub key: StrId,
    pub node: NodeId,
    pub required: bool,
}

/// What the engine needs of a property that it found, packed to be handed on in one register: the node, the
/// place in the object's table, the types of which the node takes every value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Door(NonZeroU64);

impl Door {
    #[inline]
    pub(crate) const fn new(node: NodeId, place: usize, every: u8) -> Self {
        // One bit that is always set leaves zero for none.
        let bits = node.0 as u64 | (place as u64 & 0xFF) << 32 | (every as u64) << 40 | 1 << 63;
        Self(match NonZeroU64::new(bits) {
            Some(bits) => bits,
            None => NonZeroU64::MIN,
        })
    }

    #[inline]
    const fn byte(self, i: usize) -> u8 {
        self.0.get().to_le_bytes()[i]
    }

    /// To what is not judged, only walked through, this deep already.
    #[inline]
    pub(crate) const fn past(depth: u8) -> Self {
        Self::new(NodeId(u32::MAX), depth as usize, 0x3F)
    }

    /// How deep, if it is not judged.
    #[inline]
    pub(crate) const fn depth(self) -> Option<u8> {
        if self.node().0 == u32::MAX { Some(self.byte(4)) } else { None }
    }

    #[inline]
    pub(crate) const fn node(self) -> NodeId {
        let [a, b, c, d, ..] = self.0.get().to_le_bytes();
        NodeId(u32::from_le_bytes([a, b, c, d]))
    }

    /// It tells the property from the others if the table has no more than 64 places.
    #[inline]
    pub(crate) const fn place(self) -> usize {
        self.byte(4) as usize
    }

    #[inline]
    pub(crate) const fn every(self) -> u8 {
        self.byte(5) & 0x7F
    }
}

/// A union whose branches, all objects, are told apart by the value of one key.
#[derive(Clone, Copy, Debug)]
pub struct Tagged {
    pub tag: StrId,
    pub len: usize,
    /// The number of values over all branches.
    pub values: usize,
    /// The first bytes of the tag, and its length: all of it up to eight bytes, which is all there are.
    pub(super) first: u64,
    pub(super) length: usize,
    pub(super) at: usize,
}

/// A value of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagValue {
    Text(StrId),
    Null,
    Absent,
}

/// `z.union([…])`.
#[derive(Clone, Copy, Debug)]
pub struct Union {
    pub len: usize,
    pub(super) at: usize,
}

/// Which branches of a union may take a value of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Branches {
    None,
    /// This one decides alone.
    One(NodeId),
    Several,
}

impl<'a> Schema<'a> {
    /// Reads the header of a blob. What is no blob holds no nodes: everything in it takes anything.
    pub const fn open(blob: &'a [u8]) -> Self {
        let empty = Self { nodes: &[], properties: &[], texts: &[] };
        if bytes::u32(blob, 0) != u32::from_le_bytes(*b"AVS2") {
            return empty;
        }
        let nodes = bytes::place(bytes::u32(blob, 4));
        let properties = bytes::place(bytes::u32(blob, 8));
        let texts = bytes::place(bytes::u32(blob, 12));
        let Some(at_texts) = nodes.checked_add(properties) else { return empty };
        let (Some(at_properties), Some(at_texts)) = (nodes.checked_add(16), at_texts.checked_add(16)) else {
            return empty;
        };
        Self {
            nodes: bytes::slice(blob, 16, nodes),
            properties: bytes::slice(blob, at_properties, properties).as_chunks().0,
            texts: bytes::slice(blob, at_texts, texts),
        }
    }

    /// The bytes of a text.
    pub const fn bytes(&self, id: StrId) -> &'a [u8] {
        let at = bytes::place(id.0);
        match bytes::u8(self.texts, at) {
            0xFF => bytes::slice(self.texts, at + 5, bytes::place(bytes::u32(self.texts, at + 1))),
            len => bytes::slice(self.texts, at + 1, len as usize),
        }
    }

    /// A text.
    pub const fn text(&self, id: StrId) -> &'a str {
        match core::str::from_utf8(self.bytes(id)) {
            Ok(text) => text,
            Err(_) => "",
        }
    }

    /// What can be said of a node without looking at a value.
    #[inline]
    pub const fn facts(&self, id: NodeId) -> Facts {
        Head::read(self, id).facts()
    }

    /// Whether a node takes null beside what it takes otherwise.
    pub const fn nullable(&self, id: NodeId) -> bool {
        self.facts(id).takes_some(Bit::Null)
    }

    /// The node at a place.
    pub const fn node(&self, id: NodeId) -> Node {
        Head::read(self, id).node()
    }

    /// The first bytes of a node.
    #[inline]
    pub(crate) const fn head(&self, id: NodeId) -> Head {
        Head::read(self, id)
    }
}
