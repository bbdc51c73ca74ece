//! The parts of nodes as bytes, for [`encode`](super::encode).

use alloc::{vec, vec::Vec};

use super::{
    bytes,
    def::{Bound, Def, Property},
    node::{Bit, Facts, tag},
    view::{SHIFT, Table},
};
use crate::issue::Format;

/// The most that a list of a node holds (properties, members, branches), and properties in all.
const MOST: usize = 0xFFFF;

/// Which branch decides for the values of one type, as a union's table has it.
pub(super) fn choice(facts: &[Facts], bit: u8) -> u8 {
    let number = |i: usize| u8::try_from(i).ok().filter(|i| *i < tag::NONE).unwrap_or(tag::SEVERAL);
    if let Some(i) = facts.iter().position(|facts| facts.every & bit != 0) {
        return number(i);
    }
    let mut takers = facts.iter().enumerate().filter(|(_, facts)| facts.some & bit != 0);
    match (takers.next(), takers.next()) {
        (None, _) => tag::NONE,
        (Some((i, _)), None) => number(i),
        _ => tag::SEVERAL,
    }
}

/// A value that a branch has at the tag.
pub(super) enum Value<'a> {
    Absent,
    Null,
    Text(&'a str),
}

/// The place of the tag in a branch's table, and its values there in Zod's order.
pub(super) fn tag_values<'a>(branch: &'a Def, key: &str) -> (u8, Vec<Value<'a>>) {
    let Def::Object { properties, .. } = branch else { return (0, Vec::new()) };
    let Some(property) = properties.iter().find(|property| property.key == key) else {
        return (0, Vec::new());
    };
    let Def::StringEnum { nullable, members, .. } = &property.schema else { return (0, Vec::new()) };
    let absent = (!property.required).then_some(Value::Absent);
    let null = nullable.then_some(Value::Null);
    let values = absent.into_iter().chain(null).chain(members.iter().map(|member| Value::Text(member)));
    let (_, places) = best_places(properties);
    let number = |number: &u16| properties.get(usize::from(*number).wrapping_sub(1));
    let place = places.iter().position(|place| number(place).is_some_and(|property| property.key == key));
    // Objects with more places than bits are not decided by place.
    (place.and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX), values.collect())
}

/// The byte that tells most other texts apart.
pub(super) fn check(text: &str) -> u8 {
    bytes::hash(text.as_bytes()).to_le_bytes()[7]
}

pub(super) fn number(nullable: bool, integer: bool, min: Option<&Bound>, max: Option<&Bound>) -> Vec<u8> {
    let mut flags = if integer { tag::A } else { 0 };
    flags |= if min.is_some() { tag::B } else { 0 } | if max.is_some() { tag::C } else { 0 };
    let every = if flags == 0 { Bit::Number as u8 } else { 0 };
    let mut record = head(tag::NUMBER | flags, nullable, Bit::Number as u8, every);
    let outside = |bound: Option<&Bound>| bound.is_some_and(|bound| bound.exclusive);
    record.push(u8::from(outside(min)) | u8::from(outside(max)) << 1);
    record.extend_from_slice(&[0; 4]);
    for bound in [min, max] {
        record.extend_from_slice(&bound.map_or(0.0, |bound| bound.at).to_le_bytes());
    }
    record
}

pub(super) fn number_enum(nullable: bool, integer: bool, members: &[f64]) -> Option<Vec<u8>> {
    #[expect(clippy::cast_possible_truncation, reason = "compared with the original below")]
    let narrow: Option<Vec<i32>> = members
        .iter()
        .map(|member| Some(*member as i32).filter(|n| f64::from(*n).to_bits() == member.to_bits()))
        .collect();
    let mut flags = if integer { tag::A } else { 0 };
    flags |= if narrow.is_none() { tag::B } else { 0 };
    let some = Bit::Number as u8 | if integer { Bit::String as u8 } else { 0 };
    let mut record = head(tag::NUMBER_ENUM | flags, nullable, some, 0);
    record.push(0);
    put_len(&mut record, members.len())?;
    match narrow {
        Some(narrow) => narrow.iter().for_each(|n| record.extend_from_slice(&n.to_le_bytes())),
        None => members.iter().for_each(|n| record.extend_from_slice(&n.to_le_bytes())),
    }
    Some(record)
}

pub(super) fn string(
    nullable: bool,
    min: Option<u32>,
    max: Option<u32>,
    format: Option<Format>,
    pattern: Option<u32>,
) -> Vec<u8> {
    let format = match format {
        None => 0,
        Some(Format::Uri) => 1,
        Some(Format::Uuid) => 2,
        Some(Format::Ip) => 3,
    };
    let has = u8::from(min.is_some())
        | u8::from(max.is_some()) << 1
        | u8::from(pattern.is_some()) << 2
        | format << 4;
    let free = min.unwrap_or(0) == 0 && max.is_none() && format == 0 && pattern.is_none();
    let every = if free { Bit::String as u8 } else { 0 };
    let mut record = head(tag::STRING, nullable, Bit::String as u8, every);
    record.push(has);
    for word in [min, max, pattern] {
        put_u32(&mut record, word.unwrap_or(0));
    }
    record
}

/// The first three bytes of a node.
pub(super) fn head(first: u8, nullable: bool, some: u8, every: u8) -> Vec<u8> {
    let (flag, null) = if nullable { (tag::NULLABLE, Bit::Null as u8) } else { (0, 0) };
    vec![first | flag, some | null, every | null]
}

/// The table of an object, by those bits of the hashes that collide least.
pub(super) fn best_places(properties: &[Property]) -> (u8, Vec<u16>) {
    let keys = || properties.iter().map(|property| property.key.as_bytes());
    let mut best = (SHIFT, places(keys(), SHIFT));
    for shift in 20..56 {
        let found = places(keys(), shift);
        if found.1 < best.1.1 {
            best = (shift, found);
        }
    }
    (best.0, best.1.0)
}

/// An open-addressing table over keys: their numbers from one, and zeros for free places; and how many steps
/// away from their own places they are, together. No more than three quarters are taken. Longer lists than a
/// node can hold are turned down later.
pub(super) fn places<'a>(keys: impl ExactSizeIterator<Item = &'a [u8]>, shift: u8) -> (Vec<u16>, usize) {
    let len = keys.len().min(MOST);
    let size = (len * 4 / 3 + 1).next_power_of_two();
    let (mut places, mut steps) = (vec![0u16; size], 0);
    for (number, key) in (1..).zip(keys.take(len)) {
        let mut place = Table::of(size - 1, shift).place(bytes::hash(key));
        while places[place] != 0 {
            place = (place + 1) & (size - 1);
            steps += 1;
        }
        places[place] = number;
    }
    (places, steps)
}

/// The size of a table as a power of two.
pub(super) fn bits(places: &[u16]) -> u8 {
    places.len().max(1).trailing_zeros().to_le_bytes()[0]
}

pub(super) fn put_len(record: &mut Vec<u8>, len: usize) -> Option<()> {
    // The last number is left free: tables count from one.
    let len = u16::try_from(len).ok().filter(|len| usize::from(*len) < MOST)?;
    record.extend_from_slice(&len.to_le_bytes());
    Some(())
}

pub(super) fn put_u24(record: &mut Vec<u8>, n: u32) {
    record.extend_from_slice(&n.to_le_bytes()[..3]);
}

pub(super) fn put_u32(record: &mut Vec<u8>, n: u32) {
    record.extend_from_slice(&n.to_le_bytes());
}
