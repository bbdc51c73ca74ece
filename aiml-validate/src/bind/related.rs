//! Keys that mean the same in other words: `max_tokens` and `max_output_tokens`, `url` and `document_url`, and
//! what other endpoints call the same thing.

use crate::suggest::is_alike;

/// The most words of a key.
const WORDS: usize = 8;

/// What endpoints call differently; the first are the likelier ones.
const SAME: [&[&str]; 8] = [
    &["messages", "input", "prompt", "text"],
    &["content", "text"],
    &["type", "kind"],
    &["name", "title"],
    &["duration", "length", "seconds"],
    &["parameters", "input_schema"],
    &["document", "url", "file"],
    &["media_type", "mime_type", "mimetype", "content_type"],
];

/// What other APIs call a key, and what it is called here; the first are the likelier ones.
const OTHER_WORDS: [(&str, &[&str]); 14] = [
    ("system_prompt", &["instructions", "system"]),
    ("system", &["instructions"]),
    ("instructions", &["system"]),
    ("functions", &["tools"]),
    ("function_call", &["tool_choice"]),
    ("max_completion_tokens", &["max_output_tokens", "max_tokens"]),
    ("output_format", &["response_format"]),
    ("n", &["num_images"]),
    ("num_images", &["n"]),
    ("num_outputs", &["num_images", "n"]),
    ("parallel_tools", &["parallel_tool_calls"]),
    ("diarization", &["diarize"]),
    ("body", &["params"]),
    ("link", &["url"]),
];

/// What a key of other APIs is called here.
pub(super) const fn in_other_words(key: &str) -> &'static [&'static str] {
    let mut i = 0;
    while i < OTHER_WORDS.len() {
        if equal(OTHER_WORDS[i].0.as_bytes(), key.as_bytes()) {
            return OTHER_WORDS[i].1;
        }
        i += 1;
    }
    &[]
}

/// Finds the key that means most likely the same as another, and that which another is short for: `temp` is a
/// `temperature`, `neg_prompt` a `negative_prompt`.
pub(super) struct Related<'a> {
    key: Words<'a>,
    /// Those of [`SAME`] that have it, as bits.
    groups: u32,
    best: Option<&'static str>,
    points: usize,
    long: Option<&'static str>,
    several: bool,
}

impl<'a> Related<'a> {
    pub(super) const fn new(key: &'a str) -> Self {
        let (mut groups, mut group) = (0, 0);
        while group < SAME.len() {
            if find(SAME[group], key.as_bytes()).is_some() {
                groups |= 1 << group;
            }
            group += 1;
        }
        Self { key: Words::of(key), groups, best: None, points: usize::MAX, long: None, several: false }
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
        let mut group = 0;
        while group < SAME.len() {
            if self.groups >> group & 1 == 1
                && let Some(rank) = find(SAME[group], other.whole)
            {
                return 2 * WORDS + rank;
            }
            group += 1;
        }
        self.key.far(other)
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
    const fn far(&self, other: &Self) -> usize {
        if self.len == 0 || other.len == 0 || !(self.are_in(other) || other.are_in(self)) {
            return usize::MAX;
        }
        // What a key is of stands last: `audio_url` is rather a `url` than `audio`. But what is shorter than it
        // should be lacks its end: `image` is rather an `image_url` than a `reference_image`.
        let begins = same(self.list[0], other.list[0]);
        let ends = same(self.list[self.len - 1], other.list[other.len - 1]);
        let (more, alike) =
            if self.len < other.len { (other.len - self.len, begins) } else { (self.len - other.len, ends) };
        let far = if more > 1 { 3 * WORDS } else { 0 };
        far + 2 * more + if alike { 0 } else { 1 }
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

    const fn are_in(&self, other: &Self) -> bool {
        let mut i = 0;
        while i < self.len {
            let mut o = 0;
            while o < other.len && !same(self.list[i], other.list[o]) {
                o += 1;
            }
            if o == other.len {
                return false;
            }
            i += 1;
        }
        true
    }
}

const fn find(group: &[&str], key: &[u8]) -> Option<usize> {
    let mut i = 0;
    while i < group.len() {
        if same(group[i].as_bytes(), key) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_the_same_meaning_are_found() {
        let related = |key, all: &[&'static str]| {
            let mut related = Related::new(key);
            for other in all {
                related.offer(other);
            }
            related.best
        };
        let keys = ["model", "input", "max_output_tokens", "reasoning", "type", "audio", "url", "image_urls"];
        assert_eq!(related("max_tokens", &keys), Some("max_output_tokens"));
        assert_eq!(related("maxTokens", &keys), Some("max_output_tokens"));
        assert_eq!(related("reasoning_effort", &keys), Some("reasoning"));
        assert_eq!(related("MAX_TOKENS", &["n", "max_output_tokens"]), Some("max_output_tokens"));
        assert_eq!(related("MAX", &["n", "a"]), None);
        assert_eq!(related("messages", &keys), Some("input"));
        assert_eq!(related("messages", &["text", "input"]), Some("input"));
        assert_eq!(related("kind", &keys), Some("type"));
        assert_eq!(related("audio_url", &keys), Some("url"));
        assert_eq!(related("image_url", &keys), Some("image_urls"));
        assert_eq!(related("image", &keys), Some("image_urls"));
        assert_eq!(related("image", &["reference_images", "image_url"]), Some("image_url"));
        assert_eq!(related("prompt", &["add_generation_prompt", "messages"]), Some("messages"));
        assert_eq!(related("temperature", &keys), None);
        assert_eq!(related("", &keys), None);
        assert_eq!(related("___", &keys), None);
    }
    #[test]
    fn what_is_cut_is_found_where_it_is_clear() {
        let short = |key, all: &[&'static str]| {
            let mut related = Related::new(key);
            for other in all {
                related.offer(other);
            }
            related.long()
        };
        let keys = ["temperature", "prompt", "negative_prompt", "frequency_penalty", "n", "description"];
        assert_eq!(short("temp", &keys), Some("temperature"));
        assert_eq!(short("TEMP", &keys), Some("temperature"));
        assert_eq!(short("desc", &keys), Some("description"));
        assert_eq!(short("neg_prompt", &keys), Some("negative_prompt"));
        assert_eq!(short("freqPenalty", &keys), Some("frequency_penalty"));
        assert_eq!(short("args", &["arguments", "name"]), Some("arguments"));
        assert_eq!(short("neg", &keys), None);
        assert_eq!(short("te", &keys), None);
        assert_eq!(short("temps", &keys), Some("temperature"));
        assert_eq!(short("temperature", &keys), None);
        assert_eq!(short("res", &["resolution", "response"]), None);
        assert_eq!(short("", &keys), None);
    }
}
