//! The index of a catalog as bytes: which endpoints and models there are, and where their schemas stand.
//!
//! Little-endian; a header, then tables of records of one size each, then the texts. Both lookups go through
//! open-addressing tables that are made when the blob is, so nothing is built at start, and the same functions
//! answer in `const` and at run time. Reading is total, like that of schemas.

use crate::schema::bytes;

/// Where the parts of the header stand.
pub(super) mod header {
    pub(crate) const MAGIC: [u8; 4] = *b"AVI1";
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
    /// The places of the parts, four bytes each, in the order of [`super::Part`].
    pub(crate) const PARTS: usize = 36;
    #[cfg(feature = "json")]
    pub(crate) const SIZE: usize = 68;
}

/// The parts behind the header, in order.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Models,
    ModelSlots,
    Endpoints,
    EndpointSlots,
    Pairs,
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
    /// Endpoint (2), number of roots (2), first root (4).
    pub(crate) const PAIR: usize = 8;
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
    data: &'a [u8],
}

/// A run of roots.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    pub(crate) first: u32,
    pub(crate) len: u16,
}

impl<'a> Index<'a> {
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

    const fn part(&self, part: Part) -> usize {
        bytes::place(bytes::u32(self.data, header::PARTS + 4 * part as usize))
    }

    const fn at(&self, part: Part, number: usize, size: usize) -> usize {
        self.part(part) + number * size
    }

    /// The text whose place and length stand at the start of a record.
    const fn text(&self, record: usize) -> &'a [u8] {
        let place = self.part(Part::Texts) + bytes::place(bytes::u32(self.data, record));
        bytes::slice(self.data, place, bytes::u16(self.data, record + 4) as usize)
    }

    const fn model_at(&self, model: u16) -> usize {
        self.at(Part::Models, model as usize, record::MODEL)
    }

    /// The id of a model, as bytes.
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

    const fn pair_at(&self, pair: u16) -> usize {
        self.at(Part::Pairs, pair as usize, record::PAIR)
    }

    /// The endpoint of a pair.
    pub(crate) const fn pair_endpoint(&self, pair: u16) -> u16 {
        bytes::u16(self.data, self.pair_at(pair))
    }

    /// The roots of a pair.
    pub(crate) const fn pair_roots(&self, pair: u16) -> Run {
        let at = self.pair_at(pair);
        Run { first: bytes::u32(self.data, at + 4), len: bytes::u16(self.data, at + 2) }
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
        Run { first: bytes::u32(self.data, at + 8), len: bytes::u16(self.data, at + 12) }
    }

    /// A root: the number of its blob, and its node there.
    pub(crate) const fn root(&self, number: u32) -> (u8, u32) {
        let root = bytes::u32(self.data, self.at(Part::Roots, bytes::place(number), record::ROOT));
        ((root >> 24) as u8, root & 0x00FF_FFFF)
    }

    /// A route: `POST /v1/embeddings`.
    pub(crate) const fn route(&self, route: u16) -> &'a [u8] {
        self.text(self.at(Part::Routes, route as usize, record::ROUTE))
    }

    /// The number of a model.
    pub(crate) const fn find_model(&self, id: &[u8]) -> Option<u16> {
        let mask = mask(bytes::u8(self.data, header::MODEL_BITS));
        let slots = self.part(Part::ModelSlots);
        let mut slot = hash(id) as usize & mask;
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
        let key = key(path);
        let mask = mask(bytes::u8(self.data, header::ENDPOINT_BITS));
        let slots = self.part(Part::EndpointSlots);
        let mut slot = hash(key) as usize & mask;
        let mut steps = 0;
        while steps <= mask {
            let Some(endpoint) = bytes::u16(self.data, slots + 2 * slot).checked_sub(1) else { break };
            if same(self::key(self.path(endpoint)), key) {
                return Some(endpoint);
            }
            slot = (slot + 1) & mask;
            steps += 1;
        }
        let mut endpoint = 0;
        while endpoint < self.endpoints() {
            if fits(self::key(self.path(endpoint)), key) {
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

const fn mask(bits: u8) -> usize {
    (1 << if bits < 24 { bits } else { 0 }) - 1
}

/// A text of the index.
pub(super) const fn text(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// What is the same in all spellings of a path: `/v1/x` and `/x` are one endpoint.
pub(crate) const fn key(path: &[u8]) -> &[u8] {
    match path.split_first_chunk() {
        Some((b"/v1", rest)) if matches!(rest.first(), Some(b'/')) => rest,
        _ => path,
    }
}

/// Whether a path is a template such as `/keys/{prefix}` with its parameters filled in.
pub(super) const fn fits(template: &[u8], path: &[u8]) -> bool {
    let (mut t, mut p) = (0, 0);
    let mut filled = false;
    while t < template.len() {
        if template[t] == b'{' {
            while t < template.len() && template[t] != b'/' {
                t += 1;
            }
            let start = p;
            while p < path.len() && path[p] != b'/' {
                p += 1;
            }
            if p == start {
                return false;
            }
            filled = true;
        } else {
            if p >= path.len() || path[p] != template[t] {
                return false;
            }
            t += 1;
            p += 1;
        }
    }
    filled && p == path.len()
}

/// Whether two texts are the same; eight bytes at a time, since ids share long beginnings.
pub(crate) const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let (whole_a, whole_b) = (a, b);
    let (mut a, mut b) = (a, b);
    while let (Some((x, rest_a)), Some((y, rest_b))) = (a.split_first_chunk(), b.split_first_chunk()) {
        if u64::from_le_bytes(*x) != u64::from_le_bytes(*y) {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    // What is left over is compared together with bytes before it.
    if let (Some(x), Some(y)) = (whole_a.last_chunk(), whole_b.last_chunk()) {
        return u64::from_le_bytes(*x) == u64::from_le_bytes(*y);
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// The hash of the tables. All bytes count: ids often differ in the middle only.
pub(super) const fn hash(text: &[u8]) -> u32 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut state = (text.len() as u64).wrapping_mul(FACTOR);
    let mut rest = text;
    while let Some((chunk, tail)) = rest.split_first_chunk() {
        state = (state.rotate_left(23) ^ u64::from_le_bytes(*chunk)).wrapping_mul(FACTOR);
        rest = tail;
    }
    // What is left over is read together with bytes before it, so that there is one more step and no loop.
    let tail = if let Some(tail) = text.last_chunk() {
        u64::from_le_bytes(*tail)
    } else {
        let mut tail = 0;
        let mut i = 0;
        while i < text.len() {
            tail = tail << 8 | text[i] as u64;
            i += 1;
        }
        tail
    };
    state = (state.rotate_left(23) ^ tail).wrapping_mul(FACTOR);
    (state >> 40) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_of_a_path_are_one_key() {
        assert_eq!(key(b"/v1/tts"), b"/tts");
        assert_eq!(key(b"/tts"), b"/tts");
        assert_eq!(key(b"/v2/tts"), b"/v2/tts");
        assert_eq!(key(b"/v10/tts"), b"/v10/tts");
        assert_eq!(key(b"/v1"), b"/v1");
        assert_eq!(key(b""), b"");
    }

    #[test]
    fn a_template_fits_what_fills_it() {
        assert!(fits(b"/keys/{prefix}", b"/keys/abc"));
        assert!(fits(b"/a/{b}/c", b"/a/x/c"));
        assert!(!fits(b"/keys/{prefix}", b"/keys/"));
        assert!(!fits(b"/keys/{prefix}", b"/keys/a/b"));
        assert!(!fits(b"/keys", b"/keys"));
        assert!(!fits(b"/a/{b}/c", b"/a/x"));
    }

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
