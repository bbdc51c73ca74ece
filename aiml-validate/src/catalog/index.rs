//! The index of a catalog as bytes: which endpoints and models there are, and where their schemas stand.
//!
//! Little-endian; a header, then tables of records of one size each, then the texts. Lookups go through
//! open-addressing tables that are made when the blob is, so nothing is built at start, and the same functions
//! answer in `const` and at run time. Reading is total, like that of schemas.

use super::path::{fits, key};
use crate::schema::bytes::{self, same};

/// Where the parts of the header stand.
pub(super) mod header {
    pub(crate) const MAGIC: [u8; 4] = *b"AVI2";
    pub(crate) const DATE: usize = 4;
    pub(crate) const DATE_LEN: usize = 10;
    pub(crate) const DOCUMENTS: usize = 16;
    pub(crate) const BODIES: usize = 20;
    pub(crate) const MODELS: usize = 24;
    pub(crate) const ENDPOINTS: usize = 26;
    pub(crate) const ROUTES: usize = 28;
    pub(crate) const PAIRS: usize = 30;
    pub(crate) const MODEL_BITS: usize = 32;
    pub(crate) const ENDPOINT_BITS: usize = 33;
    pub(crate) const PAIR_BITS: usize = 34;
    /// The places of the parts, four bytes each, in the order of [`super::Part`].
    pub(crate) const PARTS: usize = 36;
    #[cfg(feature = "json")]
    pub(crate) const SIZE: usize = 76;
}

/// The parts behind the header, in order.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Models,
    ModelSlots,
    Endpoints,
    EndpointSlots,
    Pairs,
    PairSlots,
    Numbers,
    Roots,
    Routes,
    Texts,
}

/// The sizes of records.
pub(super) mod record {
    /// Text (4), its length (2), status (1), nothing (1), first pair (2), number of pairs (2).
    pub(crate) const MODEL: usize = 12;
    /// Text (4), its length (2), flags (2), first root (4), number of roots (2).
    pub(crate) const ENDPOINT: usize = 14;
    /// Endpoint (2), model (2), how many roots (2), the number of the first among those of the endpoint (2),
    /// where the numbers of the others begin (2).
    pub(crate) const PAIR: usize = 10;
    /// Such a number.
    pub(crate) const NUMBER: usize = 2;
    /// The pair's number, from 1 on (2), and the number of its first root (2).
    pub(crate) const PAIR_SLOT: usize = 4;
    /// The number of the blob in the highest byte, the node in the rest.
    pub(crate) const ROOT: usize = 4;
    /// Text (4), its length (2).
    pub(crate) const ROUTE: usize = 6;
    /// In an endpoint's flags: its bodies name a model.
    pub(crate) const NAMES_MODEL: u16 = 1;
}

/// An index, read in place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Index<'a> {
    pub(super) data: &'a [u8],
}

/// Roots of an endpoint.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    /// The first of the endpoint.
    first: u32,
    /// The pair whose roots are meant, unless all are.
    pair: Option<u16>,
    pub(crate) len: u16,
}

impl<'a> Index<'a> {
    #[inline]
    pub(crate) const fn open(data: &'a [u8]) -> Self {
        if bytes::u32(data, 0) == u32::from_le_bytes(header::MAGIC) {
            Self { data }
        } else {
            Self { data: &[] }
        }
    }

