//! Keys that mean the same in other words: `max_tokens` and `max_output_tokens`, `url` and `document_url`, and
//! what other endpoints call the same thing. The words of a key are what is compared, however it parts them.

#[cfg(test)]
mod tests;

use super::other_words::{SAME, in_other_words};
use crate::suggest::is_alike;

/// The most words of a key.
const WORDS: usize = 8;

/// How unlike a key is with a word more or less,
const WORD: usize = 6;
/// another with the same meaning,
const OTHER: usize = 3 * WORDS;
/// and one with several words more or less.
const WORDY: usize = 4 * WORDS;

/// Words for what something begins with.
const START: [&[u8]; 8] = [b"input", b"prompt", b"source", b"src", b"init", b"initial", b"start", b"first"];

/// The word for how something is sent.
const URL: &[u8] = b"url";

/// Whether two keys are of the same words, or other words for the same.
pub(super) const fn means_the_same(key: &str, other: &str) -> bool {
    let (words, mut word) = (in_other_words(key), 0);
    while word < words.len() {
        if equal(words[word].as_bytes(), other.as_bytes()) {
            return true;
        }
        word += 1;
    }
    let far = Related::new(key, Held::One).unlike(&Words::of(other));
    far < WORD || (far >= OTHER && far < WORDY)
}

/// What stands at a key, as far as it tells keys apart.
#[derive(Clone, Copy)]
pub(super) enum Held {
    One,
    Several,
    /// A number, or yes or no.
    NoText,
}

/// Finds the key that means most likely the same as another, and that which another is short for: `temp` is a
/// `temperature`, `neg_prompt` a `negative_prompt`.
pub(super) struct Related<'a> {
    key: Words<'a>,
    held: Held,
    /// Those of [`SAME`] that have it, as bits.
    groups: u32,
    best: Option<&'static str>,
    points: usize,
    long: Option<&'static str>,
    several: bool,
}

impl<'a> Related<'a> {
    pub(super) const fn new(key: &'a str, held: Held) -> Self {
        let (mut groups, mut group) = (0, 0);
        while group < SAME.len() {
            if find(SAME[group], key.as_bytes()).is_some() {
                groups |= 1 << group;
            }
            group += 1;
        }
        Self { key: Words::of(key), held, groups, best: None, points: usize::MAX, long: None, several: false }
    }

    /// Considers a key, each once.
    pub(super) const fn offer(&mut self, other: &'static str) {
        let words = Words::of(other);
        let points = self.unlike(&words);
        // Of two that are as like, the shorter.
        let better = match self.best {
            Some(best) if points == self.points => other.len() < best.len(),
            _ => points < self.points,
        };
        if better {
            self.points = points;
            self.best = Some(other);
        }
        if self.key.is_short_for(&words) {
            self.several = self.long.is_some();
            self.long = Some(other);
        }
    }

    /// How unlike a key with the same meaning is; all there is, if the two are not related.
    const fn unlike(&self, other: &Words<'_>) -> usize {
        if equal_words(self.key.whole, other.whole) {
            return 0;
        }
        // `images` are rather `image_urls` than an `image_url`, and so is an `image` that is a list.
        let unlike = match (self.held, self.key.is_plural(), other.is_plural()) {
            (Held::Several, _, false) => 2,
            (Held::One | Held::NoText, true, false) | (Held::One | Held::NoText, false, true) => 1,
            _ => 0,
        };
        let far = self.key.far(other, self.held).saturating_add(unlike);
        let mut group = 0;
        while group < SAME.len() && far >= WORD {
            if self.groups >> group & 1 == 1
                && let Some(rank) = find(SAME[group], other.whole)
            {
                return OTHER + rank;
            }
            group += 1;
        }
        far
    }

    /// The key with the same words in the same order.
    pub(super) const fn same_but_for_case(&self) -> Option<&'static str> {
        if self.points == 0 { self.best } else { None }
    }

    /// The key with the same words.
    pub(super) const fn of_same_words(&self) -> Option<&'static str> {
        if self.points < WORD { self.best } else { None }
    }

    pub(super) const fn found(&self) -> Option<&'static str> {
        // `neg_prompt` is rather short for something than a `prompt`; `file` is rather a `file_id` than short.
        match (self.long(), self.best) {
            (Some(long), Some(other)) => Some(if other.len() < self.key.whole.len() { long } else { other }),
            (Some(found), None) | (None, Some(found)) => Some(found),
            (None, None) => None,
        }
    }

    /// What it is short for; none where there are several: then it is not known which.
    const fn long(&self) -> Option<&'static str> {
        if self.several { None } else { self.long }
    }
}

/// The words of a key, in the order of the key.
struct Words<'a> {
    list: [&'a [u8]; WORDS],
    len: usize,
    whole: &'a [u8],
}

