//! What is known of nodes and objects at a glance.

use alloc::vec::Vec;

use super::{NONE, short};
use crate::{
    bind::places::{NO_LENGTH, Objects},
    schema::node::{Bit, Node, NodeId, Object, Schema},
};

/// The most members of an allow-list that are gone through.
const MEMBERS: usize = 24;

/// The types of which some node takes some value, and of which some node takes every value.
pub(super) fn facts(schema: &Schema<'_>, ids: &[u32]) -> u16 {
    let facts = ids.iter().map(|id| schema.facts(NodeId(*id)));
    let (some, every) = facts.fold((0, 0), |(some, every), facts| (some | facts.some, every | facts.every));
    u16::from_le_bytes([some, every])
}

/// A whole number that a node takes: small and positive if there is one, for all types of numbers have it.
pub(super) fn sample(schema: &Schema<'_>, id: NodeId) -> Option<u16> {
    // Whether it is a float or not is the same here.
    let candidates = (1..=256).chain([512, 1024, 2048, 4096, 8192, 16384, 32767, 0]);
    match schema.node(id) {
        Node::Any | Node::Model => Some(1),
        Node::Number(number) => candidates.into_iter().find(|n| {
            let n = f64::from(*n);
            number.holds_some(n, n)
        }),
        Node::NumberEnum(list) => {
            let members: Vec<f64> = (0..list.len).map(|i| list.member(schema, i)).collect();
            candidates
                .into_iter()
                .find(|n| members.iter().any(|member| member.to_bits() == f64::from(*n).to_bits()))
        }
        Node::Union(union) => (0..union.len).filter_map(|i| sample(schema, union.branch(schema, i))).min(),
        _ => None,
    }
}

/// The shortest texts and arrays that a node takes, as far as that can be told without looking further: a byte for
/// each.
pub(super) fn lengths(schema: &Schema<'_>, id: NodeId) -> u16 {
    let byte = |of| length(schema, id, of).unwrap_or(NO_LENGTH);
    u16::from_le_bytes([byte(Bit::String), byte(Bit::Array)])
}

fn length(schema: &Schema<'_>, id: NodeId, of: Bit) -> Option<u8> {
    let min = match (schema.node(id), of) {
        (Node::String(text), Bit::String) => text.min,
        (Node::Array(array), Bit::Array) => array.min,
        (Node::Union(union), _) => {
            return (0..union.len).filter_map(|i| length(schema, union.branch(schema, i), of)).min();
        }
        _ => return None,
    };
    u8::try_from(min.unwrap_or(0)).ok().filter(|min| *min != NO_LENGTH)
}

/// The members of the allow-lists of a node.
pub(super) fn members<'a>(schema: &Schema<'a>, id: NodeId) -> Option<Vec<&'a str>> {
    let all = match schema.node(id) {
        Node::StringEnum(list) => (0..list.len).map(|i| schema.text(list.member(schema, i))).collect(),
        Node::Union(union) => {
            let mut all: Vec<_> =
                (0..union.len).filter_map(|i| members(schema, union.branch(schema, i))).flatten().collect();
            all.sort_unstable();
            all.dedup();
            all
        }
        _ => return None,
    };
    (1..=MEMBERS).contains(&all.len()).then_some(all)
}

/// The objects that most types are meant for: those with the fewest things to ask for and the most keys; of
/// those that ask for the same, one.
pub(super) fn likely(schema: &Schema<'_>, objects: &[Object]) -> [u16; Objects::LIKELY] {
    let mut ranked: Vec<(Vec<u32>, usize, usize)> = Vec::new();
    for (i, object) in objects.iter().enumerate() {
        let props = || (0..object.len).map(|prop| object.prop(schema, prop));
        let required: Vec<u32> = props().filter(|prop| prop.required).map(|prop| prop.node.0).collect();
        ranked.push((required, object.len, i));
    }
    ranked.sort_by(|a, b| (a.0.len(), b.1, a.2).cmp(&(b.0.len(), a.1, b.2)));
    let mut out = [NONE; Objects::LIKELY];
    let mut seen = Vec::new();
    let mut places = out.iter_mut();
    for (required, _, i) in ranked {
        if !seen.contains(&required) {
            let Some(place) = places.next() else { break };
            *place = short(i);
            seen.push(required);
        }
    }
    out
}