    pub(crate) const fn date(&self) -> &'a str {
        text(bytes::slice(self.data, header::DATE, header::DATE_LEN))
    }

    pub(crate) const fn documents(&self) -> u32 {
        bytes::u32(self.data, header::DOCUMENTS)
    }

    pub(crate) const fn bodies(&self) -> u32 {
        bytes::u32(self.data, header::BODIES)
    }

    pub(crate) const fn models(&self) -> u16 {
        bytes::u16(self.data, header::MODELS)
    }

    pub(crate) const fn endpoints(&self) -> u16 {
        bytes::u16(self.data, header::ENDPOINTS)
    }

    pub(crate) const fn routes(&self) -> u16 {
        bytes::u16(self.data, header::ROUTES)
    }

    pub(crate) const fn pairs(&self) -> u16 {
        bytes::u16(self.data, header::PAIRS)
    }

    #[inline]
    pub(super) const fn part(&self, part: Part) -> usize {
        bytes::place(bytes::u32(self.data, header::PARTS + 4 * part as usize))
    }

    #[inline]
    const fn at(&self, part: Part, number: usize, size: usize) -> usize {
        self.part(part) + number * size
    }

    /// The text whose place and length stand at the start of a record.
    #[inline]
    const fn text(&self, record: usize) -> &'a [u8] {
        let place = self.part(Part::Texts) + bytes::place(bytes::u32(self.data, record));
        bytes::slice(self.data, place, bytes::u16(self.data, record + 4) as usize)
    }

    #[inline]
    const fn model_at(&self, model: u16) -> usize {
        self.at(Part::Models, model as usize, record::MODEL)
    }

    /// The id of a model, as bytes.
    #[inline]
    pub(crate) const fn id(&self, model: u16) -> &'a [u8] {
        self.text(self.model_at(model))
    }

    pub(crate) const fn retired(&self, model: u16) -> bool {
        bytes::u8(self.data, self.model_at(model) + 6) != 0
    }

    /// The first pair of a model, and how many it has.
    pub(crate) const fn pairs_of(&self, model: u16) -> (u16, u16) {
        let at = self.model_at(model);
        (bytes::u16(self.data, at + 8), bytes::u16(self.data, at + 10))
    }

    #[inline]
    const fn pair_at(&self, pair: u16) -> usize {
        self.at(Part::Pairs, pair as usize, record::PAIR)
    }

    /// The endpoint of a pair.
    #[inline]
    pub(crate) const fn pair_endpoint(&self, pair: u16) -> u16 {
        bytes::u16(self.data, self.pair_at(pair))
    }

    /// The roots of a pair.
    pub(crate) const fn pair_roots(&self, pair: u16) -> Run {
        let all = self.endpoint_roots(self.pair_endpoint(pair));
        Run { first: all.first, pair: Some(pair), len: bytes::u16(self.data, self.pair_at(pair) + 4) }
    }

    /// The number of a pair's root among those of the endpoint.
    pub(crate) const fn number(&self, pair: u16, i: u16) -> u16 {
        let at = self.pair_at(pair);
        match (i as usize).checked_sub(1) {
            None => bytes::u16(self.data, at + 6),
            Some(other) => {
                let place = bytes::u16(self.data, at + 8) as usize + other;
                bytes::u16(self.data, self.at(Part::Numbers, place, record::NUMBER))
            }
        }
    }

    /// The pair of an endpoint and a model, and the number of its first root.
    ///
    /// The quick way: the number, which all that follows waits for, stands in the slot. That it is the right slot
    /// is found out beside it.
    #[inline]
    pub(crate) const fn find_first(&self, endpoint: u16, id: &[u8]) -> Option<(u16, u16)> {
        let bits = bytes::u8(self.data, header::PAIR_BITS);
        let mask = mask(bits);
        let mut slot = slot(pair_hash(endpoint, id), bits);
        let mut steps = 0;
        // As many steps as there are slots, as in `find_model`.
        while steps <= mask {
            let at = self.at(Part::PairSlots, slot, record::PAIR_SLOT);
            let Some(pair) = bytes::u16(self.data, at).checked_sub(1) else { return None };
            let model = bytes::u16(self.data, self.pair_at(pair) + 2);
            if self.pair_endpoint(pair) == endpoint && same(self.id(model), id) {
                return Some((pair, bytes::u16(self.data, at + 2)));
            }
            slot = (slot + 1) & mask;
            steps += 1;
        }
        None
    }

    const fn endpoint_at(&self, endpoint: u16) -> usize {
        self.at(Part::Endpoints, endpoint as usize, record::ENDPOINT)
    }

    /// The path of an endpoint, as bytes.
    pub(crate) const fn path(&self, endpoint: u16) -> &'a [u8] {
        self.text(self.endpoint_at(endpoint))
    }

    pub(crate) const fn names_model(&self, endpoint: u16) -> bool {
        bytes::u16(self.data, self.endpoint_at(endpoint) + 6) & record::NAMES_MODEL != 0
    }

    /// All roots of an endpoint, each once.
    pub(crate) const fn endpoint_roots(&self, endpoint: u16) -> Run {
        let at = self.endpoint_at(endpoint);
        Run { first: bytes::u32(self.data, at + 8), pair: None, len: bytes::u16(self.data, at + 12) }
    }

    /// One of some roots: the number of its blob, and its node there.
    pub(crate) const fn root(&self, run: Run, i: u16) -> (u8, u32) {
        let number = match run.pair {
            Some(pair) => self.number(pair, i),
            None => i,
        };
        let at = self.at(Part::Roots, bytes::place(run.first) + number as usize, record::ROOT);
        let root = bytes::u32(self.data, at);
        ((root >> 24) as u8, root & 0x00FF_FFFF)
    }

    /// A route: `POST /v1/embeddings`.
    pub(crate) const fn route(&self, route: u16) -> &'a [u8] {
        self.text(self.at(Part::Routes, route as usize, record::ROUTE))
    }

    /// The number of a model.
    pub(crate) const fn find_model(&self, id: &[u8]) -> Option<u16> {
        let bits = bytes::u8(self.data, header::MODEL_BITS);
        let mask = mask(bits);
        let slots = self.part(Part::ModelSlots);
        let mut slot = slot(bytes::hash(id), bits);
        let mut steps = 0;
        // A damaged table may have no free slot: as many steps as it has slots are enough.
        while steps <= mask {
            let Some(model) = bytes::u16(self.data, slots + 2 * slot).checked_sub(1) else { return None };
            if same(self.id(model), id) {
                return Some(model);
            }
            slot = (slot + 1) & mask;
            steps += 1;
        }
        None
    }

    /// The number of an endpoint. A path with its parameters filled in finds the endpoint too.
    pub(crate) const fn find_endpoint(&self, path: &[u8]) -> Option<u16> {
        let wanted = key(path);
        let bits = bytes::u8(self.data, header::ENDPOINT_BITS);
        let mask = mask(bits);
        let slots = self.part(Part::EndpointSlots);
        let mut slot = slot(bytes::hash(wanted), bits);
        let mut steps = 0;
        while steps <= mask {
            let Some(endpoint) = bytes::u16(self.data, slots + 2 * slot).checked_sub(1) else { break };
            if same(key(self.path(endpoint)), wanted) {
                return Some(endpoint);
            }
            slot = (slot + 1) & mask;
            steps += 1;
        }
        let mut endpoint = 0;
        while endpoint < self.endpoints() {
            if fits(key(self.path(endpoint)), wanted) {
                return Some(endpoint);
            }
            endpoint += 1;
        }
        None
    }

    /// The pair of an endpoint and a model.
    pub(crate) const fn find_pair(&self, endpoint: u16, model: u16) -> Option<u16> {
        let (first, len) = self.pairs_of(model);
        let mut i = 0;
        while i < len {
            if self.pair_endpoint(first + i) == endpoint {
                return Some(first + i);
            }
            i += 1;
        }
        None
    }
}

