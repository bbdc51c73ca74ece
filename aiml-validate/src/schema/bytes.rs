//! Reading little-endian numbers out of a blob in `const`, with zero for what lies outside: a damaged blob
//! gives wrong answers, never a panic.

/// The bytes from `at` on; none when that is past the end.
#[inline]
const fn from(data: &[u8], at: usize) -> &[u8] {
    match data.split_at_checked(at) {
        Some((_, rest)) => rest,
        None => &[],
    }
}

#[inline]
pub(crate) const fn u8(data: &[u8], at: usize) -> u8 {
    if at < data.len() { data[at] } else { 0 }
}

#[inline]
pub(crate) const fn u16(data: &[u8], at: usize) -> u16 {
    match from(data, at).first_chunk() {
        Some(bytes) => u16::from_le_bytes(*bytes),
        None => 0,
    }
}

pub(crate) const fn u24(data: &[u8], at: usize) -> u32 {
    match from(data, at).first_chunk() {
        Some(&[a, b, c]) => u32::from_le_bytes([a, b, c, 0]),
        None => 0,
    }
}

#[inline]
pub(crate) const fn u32(data: &[u8], at: usize) -> u32 {
    match from(data, at).first_chunk() {
        Some(bytes) => u32::from_le_bytes(*bytes),
        None => 0,
    }
}

/// `N` bytes from `at` on, at once; zeros when they are not all there.
#[inline]
pub(crate) const fn chunk<const N: usize>(data: &[u8], at: usize) -> [u8; N] {
    match from(data, at).first_chunk() {
        Some(bytes) => *bytes,
        None => [0; N],
    }
}

pub(crate) const fn u64(data: &[u8], at: usize) -> u64 {
    match from(data, at).first_chunk() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => 0,
    }
}

pub(crate) const fn f64(data: &[u8], at: usize) -> f64 {
    f64::from_bits(u64(data, at))
}

/// `len` bytes from `at` on; none when they are not all there.
#[inline]
pub(crate) const fn slice(data: &[u8], at: usize, len: usize) -> &[u8] {
    match from(data, at).split_at_checked(len) {
        Some((bytes, _)) => bytes,
        None => &[],
    }
}

/// A `u32` as a place in memory; this crate is for machines where that fits.
pub(crate) const fn place(n: u32) -> usize {
    n as usize
}

/// The lower half of a number, as a place in memory.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "that is what is asked for")]
pub(crate) const fn low(n: u64) -> usize {
    place(n as u32)
}

/// Whether two texts are the same. Of up to sixteen bytes, the first and the last eight are compared.
#[inline]
pub(crate) const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    if a.len() < 8 {
        return short(a) == short(b);
    }
    let (mut rest_a, mut rest_b) = (a, b);
    while let (Some((x, next_a)), Some((y, next_b))) =
        (rest_a.split_first_chunk(), rest_b.split_first_chunk())
    {
        if u64::from_le_bytes(*x) != u64::from_le_bytes(*y) {
            return false;
        }
        (rest_a, rest_b) = (next_a, next_b);
    }
    match (a.last_chunk(), b.last_chunk()) {
        (Some(x), Some(y)) => u64::from_le_bytes(*x) == u64::from_le_bytes(*y),
        _ => false,
    }
}

/// The bytes of a text of less than eight, as a number.
#[inline]
const fn short(text: &[u8]) -> u64 {
    match (text.first_chunk(), text.last_chunk()) {
        (Some(head), Some(tail)) => {
            u32::from_le_bytes(*head) as u64 | (u32::from_le_bytes(*tail) as u64) << 32
        }
        _ => u8(text, 0) as u64 | (u8(text, 1) as u64) << 8 | (u8(text, 2) as u64) << 16,
    }
}

/// A text as two numbers and a length: its first and its last eight bytes. Texts of up to sixteen bytes are
/// the same when their signatures are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Signature {
    pub(crate) head: u64,
    pub(crate) tail: u64,
    pub(crate) len: usize,
}

impl Signature {
    #[inline]
    pub(crate) const fn of(text: &[u8]) -> Self {
        let len = text.len();
        match (text.first_chunk(), text.last_chunk()) {
            (Some(head), Some(tail)) => {
                Self { head: u64::from_le_bytes(*head), tail: u64::from_le_bytes(*tail), len }
            }
            _ => Self { head: short(text), tail: 0, len },
        }
    }

    /// Collisions cost a comparison, and no more than a table's length of them.
    #[inline]
    pub(crate) const fn hash(self) -> u64 {
        let len = self.len as u64;
        (self.head ^ self.tail.rotate_left(23) ^ len.rotate_left(59)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

/// A cheap hash of a short text: its length and up to sixteen of its bytes. The upper bits are the better ones.
#[inline]
pub(crate) const fn hash(text: &[u8]) -> u64 {
    Signature::of(text).hash()
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_not_there_is_zero() {
        assert_eq!(super::u32(&[1, 2, 3], 0), 0);
        assert_eq!(super::u32(&[1, 0, 0, 0], 0), 1);
        assert_eq!(super::u64(&[], usize::MAX), 0);
        assert_eq!(super::slice(&[1, 2], 1, 2), [0u8; 0]);
        assert_eq!(super::slice(&[1, 2], 1, 1), [2]);
    }

    #[test]
    fn texts_of_every_length_are_compared_whole() {
        let text: [u8; 40] = core::array::from_fn(|i| b'a' + i.to_le_bytes()[0] % 26);
        for len in 0..text.len() {
            let (a, mut b) = (&text[..len], text);
            assert!(super::same(a, &b[..len]) && !super::same(a, &b[..=len]));
            for i in 0..len {
                b[i] ^= 1;
                assert!(!super::same(a, &b[..len]), "{len} {i}");
                b[i] ^= 1;
            }
        }
    }
}
