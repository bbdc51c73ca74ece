//! Writing schemas as bytes; [`node`](super::node) has the form.
//!
//! Equal nodes, properties and texts are written once: 1.5 MB of documents are some 1,800 nodes.

use alloc::{borrow::ToOwned, collections::BTreeMap, string::String, vec, vec::Vec};

use super::{
    bytes::{self, Signature},
    def::{Def, Extra, Property},
    node::{Bit, Facts, HEAD, NodeId, PROPERTY, tag},
    record::{
        Value, best_places, bits, check, choice, head, number, number_enum, places, put_len, put_u24,
        put_u32, string, tag_values,
    },
    view::{LONG, SHIFT},
};

/// Collects schemas into one blob.
///
/// What is larger than the form can hold (65,535 members of one list, 16 MB of texts) becomes a node that
/// takes anything: a check that lets pass rather than one that refuses wrongly.
#[derive(Default)]
pub struct Encoder {
    nodes: Vec<u8>,
    properties: Vec<u8>,
    texts: Vec<u8>,
    seen_nodes: BTreeMap<Vec<u8>, NodeId>,
    seen_properties: BTreeMap<[u8; PROPERTY], u16>,
    seen_texts: BTreeMap<String, u32>,
}

impl Encoder {
    /// Writes a schema and everything below it, unless it is there already.
    pub fn add(&mut self, def: &Def) -> NodeId {
        if self.nodes.is_empty() {
            // Zero is the node that takes anything, also for who reads a damaged place.
            self.write(Some(vec![tag::ANY, 0x7F, 0x7F]));
        }
        let record = self.record(def);
        self.write(record)
    }

    /// The blob.
    pub fn finish(mut self) -> Vec<u8> {
        self.add(&Def::Any);
        // The head of the last node is read at once, like all others.
        self.nodes.extend_from_slice(&[0; HEAD]);
        let mut blob = b"AVS2".to_vec();
        for part in [&self.nodes, &self.properties, &self.texts] {
            put_u32(&mut blob, u32::try_from(part.len()).unwrap_or(0));
        }
        for part in [&self.nodes, &self.properties, &self.texts] {
            blob.extend_from_slice(part);
        }
        blob
    }

    fn write(&mut self, record: Option<Vec<u8>>) -> NodeId {
        let (Some(record), Ok(place)) = (record, u32::try_from(self.nodes.len())) else {
            return NodeId(0);
        };
        if let Some(&id) = self.seen_nodes.get(&record) {
            return id;
        }
        self.nodes.extend_from_slice(&record);
        self.seen_nodes.insert(record, NodeId(place));
        NodeId(place)
    }

    fn facts(&self, id: NodeId) -> Facts {
        // Not by way of `Schema`: a last node that is short has no whole head yet.
        let at = bytes::place(id.0);
        Facts { some: bytes::u8(&self.nodes, at + 1), every: bytes::u8(&self.nodes, at + 2) }
    }

    /// The place of a text, below the two places that stand for something else.
    fn text(&mut self, text: &str) -> Option<u32> {
        if let Some(&place) = self.seen_texts.get(text) {
            return Some(place);
        }
        let place = u32::try_from(self.texts.len()).ok().filter(|place| *place < tag::NULL)?;
        match u8::try_from(text.len()) {
            Ok(len) if len < 0xFF => self.texts.push(len),
            _ => {
                let len = u32::try_from(text.len()).ok()?;
                self.texts.push(0xFF);
                put_u32(&mut self.texts, len);
            }
        }
        self.texts.extend_from_slice(text.as_bytes());
        self.seen_texts.insert(text.to_owned(), place);
        Some(place)
    }

