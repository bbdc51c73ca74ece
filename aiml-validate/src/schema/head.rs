//! The fixed part of a node.

use super::{
    bytes,
    node::{
        Array, Facts, HEAD, Node, NodeId, Number, NumberEnum, Object, Rest, Schema, StrId, StringEnum,
        Tagged, Text, Union, tag,
    },
    view::{SHIFT, Table, below},
};
use crate::issue::Format;

/// The first bytes of a node, all that is fixed in it.
#[derive(Clone, Copy)]
pub(crate) struct Head {
    bytes: [u8; HEAD],
    at: usize,
}

impl Head {
    #[inline]
    pub(super) const fn read(schema: &Schema<'_>, id: NodeId) -> Self {
        let at = bytes::place(id.0);
        Self { bytes: bytes::chunk(schema.nodes, at), at }
    }

    #[inline]
    pub(crate) const fn facts(&self) -> Facts {
        let [kind, some, every, ..] = self.bytes;
        if kind & 0x0F == tag::ANY {
            return Facts { some: 0x7F, every: 0x7F };
        }
        Facts { some, every }
    }

    #[inline]
    const fn half(&self, at: usize) -> usize {
        bytes::u16(&self.bytes, at) as usize
    }

    #[inline]
    const fn word(&self, at: usize) -> u32 {
        bytes::u32(&self.bytes, at)
    }

    #[inline]
    const fn has(&self, flag: u8) -> bool {
        self.bytes[0] & flag != 0
    }

    const fn word_if(&self, flag: bool, at: usize) -> Option<u32> {
        if flag { Some(self.word(at)) } else { None }
    }

    /// The object, if it is one: the shortest way, for the engine.
    #[inline]
    pub(crate) const fn object(&self) -> Option<Object> {
        if self.bytes[0] & 0x0F != tag::OBJECT {
            return None;
        }
        let rest = if self.has(tag::A) {
            Rest::Strict
        } else if self.has(tag::B) {
            Rest::Each(below(self.at, self.word(16)))
        } else {
            Rest::Open
        };
        let (len, at) = (self.half(4), self.at + 20);
        let table = Table::new(self.bytes[3], self.bytes[6], at + 2 * len);
        Some(Object { rest, len, required: bytes::u64(&self.bytes, 8), table, at })
    }

    /// The bounds, if it is a number with any.
    #[inline]
    pub(crate) const fn bounds(&self) -> Option<Number> {
        if self.bytes[0] & 0x0F == tag::NUMBER { Some(self.number()) } else { None }
    }

    /// Whether it is a union told apart by a tag.
    #[inline]
    pub(crate) const fn is_tagged(&self) -> bool {
        self.bytes[0] & 0x0F == tag::TAGGED
    }

    /// The union that it is then.
    #[inline]
    pub(crate) const fn tagged(&self) -> Tagged {
        Tagged {
            tag: StrId(self.word(8)),
            len: self.half(4),
            values: self.half(6),
            first: bytes::u64(&self.bytes, 16),
            length: self.bytes[3] as usize,
            at: self.at + HEAD,
        }
    }

    pub(crate) const fn node(&self) -> Node {
        let (at, n) = (self.at, self.half(4));
        match self.bytes[0] & 0x0F {
            tag::MODEL => Node::Model,
            tag::BOOLEAN => {
                Node::Boolean { only: if self.has(tag::A) { Some(self.has(tag::B)) } else { None } }
            }
            tag::NUMBER => Node::Number(self.number()),
            tag::NUMBER_ENUM => Node::NumberEnum(NumberEnum {
                integer: self.has(tag::A),
                wide: self.has(tag::B),
                len: n,
                at: at + 6,
            }),
            tag::STRING => Node::String(self.string()),
            tag::STRING_ENUM => Node::StringEnum(StringEnum {
                literal: self.has(tag::A),
                len: n,
                table: Table::new(self.bytes[3], SHIFT, at + 6 + 4 * n),
                at: at + 6,
            }),
            tag::ARRAY => Node::Array(Array {
                items: below(at, self.word(4)),
                min: self.word_if(self.has(tag::A), 8),
                max: self.word_if(self.has(tag::B), 12),
            }),
            tag::OBJECT => match self.object() {
                Some(object) => Node::Object(object),
                None => Node::Any,
            },
            tag::TAGGED => Node::Tagged(self.tagged()),
            tag::UNION => Node::Union(Union { len: n, at: at + 6 }),
            _ => Node::Any,
        }
    }

    #[inline]
    const fn number(&self) -> Number {
        let exclusive = self.bytes[3];
        let mut number = Number { integer: self.has(tag::A), min: None, max: None };
        if self.has(tag::B) {
            number.min = Some((bytes::f64(&self.bytes, 8), exclusive & 1 != 0));
        }
        if self.has(tag::C) {
            number.max = Some((bytes::f64(&self.bytes, 16), exclusive & 2 != 0));
        }
        number
    }

    const fn string(&self) -> Text {
        let has = self.bytes[3];
        let format = match has >> 4 {
            1 => Some(Format::Uri),
            2 => Some(Format::Uuid),
            3 => Some(Format::Ip),
            _ => None,
        };
        let pattern = if has & 4 != 0 { Some(StrId(self.word(12))) } else { None };
        Text { min: self.word_if(has & 1 != 0, 4), max: self.word_if(has & 2 != 0, 8), format, pattern }
    }
}
