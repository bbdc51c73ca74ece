//! The nearest of many words, in `const`.
//!
//! The same few keys are offered by hundreds of schemas, so what cannot be near is ruled out at a glance, and
//! what was measured is not measured again.

use crate::{
    suggest::{common, distance, is_alike},
    wire::cx::same,
};

/// Finds the word that is nearest to another.
pub(super) struct Nearest<'a> {
    word: &'a [u8],
    best: Option<&'static str>,
    distance: usize,
    seen: [&'static str; 24],
    seen_len: usize,
}

impl<'a> Nearest<'a> {
    pub(super) const fn new(word: &'a str) -> Self {
        let word = word.as_bytes();
        // A third of the letters may be wrong, and at least one.
        let most = if word.len() < 3 { 1 } else { (word.len() + 1) / 3 };
        Self { word, best: None, distance: most + 1, seen: [""; 24], seen_len: 0 }
    }

    /// Considers a word.
    pub(super) const fn offer(&mut self, other: &'static str) {
        let bytes = other.as_bytes();
        if bytes.len().abs_diff(self.word.len()) > self.distance || bytes.is_empty() || self.word.is_empty() {
            return;
        }
        let ends = is_alike(bytes[0], self.word[0])
            || is_alike(bytes[bytes.len() - 1], self.word[self.word.len() - 1]);
        if !ends && (bytes.len() < 2 || self.word.len() < 2 || !is_alike(bytes[1], self.word[1])) {
            return;
        }
        let mut i = 0;
        while i < self.seen_len {
            if same(self.seen[i], other) {
                return;
            }
            i += 1;
        }
        if self.seen_len < self.seen.len() {
            self.seen[self.seen_len] = other;
            self.seen_len += 1;
        }
        let Some(distance) = distance(self.word, bytes, self.distance) else { return };
        // Of two that are as near, the one that begins and ends more like the word.
        let nearer = match self.best {
            Some(best) if distance == self.distance => {
                in_common(self.word, bytes) > in_common(self.word, best.as_bytes())
            }
            _ => distance < self.distance,
        };
        if nearer {
            self.distance = distance;
            self.best = Some(other);
        }
    }

    /// Whether the one that was found is so near that it is a slip.
    pub(super) const fn is_close(&self) -> bool {
        self.best.is_some() && self.distance <= self.word.len() / 4 + 1
    }

    /// Whether it is so near that it can hardly be another word: a letter, or one of four.
    pub(super) const fn is_slip(&self) -> bool {
        self.best.is_some() && (self.distance <= 1 || self.distance <= self.word.len() / 4)
    }

    pub(super) const fn found(&self) -> Option<&'static str> {
        self.best
    }
}

/// How many letters two words have in common where they begin and where they end.
const fn in_common(a: &[u8], b: &[u8]) -> usize {
    let (start, end) = common(a, b);
    start + end
}

/// Which of the first so many are nearest, by their distances: as many as are wanted, of those that are as near the
/// first.
pub(super) const fn nearest<const N: usize>(distances: &[usize; N], len: usize, wanted: usize) -> [bool; N] {
    let mut found = [false; N];
    let mut n = 0;
    while n < wanted {
        let mut best = N;
        let mut i = 0;
        while i < len {
            if !found[i] && (best == N || distances[i] < distances[best]) {
                best = i;
            }
            i += 1;
        }
        if best < N {
            found[best] = true;
        }
        n += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_found_and_nothing_far() {
        let nearest = |word, all: &[&'static str]| {
            let mut nearest = Nearest::new(word);
            for other in all {
                nearest.offer(other);
            }
            nearest.found()
        };
        let keys = ["temperature", "top_p", "messages", "model", "max_tokens", "stop"];
        assert_eq!(nearest("temprature", &keys), Some("temperature"));
        assert_eq!(nearest("tempreature", &keys), Some("temperature"));
        assert_eq!(nearest("message", &keys), Some("messages"));
        assert_eq!(nearest("topp", &keys), Some("top_p"));
        assert_eq!(nearest("sotp", &keys), Some("stop"));
        assert_eq!(nearest("topP", &keys), Some("top_p"));
        assert_eq!(nearest("maxTokens", &keys), Some("max_tokens"));
        assert_eq!(nearest("MAX_TOKENS", &keys), Some("max_tokens"));
        assert_eq!(nearest("MODEL", &keys), Some("model"));
        assert_eq!(nearest("SOTP", &keys), Some("stop"));
        assert_eq!(nearest("Mode", &["node", "mode"]), Some("mode"));
        assert_eq!(nearest("sped", &["seed", "speed"]), Some("speed"));
        assert_eq!(nearest("sped", &["speed", "seed"]), Some("speed"));
        assert_eq!(nearest("zzz", &keys), None);
        assert_eq!(nearest("", &keys), None);
    }
}