/// The last slot of a table, by its size as a power of two.
#[inline]
const fn mask(bits: u8) -> usize {
    (1 << if bits < 24 { bits } else { 0 }) - 1
}

/// Where something stands in such a table, unless another had the place before it: by the upper bits of its
/// hash, which are the better ones.
#[inline]
pub(super) const fn slot(hash: u64, bits: u8) -> usize {
    (hash >> 40) as usize >> (24 - if bits < 24 { bits } else { 0 })
}

/// The hash of a pair, by the number of the endpoint and the model's id: the upper bits count.
#[inline]
pub(super) const fn pair_hash(endpoint: u16, id: &[u8]) -> u64 {
    bytes::hash(id).wrapping_add((endpoint as u64) << 56)
}

/// A text of the index.
pub(super) const fn text(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_damaged_index_is_empty() {
        let index = Index::open(b"AVI");
        assert_eq!(index.find_model(b"gpt-4o"), None);
        assert_eq!(index.find_endpoint(b"/v1/tts"), None);
        assert_eq!((index.models(), index.date()), (0, ""));
        let mut data = [0xFF; 200];
        data[..4].copy_from_slice(&header::MAGIC);
        let index = Index::open(&data);
        assert_eq!(index.find_model(b"gpt-4o"), None);
        assert_eq!(index.find_endpoint(b"/v1/tts"), None);
    }
}
