//! The table as bytes, and how texts are found in it. Written for the compiler's interpreter, which pays for each
//! step: plain arithmetic and indexing, and of std only what saves more steps than it takes.

/// In place of a number: there is none.
pub(super) const NONE: u16 = u16::MAX;

/// The header: words of sixteen bits.
pub(super) mod header {
    #[cfg(feature = "json")]
    pub(crate) const MAGIC: [u8; 4] = *b"AVP3";
    /// How many endpoints there are,
    pub(crate) const ENDPOINTS: usize = 2;
    /// and places; behind their number is that of the sets of objects.
    pub(crate) const PLACES: usize = 3;
    /// How many slots all tables have.
    pub(crate) const SLOTS: usize = 5;
    /// Where the texts begin, and the lists of numbers; two words each.
    pub(crate) const TEXTS: usize = 6;
    pub(crate) const POOL: usize = 8;
    /// The tables of paths and of ids: the first slot of each, and its mask.
    pub(crate) const PATHS: usize = 10;
    pub(crate) const IDS: usize = 12;
    /// A multiple of the four words of a slot. The slots follow, then the roots and the rest.
    pub(crate) const SIZE: usize = 16;
}

static DATA: &[u8] = include_bytes!("../../catalog/builtin/places.bin");
/// The same in words: no reference, which the interpreter would follow for each,
static WORDS: [[u8; 2]; DATA_LEN / 2] = match DATA.as_chunks().0.first_chunk() {
    Some(words) => *words,
    None => [[0; 2]; DATA_LEN / 2],
};
const DATA_LEN: usize = include_bytes!("../../catalog/builtin/places.bin").len();
/// and in slots of tables: the hash of a text in six bytes, and its number.
static SLOTS: &[[u8; 8]] = DATA.as_chunks().0;

/// The first byte of the texts.
const TEXTS: usize = 2 * wide(header::TEXTS) as usize;
/// The first word of the lists.
const POOL: usize = wide(header::POOL) as usize;
/// How many endpoints there are.
pub(in crate::bind) const ENDPOINTS: usize = at(header::ENDPOINTS) as usize;
/// The first word of the roots, one for each endpoint, and of the places of records behind them.
pub(super) const ROOTS: usize = header::SIZE + 4 * at(header::SLOTS) as usize;
pub(super) const RECORDS: usize = ROOTS + ENDPOINTS;
/// The tables of paths and of ids.
pub(super) const PATHS: Slots = Slots::at(header::PATHS);
pub(super) const IDS: Slots = Slots::at(header::IDS);

/// A number of the table.
pub(in crate::bind) const fn at(i: usize) -> u16 {
    let [low, high] = WORDS[i];
    low as u16 | (high as u16) << 8
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
    let mut rest = text;
    if DATA[start] as usize != text.len() {
        return false;
    }
    let mut i = start + text.len();
    while let [before @ .., last] = rest {
        if DATA[i] != *last {
            return false;
        }
        i -= 1;
        rest = before;
    }
    true
}

/// The hash of a text: FNV-1a, of which the upper 48 bits are enough to take those of two texts for the same.
/// The derive has it too, since the compiler's interpreter is slow.
#[doc(hidden)]
#[must_use]
pub const fn hash(text: &[u8]) -> u64 {
    let mut hash: u64 = 0xCBF2_9CE4_8422_2325;
    let mut rest = text;
    while let [first, behind @ ..] = rest {
        hash = (hash ^ *first as u64).wrapping_mul(0x0100_0000_01B3);
        rest = behind;
    }
    hash >> 16
}

/// A table of texts, by their hashes.
#[derive(Clone, Copy, Debug)]
pub(in crate::bind) struct Slots {
    first: usize,
    mask: u64,
}

impl Slots {
    /// One whose first slot and mask are written there.
    pub(super) const fn at(word: usize) -> Self {
        Self { first: at(word) as usize, mask: at(word + 1) as u64 }
    }

    /// The number of a text. There is always a free slot.
    pub(in crate::bind) const fn find(self, hash: u64) -> Option<usize> {
        let mut next = hash;
        loop {
            let slot = u64::from_le_bytes(SLOTS[self.first + (next & self.mask) as usize]);
            let number = (slot >> 48) as u16;
            if number == NONE {
                return None;
            }
            if slot & 0xFFFF_FFFF_FFFF == hash {
                return Some(number as usize);
            }
            next += 1;
        }
    }
}
