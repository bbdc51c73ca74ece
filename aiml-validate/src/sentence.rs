//! Sentences made in `const`, for compile errors.

/// The most sentences that are one below the other.
const LINES: usize = 8;

/// A text that grows in `const`; what does not fit is cut.
pub(crate) struct Sentence {
    bytes: [u8; 1024],
    len: usize,
    /// How many sentences follow the first, and how many are left out.
    also: usize,
    left_out: usize,
}

impl Sentence {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; 1024], len: 0, also: 0, left_out: 0 }
    }

    /// Appends what another says, below; of many, how many there are.
    #[must_use]
    pub(crate) const fn also(mut self, other: &Self) -> Self {
        if self.has(other) {
            return self;
        }
        let lines = 1 + other.also;
        let room = self.bytes.len() - self.len;
        if self.also + lines >= LINES || other.len + 64 > room || self.left_out > 0 {
            self.left_out += lines + other.left_out;
            return self;
        }
        self = self.push("\nalso: ").push(other.as_str());
        self.also += lines;
        self.left_out += other.left_out;
        self
    }

    /// Whether it says the same somewhere.
    const fn has(&self, other: &Self) -> bool {
        let mut start = 0;
        while start + other.len <= self.len {
            let mut i = 0;
            while i < other.len && self.bytes[start + i] == other.bytes[i] {
                i += 1;
            }
            if i == other.len {
                return true;
            }
            start += 1;
        }
        false
    }

    /// The sentence with how many are left out.
    #[must_use]
    pub(crate) const fn finish(mut self) -> Self {
        let left_out = self.left_out;
        self.left_out = 0;
        if left_out == 0 { self } else { self.push("\nand ").push_int(left_out as i128).push(" more") }
    }

    /// Appends the text, or as many whole characters of it as there is room for.
    #[must_use]
    pub(crate) const fn push(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut i = 0;
        while i < text.len() {
            // The width of the character, so that none is cut in two.
            let mut end = i + 1;
            while end < text.len() && text[end] & 0xC0 == 0x80 {
                end += 1;
            }
            if self.len + (end - i) > self.bytes.len() {
                break;
            }
            while i < end {
                self.bytes[self.len] = text[i];
                self.len += 1;
                i += 1;
            }
        }
        self
    }

    /// Appends a number.
    #[must_use]
    pub(crate) const fn push_int(mut self, n: i128) -> Self {
        let mut digits = [0; 40];
        let mut at = digits.len();
        let mut rest = n.unsigned_abs();
        while rest > 0 || at == digits.len() {
            at -= 1;
            digits[at] = b"0123456789"[(rest % 10) as usize];
            rest /= 10;
        }
        if n < 0 {
            at -= 1;
            digits[at] = b'-';
        }
        let (_, digits) = digits.split_at(at);
        if let Ok(text) = str::from_utf8(digits) {
            self = self.push(text);
        }
        self
    }

    pub(crate) const fn as_str(&self) -> &str {
        let (text, _) = self.bytes.split_at(self.len);
        match str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_grows_and_is_cut_between_characters() {
        const TEXT: Sentence =
            Sentence::new().push("at most ").push_int(-128).push(" … ").push_int(i128::MIN);
        assert_eq!(TEXT.as_str(), "at most -128 … -170141183460469231731687303715884105728");
        let full = (0..400).fold(Sentence::new(), |sentence, _| sentence.push("日"));
        assert_eq!(full.as_str().chars().count(), 341);
    }

    #[test]
    fn sentences_stand_below_each_other_once_and_many_are_counted() {
        let one = |n: i128| Sentence::new().push("mistake ").push_int(n).push(".");
        let two = one(1).also(&one(2)).also(&one(1)).finish();
        assert_eq!(two.as_str(), "mistake 1.\nalso: mistake 2.");
        let many = (2..=20).fold(one(1), |all, n| all.also(&one(n))).finish();
        assert!(many.as_str().ends_with("also: mistake 8.\nand 12 more"), "{}", many.as_str());
        let pair = one(7).also(&one(8));
        assert_eq!(one(1).also(&pair).finish().as_str(), "mistake 1.\nalso: mistake 7.\nalso: mistake 8.");
        let long = Sentence::new().push(&"x".repeat(1000));
        assert!(one(1).also(&long).finish().as_str().ends_with("mistake 1.\nand 1 more"));
    }
}