    /// The bytes of a node; none when it does not fit the form.
    fn record(&mut self, def: &Def) -> Option<Vec<u8>> {
        match def {
            Def::Any => Some(vec![tag::ANY, 0x7F, 0x7F]),
            // Which ids are taken is the index's knowledge, and judged before the body.
            Def::Model => Some(vec![tag::MODEL, 0x3F, 0x3F]),
            Def::Boolean { nullable, only } => {
                let flags = match only {
                    None => 0,
                    Some(false) => tag::A,
                    Some(true) => tag::A | tag::B,
                };
                let every = if only.is_none() { Bit::Boolean as u8 } else { 0 };
                Some(head(tag::BOOLEAN | flags, *nullable, Bit::Boolean as u8, every))
            }
            Def::Number { nullable, integer, min, max } => {
                Some(number(*nullable, *integer, min.as_ref(), max.as_ref()))
            }
            Def::NumberEnum { nullable, integer, members } => number_enum(*nullable, *integer, members),
            Def::String { nullable, min, max, format, pattern } => {
                let pattern = match pattern {
                    Some(pattern) => Some(self.text(pattern)?),
                    None => None,
                };
                Some(string(*nullable, *min, *max, *format, pattern))
            }
            Def::StringEnum { nullable, literal, members } => self.string_enum(*nullable, *literal, members),
            Def::Array { nullable, items, min, max } => Some(self.array(*nullable, items, *min, *max)),
            Def::Object { nullable, properties, extra } => self.object(*nullable, properties, extra),
            Def::Tagged { nullable, tag, branches } => self.tagged(*nullable, tag, branches),
            Def::Union { nullable, branches } => self.union(*nullable, branches),
        }
    }

    fn string_enum(&mut self, nullable: bool, literal: bool, members: &[String]) -> Option<Vec<u8>> {
        let flag = if literal { tag::A } else { 0 };
        let mut record = head(tag::STRING_ENUM | flag, nullable, Bit::String as u8, 0);
        let places = if members.len() < LONG {
            Vec::new()
        } else {
            places(members.iter().map(String::as_bytes), SHIFT).0
        };
        record.push(bits(&places));
        put_len(&mut record, members.len())?;
        for member in members {
            let place = self.text(member)?;
            put_u24(&mut record, place);
            record.push(check(member));
        }
        for number in places {
            record.extend_from_slice(&number.to_le_bytes());
        }
        Some(record)
    }

    fn array(&mut self, nullable: bool, items: &Def, min: Option<u32>, max: Option<u32>) -> Vec<u8> {
        let items = self.add(items);
        let free = min.unwrap_or(0) == 0 && max.is_none() && self.facts(items).every & 0x3F == 0x3F;
        let every = if free { Bit::Array as u8 } else { 0 };
        let flags = if min.is_some() { tag::A } else { 0 } | if max.is_some() { tag::B } else { 0 };
        let mut record = head(tag::ARRAY | flags, nullable, Bit::Array as u8, every);
        record.push(0);
        put_u32(&mut record, items.0);
        put_u32(&mut record, min.unwrap_or(0));
        put_u32(&mut record, max.unwrap_or(0));
        record
    }

    fn object(&mut self, nullable: bool, properties: &[Property], extra: &Extra) -> Option<Vec<u8>> {
        let mut list = Vec::new();
        let mut musts = Vec::new();
        // An open object with properties is looked into for the sake of keys that are nearly theirs.
        let mut free = matches!(extra, Extra::Each(_)) || (properties.is_empty() && *extra == Extra::Open);
        for property in properties {
            let node = self.add(&property.schema);
            let facts = self.facts(node);
            // Zod cannot make `any` required.
            let must = property.required && !facts.takes_every(Bit::Absent);
            free &= !must && facts.every & 0x3F == 0x3F;
            list.push(self.property(&property.key, must, node, facts.every)?);
            musts.push(must);
        }
        let (flag, each) = match extra {
            Extra::Open => (0, NodeId(0)),
            Extra::Strict => (tag::A, NodeId(0)),
            Extra::Each(each) => (tag::B, self.add(each)),
        };
        free &= flag != tag::B || self.facts(each).every & 0x3F == 0x3F;
        let (shift, places) = best_places(properties);
        let required = places.iter().take(64).enumerate().filter_map(|(place, number)| {
            let i = usize::from(number.checked_sub(1)?);
            musts.get(i)?.then_some(1u64 << place)
        });
        let required: u64 = required.sum();
        let every = if free { Bit::Object as u8 } else { 0 };
        let mut record = head(tag::OBJECT | flag, nullable, Bit::Object as u8, every);
        record.push(bits(&places));
        put_len(&mut record, properties.len())?;
        record.extend_from_slice(&[shift, 0]);
        record.extend_from_slice(&required.to_le_bytes());
        put_u32(&mut record, each.0);
        for property in &list {
            record.extend_from_slice(&property.to_le_bytes());
        }
        // The table has the properties themselves, which is one step less for who looks one up.
        for number in places {
            let property = list.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or(0);
            record.extend_from_slice(&property.to_le_bytes());
        }
        Some(record)
    }

