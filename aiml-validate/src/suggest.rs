//! "Did you mean": how far two words are apart, and which of many is the nearest.
//!
//! One implementation for compile time and run time, so it works on bytes, with buffers of a fixed size.

/// The longest word that is compared; a longer one is like no other.
const LONGEST: usize = 128;

/// What tells letters apart, but for upper and lower case. (In place of a call, of which there would be one for each two
/// letters of each two words; the few signs that it confuses stand in no name.)
const LETTER: u8 = !0x20;

/// Whether two letters are the same but for upper and lower case.
pub(crate) const fn is_alike(a: u8, b: u8) -> bool {
    (a ^ b) & LETTER == 0
}

/// The edits between two words (insert, delete, replace, swap two neighbours), if at most `most`. Upper and
/// lower case are the same: a word in the wrong case is as near as can be.
pub(crate) const fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most || a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    // What begins or ends alike needs no edit.
    let (start, end) = common(a, b);
    let (a_len, b_len) = (a.len() - start - end, b.len() - start - end);
    if a_len == 0 || b_len == 0 {
        return Some(a_len + b_len);
    }
    // An edit brings in one letter, and takes one away: most words are told apart by that alone.
    let (letters, others) = (letters(a, start, a_len), letters(b, start, b_len));
    if (letters & !others).count_ones() as usize > most || (others & !letters).count_ones() as usize > most {
        return None;
    }
    let far = if most < LONGEST { most + 1 } else { LONGEST + 1 };
    // The row that is filled, the one above it and the one above that, by the number of the letter modulo three.
    let mut rows = [[0; LONGEST + 1]; 3];
    let mut j = 0;
    while j <= b_len {
        rows[0][j] = j;
        j += 1;
    }
    let mut i = 1;
    while i <= a_len {
        let (row, above, before) = (i % 3, (i + 2) % 3, (i + 1) % 3);
        let letter = a[start + i - 1];
        // Cells further than `most` from the diagonal are too far anyway.
        let first = if i > most { i - most } else { 1 };
        let last = if i + most < b_len { i + most } else { b_len };
        rows[row][first - 1] = if first == 1 { i } else { far };
        let mut nearest = far;
        j = first;
        while j <= last {
            let other = b[start + j - 1];
            let mut cell = rows[above][j - 1] + ((letter ^ other) & LETTER != 0) as usize;
            // Outside the band of the row above there is nothing to come from.
            if (j < i + most || i == 1) && rows[above][j] + 1 < cell {
                cell = rows[above][j] + 1;
            }
            if rows[row][j - 1] + 1 < cell {
                cell = rows[row][j - 1] + 1;
            }
            let swapped = i > 1
                && j > 1
                && (letter ^ b[start + j - 2]) & LETTER == 0
                && (a[start + i - 2] ^ other) & LETTER == 0;
            if swapped && rows[before][j - 2] + 1 < cell {
                cell = rows[before][j - 2] + 1;
            }
            rows[row][j] = if cell < far { cell } else { far };
            if rows[row][j] < nearest {
                nearest = rows[row][j];
            }
            j += 1;
        }
        if nearest >= far {
            return None;
        }
        i += 1;
    }
    let edits = rows[a_len % 3][b_len];
    if edits < far { Some(edits) } else { None }
}

/// The edits between two words, however many; more than any between words too long to be compared.
pub(crate) const fn edits(a: &[u8], b: &[u8]) -> usize {
    match distance(a, b, LONGEST) {
        Some(edits) => edits,
        None => usize::MAX,
    }
}

/// The letters of a part of a word as a set. Some share a place, so that a difference may go unseen, but never appears.
const fn letters(word: &[u8], start: usize, len: usize) -> u64 {
    let mut set = 0;
    let mut i = start;
    while i < start + len {
        // Upper and lower case differ in the bit that is left out.
        set |= 1 << (word[i] >> 1 & 32 | word[i] & 31);
        i += 1;
    }
    set
}

/// How many letters two words begin with alike, and how many of the others they end with.
pub(crate) const fn common(a: &[u8], b: &[u8]) -> (usize, usize) {
    let shorter = if a.len() < b.len() { a.len() } else { b.len() };
    let (mut start, mut end) = (0, 0);
    while start < shorter && (a[start] ^ b[start]) & LETTER == 0 {
        start += 1;
    }
    while start + end < shorter && (a[a.len() - 1 - end] ^ b[b.len() - 1 - end]) & LETTER == 0 {
        end += 1;
    }
    (start, end)
}