impl<'a> Words<'a> {
    const fn of(key: &'a str) -> Self {
        let whole = key.as_bytes();
        let mut out = Self { list: [&[]; WORDS], len: 0, whole };
        let mut start = 0;
        let mut i = 0;
        while i <= whole.len() {
            let parts = i == whole.len() || matches!(whole[i], b'_' | b'-');
            // `maxTokens` has two words, `MAX` is one.
            let humps = i > start
                && i < whole.len()
                && whole[i].is_ascii_uppercase()
                && !whole[i - 1].is_ascii_uppercase();
            if parts || humps {
                if i > start && out.len < WORDS {
                    let (until, _) = whole.split_at(i);
                    let (_, word) = until.split_at(start);
                    out.list[out.len] = word;
                    out.len += 1;
                }
                start = if parts { i + 1 } else { i };
            }
            i += 1;
        }
        out
    }

    /// How much more, or less, it says than another of which it has all words, or which has all of its own.
    const fn far(&self, other: &Self, held: Held) -> usize {
        let (more, less) = (self.beyond(other), other.beyond(self));
        // `image` is an `image_url`: that it is told by its URL says nothing of what it is.
        let by_url = other.is_by_url() && !self.has(URL) && !matches!(held, Held::NoText);
        let less = if by_url { less - 1 } else { less };
        if more == self.len || (more > 0 && less > 0) {
            return usize::MAX;
        }
        // What a key is of stands last: `audio_url` is rather a `url` than `audio`. But what is shorter than it
        // should be lacks its end: `image` is rather an `image_url` than a `reference_image`.
        let other_way = if more > 0 {
            let (own, others) = (self.list[self.len - 1], other.list[other.len - 1 - by_url as usize]);
            if same(own, others) {
                0
            } else if self.is_by_url() && same(self.list[self.len - 2], others) {
                1
            } else {
                2
            }
        } else {
            2 * !same(self.list[0], other.list[0]) as usize
        };
        // An `image` that something begins with is an `image_url`, and an `end_image` or a `mask_image` is another.
        if by_url && more > 0 && !self.is_of_start() {
            return usize::MAX;
        }
        // `max_tool_calls` are no `tools`, and an `image_size` or what there are `num_images` of stands at no URL.
        if more > 1 && (other_way > 1 || by_url) || more == 1 && by_url && other_way > 0 {
            return usize::MAX;
        }
        let far = if more + less > 1 { WORDY } else { WORD * (more + less) };
        far + other_way + by_url as usize
    }

    /// How many of its words another has not.
    const fn beyond(&self, other: &Self) -> usize {
        let (mut count, mut i) = (0, 0);
        while i < self.len {
            if !other.has(self.list[i]) {
                count += 1;
            }
            i += 1;
        }
        count
    }

    const fn has(&self, word: &[u8]) -> bool {
        let mut i = 0;
        while i < self.len {
            if same(self.list[i], word) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Whether its first word says that something begins with it.
    const fn is_of_start(&self) -> bool {
        let mut i = 0;
        while i < START.len() {
            if same(self.list[0], START[i]) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Whether it is the URL of what its other words say.
    const fn is_by_url(&self) -> bool {
        self.len > 1 && same(self.list[self.len - 1], URL)
    }

    /// Whether it, or one of its words, is a plural.
    const fn is_plural(&self) -> bool {
        let mut i = 0;
        while i < self.len {
            if singular(self.list[i]).len() < self.list[i].len() {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Whether its words are those of the other, some of them cut.
    const fn is_short_for(&self, other: &Self) -> bool {
        if self.len != other.len || self.whole.len() >= other.whole.len() {
            return false;
        }
        let mut i = 0;
        while i < self.len {
            if !same(self.list[i], other.list[i]) && !is_cut(singular(self.list[i]), other.list[i]) {
                return false;
            }
            i += 1;
        }
        self.len > 0
    }
}

const fn find(group: &[&str], key: &[u8]) -> Option<usize> {
    let mut i = 0;
    while i < group.len() {
        if equal_words(singular(group[i].as_bytes()), singular(key)) {
            return Some(i);
        }
        i += 1;
    }
    None
}

/// Whether two words are one, or one is the plural of the other.
const fn same(a: &[u8], b: &[u8]) -> bool {
    equal(singular(a), singular(b))
}

/// Whether two words are the same but for upper and lower case.
pub(super) const fn equal(a: &[u8], b: &[u8]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() && is_alike(a[i], b[i]) {
        i += 1;
    }
    i == a.len() && i == b.len()
}

/// The same of keys, whatever parts their words: `systemPrompt` is a `system_prompt`.
pub(super) const fn equal_words(mut a: &[u8], mut b: &[u8]) -> bool {
    loop {
        match (a, b) {
            ([b'_' | b'-', rest @ ..], _) => a = rest,
            (_, [b'_' | b'-', rest @ ..]) => b = rest,
            ([first, a_rest @ ..], [second, b_rest @ ..]) if is_alike(*first, *second) => {
                (a, b) = (a_rest, b_rest);
            }
            (a, b) => return a.is_empty() && b.is_empty(),
        }
    }
}

/// Whether a word is the beginning of another, long enough to tell.
const fn is_cut(word: &[u8], whole: &[u8]) -> bool {
    match whole.split_at_checked(word.len()) {
        Some((beginning, _)) => word.len() >= 3 && equal(word, beginning),
        None => false,
    }
}

const fn singular(word: &[u8]) -> &[u8] {
    match word {
        [rest @ .., b's' | b'S'] if rest.len() > 2 => rest,
        word => word,
    }
}
