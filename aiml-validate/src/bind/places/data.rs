//! The table as bytes, and how texts are found in it. Written for the compiler's interpreter, which takes some
//! microseconds for each call of std: so there are none, but plain arithmetic and indexing.

/// In place of a number: there is none.
pub(super) const NONE: u16 = u16::MAX;

/// The header: words of sixteen bits.
pub(super) mod header {
    #[cfg(feature = "json")]
    pub(crate) const MAGIC: [u8; 4] = *b"AVP2";
    /// How many endpoints there are,
    pub(crate) const ENDPOINTS: usize = 2;
    /// and places; behind their number is that of the sets of objects.
    pub(crate) const PLACES: usize = 3;
    /// Where the texts begin, and the lists of numbers; two words each.
    pub(crate) const TEXTS: usize = 6;
    pub(crate) const POOL: usize = 8;
    /// The tables of paths and of ids.
    pub(crate) const PATHS: usize = 10;
    pub(crate) const IDS: usize = 12;
    pub(crate) const SIZE: usize = 14;
}

static DATA: &[u8] = include_bytes!("../../catalog/builtin/places.bin");

/// The first byte of the texts.
const TEXTS: usize = 2 * wide(header::TEXTS) as usize;
/// The first word of the lists.
const POOL: usize = wide(header::POOL) as usize;
/// How many endpoints there are.
pub(super) const ENDPOINTS: usize = at(header::ENDPOINTS) as usize;
/// The first word of the table of paths, and of that of ids.
pub(super) const PATHS: usize = wide(header::PATHS) as usize;
pub(super) const IDS: usize = wide(header::IDS) as usize;

/// A number of the table.
pub(super) const fn at(i: usize) -> u16 {
    DATA[2 * i] as u16 | (DATA[2 * i + 1] as u16) << 8
}

pub(super) const fn wide(i: usize) -> u32 {
    at(i) as u32 | (at(i + 1) as u32) << 16
}

/// Where a list is: its length, and behind it its numbers.
pub(super) const fn list(place: u16) -> usize {
    POOL + place as usize
}

pub(super) const fn text_at(place: u16) -> &'static [u8] {
    let (_, texts) = DATA.split_at(TEXTS + place as usize);
    let (_, text) = texts.split_at(1);
    text.split_at(texts[0] as usize).0
}

/// Whether the text of the table is the given one. From the end, where keys and ids differ most.
pub(super) const fn is_text(place: u16, text: &[u8]) -> bool {
    let start = TEXTS + place as usize;
    let mut i = text.len();
    if DATA[start] as usize != i {
        return false;
    }
    while i > 0 {
        if DATA[start + i] != text[i - 1] {
            return false;
        }
        i -= 1;
    }
    true
}

/// A hash that costs little where calls and loops cost most.
pub(super) const fn mix(text: &[u8]) -> u64 {
    let len = text.len();
    let hash = match text {
        [first, second, .., a, b, c] => {
            let ends =
                (((*first as u64 * 31 + *second as u64) * 31 + *a as u64) * 31 + *b as u64) * 31 + *c as u64;
            ends * 31 + text[len / 2] as u64
        }
        [a, .., z] => *a as u64 * 31 + *z as u64,
        [a] => *a as u64,
        [] => 0,
    };
    let hash = hash * 31 + len as u64;
    hash ^ hash >> 11
}

/// What a table of texts has for one: a mask, then texts and numbers. There is always a free place.
pub(super) const fn find(table: usize, text: &[u8]) -> Option<usize> {
    let mask = at(table) as u64;
    let mut hash = mix(text);
    loop {
        let slot = table + 1 + 2 * (hash & mask) as usize;
        let there = at(slot);
        if there == NONE {
            return None;
        }
        if is_text(there, text) {
            return Some(at(slot + 1) as usize);
        }
        hash += 1;
    }
}
