//! The sentences of compile errors about a binding.

use super::{compare::Spot, places::each};
use crate::{
    schema::node::{Bit, Node, NodeId, Schema, StringEnum},
    sentence::Sentence,
};

/// How many names of a long list are shown.
const SHOWN: usize = 8;

/// The way from the request to a value, as messages show it: `messages[].content`.
#[derive(Clone, Copy)]
pub(super) enum Trail<'a> {
    Root,
    Key(&'a Self, &'static str),
    Item(&'a Self),
}

impl Trail<'_> {
    pub(super) const fn push(&self, out: Sentence) -> Sentence {
        match self {
            Trail::Root => out,
            Trail::Key(Trail::Root, key) => out.push(key),
            Trail::Key(up, key) => up.push(out).push(".").push(key),
            Trail::Item(up) => up.push(out).push("[]"),
        }
    }

    /// The way in back quotes.
    pub(super) const fn quote(&self) -> Sentence {
        match self {
            Trail::Root => Sentence::new().push("this request"),
            _ => self.push(Sentence::new().push("`")).push("`"),
        }
    }
}

/// `a string or an array`.
pub(super) const fn push_kinds(mut out: Sentence, bits: u8) -> Sentence {
    const NAMES: [(Bit, &str); 6] = [
        (Bit::String, "a string"),
        (Bit::Number, "a number"),
        (Bit::Boolean, "a boolean"),
        (Bit::Array, "an array"),
        (Bit::Object, "an object"),
        (Bit::Null, "null"),
    ];
    let mut left = (bits & 0x3F).count_ones();
    let all = left;
    let mut i = 0;
    while i < NAMES.len() {
        if bits & NAMES[i].0 as u8 != 0 {
            if left < all {
                out = out.push(if left == 1 { " or " } else { ", " });
            }
            out = out.push(NAMES[i].1);
            left -= 1;
        }
        i += 1;
    }
    out
}

/// `'a' | 'b' | … (12 in all)`: the members of the first enum among the nodes.
pub(super) const fn push_members(out: Sentence, spot: Spot<'_>) -> Sentence {
    each!(i of spot.used, spot.place.len() => {
        if let Some(list) = enum_in(spot.schema, spot.place.node(i)) {
            return push_list(out, spot.schema, &list);
        }
    });
    out.push("others")
}

/// The first enum of a node.
const fn enum_in(schema: &Schema<'_>, id: NodeId) -> Option<StringEnum> {
    match schema.node(id) {
        Node::StringEnum(list) => Some(list),
        Node::Union(union) => {
            let mut i = 0;
            while i < union.len {
                if let Some(list) = enum_in(schema, union.branch(schema, i)) {
                    return Some(list);
                }
                i += 1;
            }
            None
        }
        _ => None,
    }
}

const fn push_list(mut out: Sentence, schema: &Schema<'_>, list: &StringEnum) -> Sentence {
    let mut i = 0;
    while i < list.len && i < SHOWN {
        if i > 0 {
            out = out.push(" | ");
        }
        out = out.push("'").push(schema.text(list.member(schema, i))).push("'");
        i += 1;
    }
    if list.len > SHOWN {
        out = out.push(" | … (").push_int(list.len as i128).push(" in all)");
    }
    out
}
