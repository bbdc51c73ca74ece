//! Writing an index; [`index`](super::index) has the form.

use alloc::{
    borrow::ToOwned,
    collections::{BTreeMap, BTreeSet},
    string::String,
    vec,
    vec::Vec,
};

use super::{
    Catalog,
    index::{Part, header, pair_hash, record, slot, text},
    path::key,
};
use crate::schema::bytes::hash;

/// A root: the number of its blob in the highest byte, its node in the rest.
pub(super) type Root = u32;

/// What an index says, in a form that can be changed.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) date: String,
    pub(super) documents: u32,
    pub(super) bodies: u32,
    pub(super) models: BTreeMap<String, DraftModel>,
    /// By what is the same in all spellings of the path.
    pub(super) endpoints: BTreeMap<String, DraftEndpoint>,
    pub(super) routes: BTreeSet<String>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct DraftModel {
    pub(super) retired: bool,
    /// The roots at each endpoint, in the order of the documents.
    pub(super) pairs: BTreeMap<String, Vec<Root>>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct DraftEndpoint {
    pub(super) path: String,
    /// The bodies that name no model.
    pub(super) roots: Vec<Root>,
}

/// More endpoints, models, pairs or texts than the form of an index holds.
#[derive(Debug)]
pub(super) struct TooLarge;

impl Draft {
    /// What the index of a catalog says.
    pub(super) fn read(catalog: &Catalog) -> Self {
        let index = catalog.index();
        let run = |run: super::index::Run| -> Vec<Root> {
            (0..run.len).map(|i| pack(index.root(run, i))).collect()
        };
        let path_key = |endpoint| text(key(index.path(endpoint))).to_owned();
        let mut draft = Self {
            date: index.date().to_owned(),
            documents: index.documents(),
            bodies: index.bodies(),
            ..Self::default()
        };
        for endpoint in 0..index.endpoints() {
            let roots =
                if index.names_model(endpoint) { Vec::new() } else { run(index.endpoint_roots(endpoint)) };
            let path = text(index.path(endpoint)).to_owned();
            draft.endpoints.insert(path_key(endpoint), DraftEndpoint { path, roots });
        }
        for model in 0..index.models() {
            let (first, len) = index.pairs_of(model);
            let pairs = (first..first + len)
                .map(|pair| (path_key(index.pair_endpoint(pair)), run(index.pair_roots(pair))))
                .collect();
            let id = text(index.id(model)).to_owned();
            draft.models.insert(id, DraftModel { retired: index.retired(model), pairs });
        }
        draft.routes = (0..index.routes()).map(|route| text(index.route(route)).to_owned()).collect();
        draft
    }

    /// The index as bytes.
    pub(super) fn write(&self) -> Result<Vec<u8>, TooLarge> {
        let mut parts = Parts::default();
        let endpoints: BTreeMap<&str, (u16, Vec<Root>)> = self
            .endpoints
            .keys()
            .zip(0..)
            .map(|(key, i)| (key.as_str(), (i, self.roots_of_models(key))))
            .collect();
        for ((id, model), of) in self.models.iter().zip(0u32..) {
            let of = u16::try_from(of).map_err(|_| TooLarge)?;
            let pairs = |n: usize| u16::try_from(n).map_err(|_| TooLarge);
            let first = pairs(parts.pair_hashes.len())?;
            for (endpoint, roots) in &model.pairs {
                let (number, all) = endpoints.get(endpoint.as_str()).ok_or(TooLarge)?;
                let [len, first, others] = parts.numbers(roots, all)?;
                parts.pairs.extend(le_bytes([*number, of, len, first, others]));
                parts.pair_hashes.push((pair_hash(*number, id.as_bytes()), first));
            }
            let mut bytes = parts.text(id)?;
            bytes.extend_from_slice(&[u8::from(model.retired), 0]);
            bytes.extend_from_slice(&first.to_le_bytes());
            bytes.extend_from_slice(&pairs(model.pairs.len())?.to_le_bytes());
            parts.models.extend_from_slice(&bytes);
        }
        for (endpoint, (_, of_models)) in self.endpoints.values().zip(endpoints.values()) {
            let names_model = !of_models.is_empty();
            let (at, len) = parts.roots(if names_model { of_models } else { &endpoint.roots })?;
            let mut bytes = parts.text(&endpoint.path)?;
            let flags = if names_model { record::NAMES_MODEL } else { 0 };
            bytes.extend_from_slice(&flags.to_le_bytes());
            bytes.extend_from_slice(&at.to_le_bytes());
            bytes.extend_from_slice(&len.to_le_bytes());
            parts.endpoints.extend_from_slice(&bytes);
        }
        for route in &self.routes {
            let bytes = parts.text(route)?;
            parts.routes.extend_from_slice(&bytes);
        }
        self.assemble(&parts)
    }

    /// All roots of the models at an endpoint, each once.
    fn roots_of_models(&self, endpoint: &str) -> Vec<Root> {
        let roots: BTreeSet<Root> =
            self.models.values().filter_map(|model| model.pairs.get(endpoint)).flatten().copied().collect();
        roots.into_iter().collect()
    }

    fn assemble(&self, parts: &Parts) -> Result<Vec<u8>, TooLarge> {
        let number = |n: usize| u16::try_from(n).map_err(|_| TooLarge);
        let of_text = |text: &String| hash(text.as_bytes());
        let (model_bits, model_slots) = slots(self.models.keys().map(of_text), 2)?;
        let (endpoint_bits, endpoint_slots) = slots(self.endpoints.keys().map(of_text), 2)?;
        let (pair_bits, pair_slots) = slots(parts.pair_hashes.iter().map(|(hash, _)| *hash), 4)?;
        let first_number = |pair: u16| {
            let pair = pair.checked_sub(1).and_then(|pair| parts.pair_hashes.get(usize::from(pair)));
            pair.map_or(0, |(_, first)| *first)
        };
        let pair_slots = pair_slots.into_iter().flat_map(|pair| [pair, first_number(pair)]);
        let mut blob = header::MAGIC.to_vec();
        let date = if self.date.len() == header::DATE_LEN { self.date.as_bytes() } else { &[b' '; 10] };
        blob.extend_from_slice(date);
        blob.resize(header::DOCUMENTS, 0);
        blob.extend_from_slice(&self.documents.to_le_bytes());
        blob.extend_from_slice(&self.bodies.to_le_bytes());
        for n in [self.models.len(), self.endpoints.len(), self.routes.len(), parts.pair_hashes.len()] {
            blob.extend_from_slice(&number(n)?.to_le_bytes());
        }
        blob.extend_from_slice(&[model_bits, endpoint_bits, pair_bits]);
        blob.resize(header::PARTS, 0);
        // In the order of `Part`.
        let order: [&[u8]; Part::Texts as usize + 1] = [
            &parts.models,
            &le_bytes(model_slots),
            &parts.endpoints,
            &le_bytes(endpoint_slots),
            &parts.pairs,
            &le_bytes(pair_slots),
            &parts.numbers,
            &parts.roots,
            &parts.routes,
            parts.texts.as_bytes(),
        ];
        let mut place = header::SIZE;
        for part in order {
            blob.extend_from_slice(&u32::try_from(place).map_err(|_| TooLarge)?.to_le_bytes());
            place += part.len();
        }
        for part in order {
            blob.extend_from_slice(part);
        }
        Ok(blob)
    }
}

#[derive(Default)]
struct Parts {
    models: Vec<u8>,
    endpoints: Vec<u8>,
    pairs: Vec<u8>,
    /// With the number of the first root.
    pair_hashes: Vec<(u64, u16)>,
    numbers: Vec<u8>,
    roots: Vec<u8>,
    routes: Vec<u8>,
    texts: String,
    /// The lists of numbers that are there.
    seen: BTreeMap<Vec<u8>, u16>,
}

impl Parts {
    /// The place and length of a text, as records begin.
    fn text(&mut self, text: &str) -> Result<Vec<u8>, TooLarge> {
        let place = u32::try_from(self.texts.len()).map_err(|_| TooLarge)?;
        let len = u16::try_from(text.len()).map_err(|_| TooLarge)?;
        self.texts.push_str(text);
        Ok([&place.to_le_bytes()[..], &len.to_le_bytes()[..]].concat())
    }

    /// How many roots there are, the number of the first among all of an endpoint, and where the numbers of the
    /// others begin. Those are written unless the same list is there already.
    fn numbers(&mut self, roots: &[Root], all: &[Root]) -> Result<[u16; 3], TooLarge> {
        let short = |n: usize| u16::try_from(n).map_err(|_| TooLarge);
        let number = |root: &Root| short(all.binary_search(root).map_err(|_| TooLarge)?);
        let Some((first, others)) = roots.split_first() else { return Ok([0, u16::MAX, 0]) };
        let mut list = Vec::new();
        for root in others {
            list.extend_from_slice(&number(root)?.to_le_bytes());
        }
        let at = if let Some(at) = self.seen.get(&list) {
            *at
        } else {
            let at = short(self.numbers.len() / record::NUMBER)?;
            self.numbers.extend_from_slice(&list);
            self.seen.insert(list, at);
            at
        };
        Ok([short(roots.len())?, number(first)?, at])
    }

    /// Writes the roots of an endpoint.
    fn roots(&mut self, roots: &[Root]) -> Result<(u32, u16), TooLarge> {
        let len = u16::try_from(roots.len()).map_err(|_| TooLarge)?;
        let at = u32::try_from(self.roots.len() / record::ROOT).map_err(|_| TooLarge)?;
        for root in roots {
            self.roots.extend_from_slice(&root.to_le_bytes());
        }
        Ok((at, len))
    }
}

pub(super) fn pack((blob, node): (u8, u32)) -> Root {
    u32::from(blob) << 24 | node
}

/// The open-addressing table of what has these hashes, with its size as a power of two. No more than one of so
/// many slots is used, so that most lookups compare one text.
fn slots(hashes: impl ExactSizeIterator<Item = u64>, of: usize) -> Result<(u8, Vec<u16>), TooLarge> {
    let size = (hashes.len() * of + 1).next_power_of_two();
    let bits = u8::try_from(size.trailing_zeros()).map_err(|_| TooLarge)?;
    let mut slots = vec![0u16; size];
    for (hash, number) in hashes.zip(1u32..) {
        let mut slot = slot(hash, bits);
        while slots[slot] != 0 {
            slot = (slot + 1) & (size - 1);
        }
        slots[slot] = u16::try_from(number).map_err(|_| TooLarge)?;
    }
    Ok((bits, slots))
}

fn le_bytes(numbers: impl IntoIterator<Item = u16>) -> Vec<u8> {
    numbers.into_iter().flat_map(u16::to_le_bytes).collect()
}

/// What a path is called by in a draft.
pub(super) fn path_key(path: &str) -> String {
    text(key(path.as_bytes())).to_owned()
}