    fn property(&mut self, key: &str, required: bool, node: NodeId, every: u8) -> Option<u16> {
        let mut record = Vec::with_capacity(PROPERTY);
        let signature = Signature::of(key.as_bytes());
        record.extend_from_slice(&signature.head.to_le_bytes());
        record.extend_from_slice(&signature.tail.to_le_bytes());
        let place = self.text(key)?;
        put_u24(&mut record, place);
        // The length, where the signature is the whole key; longer keys are compared as texts.
        record.push(u8::try_from(key.len()).ok().filter(|len| *len <= 16).unwrap_or(0));
        put_u24(&mut record, Some(node.0).filter(|place| *place <= 0xFF_FFFF)?);
        record.push(every | if required { tag::REQUIRED } else { 0 });
        let record: [u8; PROPERTY] = record.try_into().ok()?;
        if let Some(&number) = self.seen_properties.get(&record) {
            return Some(number);
        }
        if self.properties.is_empty() {
            // Zero is none.
            self.properties.extend_from_slice(&[0; PROPERTY]);
        }
        let number = u16::try_from(self.seen_properties.len() + 1).ok()?;
        self.properties.extend_from_slice(&record);
        self.seen_properties.insert(record, number);
        Some(number)
    }

    fn tagged(&mut self, nullable: bool, key: &str, branches: &[Def]) -> Option<Vec<u8>> {
        let mut nodes = Vec::new();
        let (mut heads, mut values) = (Vec::new(), Vec::new());
        for (i, branch) in branches.iter().enumerate() {
            let node = self.add(branch);
            put_u32(&mut nodes, node.0);
            let (slot, tags) = tag_values(branch, key);
            for value in tags {
                let (place, text) = match value {
                    Value::Absent => (tag::ABSENT, ""),
                    Value::Null => (tag::NULL, ""),
                    Value::Text(text) => (self.text(text)?, text),
                };
                let Signature { head, tail, .. } = Signature::of(text.as_bytes());
                heads.extend_from_slice(&head.to_le_bytes());
                values.extend_from_slice(&tail.to_le_bytes());
                put_u24(&mut values, place);
                values.push(text.len().to_le_bytes()[0]);
                values.extend_from_slice(&u16::try_from(i).ok()?.to_le_bytes());
                values.extend_from_slice(&[slot, 0]);
            }
        }
        let mut record = head(tag::TAGGED, nullable, Bit::Object as u8, 0);
        record.push(u8::try_from(key.len()).ok()?);
        put_len(&mut record, branches.len())?;
        put_len(&mut record, heads.len() / 8)?;
        put_u32(&mut record, self.text(key)?);
        record.extend_from_slice(&[0; 4]);
        record.extend_from_slice(&Signature::of(key.as_bytes()).head.to_le_bytes());
        for part in [nodes, heads, values] {
            record.extend_from_slice(&part);
        }
        Some(record)
    }

    fn union(&mut self, nullable: bool, branches: &[Def]) -> Option<Vec<u8>> {
        let nodes: Vec<NodeId> = branches.iter().map(|branch| self.add(branch)).collect();
        let facts: Vec<Facts> = nodes.iter().map(|node| self.facts(*node)).collect();
        let some = facts.iter().fold(0, |bits, facts| bits | facts.some);
        let every = facts.iter().fold(0, |bits, facts| bits | facts.every);
        let mut record = head(tag::UNION, nullable, some, every);
        record.push(0);
        put_len(&mut record, nodes.len())?;
        for column in 0..6 {
            record.push(choice(&facts, 1 << column));
        }
        for node in nodes {
            put_u32(&mut record, node.0);
        }
        Some(record)
    }
}
