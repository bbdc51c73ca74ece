//! Makes the table of places from a catalog. A maintainer's tool: no part of any program.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

mod looks;
mod tables;

use self::looks::{facts, lengths, likely, members, sample};
use super::{
    NONE,
    data::header,
    objects::{REST_EACH, REST_FREE, REST_OPEN, REST_STRICT, UNDECLARED, WANTED},
};
use crate::{
    catalog::Catalog,
    schema::node::{Node, NodeId, Rest, Schema, TagValue},
};

#[derive(Default)]
struct Maker {
    /// Sets of nodes, and the number of their place.
    places: BTreeMap<Vec<u32>, usize>,
    place_records: Vec<Vec<u16>>,
    /// The same for sets of objects.
    lists: BTreeMap<Vec<u32>, usize>,
    list_records: Vec<Vec<u16>>,
    texts: Vec<u8>,
    text_places: BTreeMap<String, u16>,
    /// Lists of numbers, each behind its length, and where they are.
    pool: Vec<u16>,
    pool_places: BTreeMap<Vec<u16>, u16>,
    /// The slots of all tables that find texts.
    slots: Vec<[u8; 8]>,
}

/// The table of all places of a catalog, as bytes.
pub fn make(catalog: &Catalog) -> Vec<u8> {
    let mut maker = Maker::default();
    let mut roots = Vec::new();
    for endpoint in catalog.endpoints() {
        let nodes: Vec<(Schema<'_>, u32)> =
            endpoint.roots().iter().map(|root| (root.schema, root.node.0)).collect();
        let schema = nodes.first().map_or_else(|| Schema::open(&[]), |(schema, _)| *schema);
        let ids = nodes.into_iter().map(|(_, id)| id).collect();
        roots.push(maker.place(&schema, ids));
    }
    let tables = [maker.paths(catalog), maker.ids(catalog)];
    maker.finish(&roots, tables)
}

fn short(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(NONE)
}

fn put_id(record: &mut Vec<u16>, id: u32) {
    record.push((id & 0xFFFF) as u16);
    record.push((id >> 16) as u16);
}

impl Maker {
    /// The number of the place with these nodes.
    fn place(&mut self, schema: &Schema<'_>, mut ids: Vec<u32>) -> usize {
        ids.sort_unstable();
        ids.dedup();
        if let Some(&number) = self.places.get(&ids) {
            return number;
        }
        let mut arrays = Vec::new();
        let mut objects = Vec::new();
        let mut tagged = Vec::new();
        for (origin, &id) in ids.iter().enumerate() {
            parts(schema, NodeId(id), &mut |id, via| match schema.node(id) {
                Node::Array(array) => arrays.push((origin, id, array.items.0, array)),
                Node::Object(_) => objects.push((origin, id.0, via)),
                Node::Tagged(_) => tagged.push((origin, id)),
                _ => {}
            });
        }
        let item_ids: Vec<u32> = arrays.iter().map(|(_, _, items, _)| *items).collect();
        let items = (!item_ids.is_empty()).then(|| self.place(schema, item_ids.clone()));
        let mut sorted = item_ids;
        sorted.sort_unstable();
        sorted.dedup();
        let mut object_ids: Vec<u32> = objects.iter().map(|(_, id, _)| *id).collect();
        object_ids.sort_unstable();
        object_ids.dedup();
        let list = (!object_ids.is_empty()).then(|| self.list(schema, &object_ids));
        let at = |all: &[u32], id: u32| {
            short(all.iter().position(|other| *other == id).unwrap_or(usize::from(NONE)))
        };

        let mut record = alloc::vec![short(ids.len()), items.map_or(NONE, short), list.map_or(NONE, short)];
        record.extend([short(arrays.len()), short(objects.len()), short(tagged.len())]);
        let is_plain = objects.len() == ids.len()
            && objects
                .iter()
                .enumerate()
                .all(|(i, (origin, id, via))| *origin == i && object_ids.get(i) == Some(id) && !via);
        let samples: Vec<Option<u16>> = ids.iter().map(|id| sample(schema, NodeId(*id))).collect();
        let some_sample = samples.iter().flatten().min().copied().unwrap_or(NONE);
        record.extend([facts(schema, &ids), u16::from(is_plain), some_sample]);
        for id in &ids {
            put_id(&mut record, *id);
        }
        for ((i, id), sample) in ids.iter().enumerate().zip(&samples) {
            let array = arrays.iter().position(|(origin, ..)| *origin == i).unwrap_or(arrays.len());
            let part = objects.iter().position(|(origin, ..)| *origin == i).unwrap_or(objects.len());
            let members = members(schema, NodeId(*id)).map_or(NONE, |members| {
                let members = members.into_iter().map(|member| self.text(member)).collect();
                self.list_of(members)
            });
            record.extend([
                facts(schema, &[*id]),
                short(array),
                short(part),
                sample.unwrap_or(NONE),
                members,
                lengths(schema, NodeId(*id)),
            ]);
        }
        for (origin, id, items, _) in &arrays {
            record.extend([short(*origin), at(&sorted, *items)]);
            put_id(&mut record, id.0);
        }
        for (origin, id, via) in &objects {
            record.extend([short(*origin), at(&object_ids, *id), u16::from(*via)]);
        }
        for (origin, id) in &tagged {
            let Node::Tagged(tagged) = schema.node(*id) else { continue };
            record.extend([short(*origin), self.text(schema.text(tagged.tag)), short(tagged.values)]);
            for i in 0..tagged.values {
                let (value, branch) = tagged.value(schema, i);
                let text = match value {
                    TagValue::Text(text) => self.text(schema.text(text)),
                    TagValue::Null | TagValue::Absent => NONE - u16::from(value == TagValue::Null),
                };
                record.extend([text, at(&object_ids, branch.0)]);
            }
            put_id(&mut record, id.0);
        }
        self.place_records.push(record);
        let number = self.place_records.len() - 1;
        self.places.insert(ids, number);
        number
    }

    /// The number of the list of these objects.
    fn list(&mut self, schema: &Schema<'_>, ids: &[u32]) -> usize {
        if let Some(&number) = self.lists.get(ids) {
            return number;
        }
        let objects: Vec<_> = ids
            .iter()
            .filter_map(|id| match schema.node(NodeId(*id)) {
                Node::Object(object) => Some(object),
                _ => None,
            })
            .collect();
        let mut keys: BTreeMap<&str, Vec<Option<(u32, bool)>>> = BTreeMap::new();
        for (i, object) in objects.iter().enumerate() {
            for prop in (0..object.len).map(|prop| object.prop(schema, prop)) {
                let column =
                    keys.entry(schema.text(prop.key)).or_insert_with(|| alloc::vec![None; objects.len()]);
                if let Some(cell) = column.get_mut(i) {
                    *cell = Some((prop.node.0, prop.required));
                }
            }
        }
        let each: Vec<u32> = objects
            .iter()
            .filter_map(|object| match object.rest {
                Rest::Each(each) => Some(each.0),
                Rest::Open | Rest::Strict => None,
            })
            .collect();
        let rest_place = (!each.is_empty()).then(|| self.place(schema, each.clone()));
        let mut each = each;
        each.sort_unstable();
        each.dedup();
        let declares_none =
            |object: &crate::schema::node::Object| object.len == 0 && object.rest == Rest::Open;
        let mut record = alloc::vec![short(ids.len()), short(keys.len()), rest_place.map_or(NONE, short)];
        record.push(u16::from(objects.iter().any(declares_none)));
        let texts: Vec<(&str, u16)> = keys.keys().enumerate().map(|(i, key)| (*key, short(i))).collect();
        record.extend(self.table(&texts));
        record.extend(likely(schema, &objects));
        for id in ids {
            put_id(&mut record, *id);
        }
        for object in &objects {
            record.push(match object.rest {
                Rest::Open if object.len == 0 => REST_FREE,
                Rest::Open => REST_OPEN,
                Rest::Strict => REST_STRICT,
                Rest::Each(id) => {
                    REST_EACH + short(each.iter().position(|other| *other == id.0).unwrap_or(0))
                }
            });
        }
        for i in 0..objects.len() {
            let wants = |column: &Vec<Option<(u32, bool)>>| matches!(column.get(i), Some(Some((_, true))));
            let wanted = keys.values().enumerate().filter(|(_, column)| wants(column));
            let wanted = wanted.map(|(key, _)| short(key)).collect();
            record.push(self.list_of(wanted));
        }
        let mut columns = Vec::new();
        for (key, column) in keys {
            let mut nodes: Vec<u32> = column.iter().flatten().map(|(id, _)| *id).collect();
            let place = self.place(schema, nodes.clone());
            nodes.sort_unstable();
            nodes.dedup();
            let wanted = column.iter().flatten().filter(|(_, required)| *required).count();
            record.extend([self.text(key), short(place), short(wanted), facts(schema, &nodes)]);
            columns.extend(column.iter().map(|cell| match cell {
                Some((id, required)) => {
                    let class = short(nodes.iter().position(|other| other == id).unwrap_or(0));
                    if *required { class | WANTED } else { class }
                }
                None => UNDECLARED,
            }));
        }
        record.extend(columns);
        self.list_records.push(record);
        let number = self.list_records.len() - 1;
        self.lists.insert(ids.to_vec(), number);
        number
    }

    fn text(&mut self, text: &str) -> u16 {
        if let Some(&place) = self.text_places.get(text) {
            return place;
        }
        let place = short(self.texts.len());
        self.texts.push(u8::try_from(text.len()).unwrap_or(u8::MAX));
        self.texts.extend_from_slice(text.as_bytes());
        self.text_places.insert(text.into(), place);
        place
    }

    /// The place of a list.
    fn list_of(&mut self, list: Vec<u16>) -> u16 {
        if let Some(&place) = self.pool_places.get(&list) {
            return place;
        }
        let place = short(self.pool.len());
        self.pool.push(short(list.len()));
        self.pool.extend(&list);
        self.pool_places.insert(list, place);
        place
    }

    /// Header, slots, roots, the places of all records, the records, the lists, the texts.
    fn finish(self, roots: &[usize], tables: [[u16; 2]; 2]) -> Vec<u8> {
        let records = self.place_records.len() + self.list_records.len();
        let head = header::SIZE + 4 * self.slots.len() + roots.len() + 2 * records;
        let mut index = Vec::new();
        let mut body: Vec<u16> = Vec::new();
        for record in self.place_records.iter().chain(&self.list_records) {
            put_id(&mut index, u32::try_from(head + body.len()).unwrap_or(0));
            body.extend(record);
        }
        let mut all: Vec<u16> = Vec::new();
        put_id(&mut all, u32::from_le_bytes(header::MAGIC));
        let lens = [roots.len(), self.place_records.len(), self.list_records.len(), self.slots.len()];
        all.extend(lens.map(short));
        let pool = head + body.len();
        for at in [pool + self.pool.len(), pool] {
            put_id(&mut all, u32::try_from(at).unwrap_or(0));
        }
        all.extend(tables.concat());
        all.resize(header::SIZE, 0);
        let mut bytes: Vec<u8> = all.into_iter().flat_map(u16::to_le_bytes).collect();
        bytes.extend(self.slots.iter().flatten());
        let roots = roots.iter().map(|root| short(*root));
        let words = roots.chain(index).chain(body).chain(self.pool);
        bytes.extend(words.flat_map(u16::to_le_bytes));
        bytes.extend(self.texts);
        bytes
    }
}

/// The nodes in place of a union, and the branches of a tagged one beside it.
fn parts(schema: &Schema<'_>, id: NodeId, f: &mut dyn FnMut(NodeId, bool)) {
    match schema.node(id) {
        Node::Union(union) => (0..union.len).for_each(|i| parts(schema, union.branch(schema, i), f)),
        Node::Tagged(tagged) => {
            f(id, false);
            (0..tagged.len).for_each(|i| f(tagged.branch(schema, i), true));
        }
        _ => f(id, false),
    }
}