/// The nearest of the words that are offered.
///
/// A word is near when it takes no more edits than a third of the longer one's length.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Closest<'a> {
    wanted: &'a [u8],
    found: Option<usize>,
    edits: usize,
}

impl<'a> Closest<'a> {
    pub(crate) const fn to(wanted: &'a [u8]) -> Self {
        Self { wanted, found: None, edits: usize::MAX }
    }

    /// Compares one word, known to the caller by a number. Of equally near ones the first stays.
    pub(crate) const fn offer(&mut self, number: usize, word: &[u8]) {
        let longer = if word.len() > self.wanted.len() { word.len() } else { self.wanted.len() };
        let near = if self.wanted.len() < 3 { 0 } else { longer / 3 };
        let most = if self.edits == 0 {
            return;
        } else if self.edits <= near {
            self.edits - 1
        } else {
            near
        };
        if let Some(edits) = distance(self.wanted, word, most) {
            self.edits = edits;
            self.found = Some(number);
        }
    }

    /// The number of the nearest word, if one is near.
    pub(crate) const fn found(self) -> Option<usize> {
        self.found
    }
}

/// The nearest of some words.
pub(crate) fn closest<'a>(wanted: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut closest = Closest::to(wanted.as_bytes());
    let mut nearest = None;
    for (number, word) in words.into_iter().enumerate() {
        closest.offer(number, word.as_bytes());
        if closest.found() == Some(number) {
            nearest = Some(word);
        }
    }
    nearest
}

#[cfg(test)]
mod tests {
    use alloc::{vec, vec::Vec};

    use super::*;

    #[test]
    fn edits_are_counted() {
        for (a, b, edits) in [
            ("", "", 0),
            ("a", "", 1),
            ("promt", "prompt", 1),
            ("gtp", "gpt", 1),
            ("kitten", "sitting", 3),
            ("Temperature", "temperature", 0),
            ("abcdef", "abdcfe", 2),
            ("ca", "abc", 3),
            ("flaw", "lawn", 2),
        ] {
            assert_eq!(distance(a.as_bytes(), b.as_bytes(), 10), Some(edits), "{a} {b}");
            assert_eq!(distance(b.as_bytes(), a.as_bytes(), edits), Some(edits), "{b} {a}");
            if edits > 0 {
                assert_eq!(distance(a.as_bytes(), b.as_bytes(), edits - 1), None, "{a} {b}");
            }
        }
    }

    /// The textbook form, without band, early end and common ends.
    fn plain(a: &[u8], b: &[u8]) -> usize {
        let mut d = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                d[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut cell = (d[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]))
                        .min(d[i - 1][j] + 1)
                        .min(d[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        cell = cell.min(d[i - 2][j - 2] + 1);
                    }
                    cell
                };
            }
        }
        d[a.len()][b.len()]
    }

    #[test]
    fn the_quick_form_agrees_with_the_plain_one() {
        let mut state = 1u64;
        let mut word = || -> Vec<u8> {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (0..state >> 61)
                .map(|i| [b'a', b'b', b'c', b'c'][usize::from((state >> (20 + 3 * i)).to_le_bytes()[0] & 3)])
                .collect()
        };
        for _ in 0..20_000 {
            let (a, b) = (word(), word());
            let edits = plain(&a, &b);
            for most in 0..8 {
                assert_eq!(distance(&a, &b, most), (edits <= most).then_some(edits), "{a:?} {b:?} {most}");
            }
        }
    }

    #[test]
    fn keys_find_their_neighbour() {
        let keys = ["prompt", "max_tokens", "max_completion_tokens", "temperature", "top_p", "top_k", "n"];
        for (wanted, found) in [
            ("max_token", Some("max_tokens")),
            ("promt", Some("prompt")),
            ("maxTokens", Some("max_tokens")),
            ("TEMPERATURE", Some("temperature")),
            ("N", Some("n")),
            ("x", None),
            ("entirely_else", None),
            ("", None),
        ] {
            assert_eq!(closest(wanted, keys), found, "{wanted}");
        }
    }

    #[test]
    fn long_words_are_like_no_other() {
        let long = [b'a'; LONGEST + 1];
        assert_eq!(distance(&long, &long[1..], 5), None);
        assert_eq!(distance(&long[1..], &long[2..], 5), Some(1));
    }
}
