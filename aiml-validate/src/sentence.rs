//! Sentences made in `const`, for compile errors.

mod few;
mod steps;

pub(crate) use self::{few::Few, steps::Steps};

/// The most sentences that are one below the other.
const LINES: usize = 8;
/// What stands before each of them but the first.
const ALSO: &str = "\nalso: ";

/// A text that grows in `const`; what does not fit is cut.
pub(crate) struct Sentence {
    bytes: [u8; 1024],
    len: usize,
    /// How many sentences follow the first, and how many are left out.
    also: usize,
    left_out: usize,
    /// What each of them is about.
    about: [Steps; LINES],
}

impl Sentence {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; 1024], len: 0, also: 0, left_out: 0, about: [Steps::NONE; LINES] }
    }

    /// The first sentence is about this.
    #[must_use]
    pub(crate) const fn about(mut self, steps: Steps) -> Self {
        self.about[0] = steps;
        self
    }

    /// What the first sentence is about.
    pub(crate) const fn steps(&self) -> Steps {
        self.about[0]
    }

    /// What the sentence with a number is about.
    pub(crate) const fn steps_of(&self, n: usize) -> Steps {
        self.about[n]
    }

    /// How many sentences it has, and how many more are left out.
    pub(crate) const fn count(&self) -> (usize, usize) {
        (if self.len == 0 { 0 } else { self.also + 1 }, self.left_out)
    }

    /// One of its sentences.
    pub(crate) const fn nth(&self, n: usize) -> Self {
        let (mut start, mut i) = (0, 0);
        while i < n {
            start = self.line_end(start) + ALSO.len();
            i += 1;
        }
        Self::new().push(self.between(start, self.line_end(start))).about(self.about[n])
    }

    /// Appends what another says, below; of many, how many there are.
    #[must_use]
    pub(crate) const fn also(mut self, other: &Self) -> Self {
        let (mut start, mut n) = (0, 0);
        while start < other.len {
            let end = other.line_end(start);
            self = self.also_line(other, (start, end), other.about[n]);
            start = end + ALSO.len();
            n += 1;
        }
        self.left_out += other.left_out;
        self
    }

    /// The same in one place: what is said of several is said once.
    pub(crate) const fn together(&self) -> Self {
        let (mut out, (lines, left_out)) = (self.nth(0).about(Steps::NONE), self.count());
        let mut n = 1;
        while n < lines {
            out = out.also(&self.nth(n).about(Steps::NONE));
            n += 1;
        }
        out.and_more(left_out)
    }

    /// Counts a sentence that is left out.
    #[must_use]
    pub(crate) const fn and_one_more(self) -> Self {
        self.and_more(1)
    }

    /// Counts sentences that are left out.
    #[must_use]
    pub(crate) const fn and_more(mut self, left_out: usize) -> Self {
        self.left_out += left_out;
        self
    }

    /// Whether another sentence is left out.
    pub(crate) const fn is_full(&self) -> bool {
        self.also + 1 >= LINES || self.left_out > 0
    }

    /// Appends one line of another, unless it is told already.
    const fn also_line(mut self, other: &Self, (start, end): (usize, usize), about: Steps) -> Self {
        if self.has(other, (start, end), about) {
            return self;
        }
        let room = self.bytes.len() - self.len;
        if self.is_full() || end - start + 32 > room {
            self.left_out += 1;
            return self;
        }
        self = self.push(ALSO).push(other.between(start, end));
        self.also += 1;
        self.about[self.also] = about;
        self
    }

    /// What stands there.
    const fn between(&self, start: usize, end: usize) -> &str {
        let (until, _) = self.bytes.split_at(end);
        match str::from_utf8(until.split_at(start).1) {
            Ok(text) => text,
            Err(_) => "",
        }
    }

    /// Where the line ends that starts there.
    const fn line_end(&self, start: usize) -> usize {
        let mut end = start;
        while end < self.len && self.bytes[end] != b'\n' {
            end += 1;
        }
        end
    }

    /// Whether one of its lines is that of another, about the same.
    const fn has(&self, other: &Self, (from, to): (usize, usize), about: Steps) -> bool {
        let (mut start, mut n) = (0, 0);
        while start < self.len {
            let end = self.line_end(start);
            let mut i = 0;
            while i < to - from && start + i < end && self.bytes[start + i] == other.bytes[from + i] {
                i += 1;
            }
            if i == to - from && start + i == end && self.about[n].are(about) {
                return true;
            }
            start = end + ALSO.len();
            n += 1;
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

    /// Appends a number as the shortest decimal that is the same, if it has few digits.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::float_cmp,
        reason = "asks whether the decimal is the number"
    )]
    pub(crate) const fn push_float(self, n: f64) -> Self {
        let (mut power, mut digits) = (1i128, 0);
        while digits <= 12 {
            let scaled = n.abs() * power as f64;
            if scaled.is_nan() || scaled >= 9e15 {
                break;
            }
            let rounded = (scaled + 0.5) as i128;
            if rounded as f64 / power as f64 == n.abs() {
                let mut out = if n < 0.0 { self.push("-") } else { self };
                out = out.push_int(rounded / power);
                let mut rest = rounded % power;
                if digits > 0 {
                    out = out.push(".");
                }
                let mut place = power / 10;
                while place > 0 {
                    out = out.push_int(rest / place);
                    rest %= place;
                    place /= 10;
                }
                return out;
            }
            power *= 10;
            digits += 1;
        }
        self.push("this number")
    }

    pub(crate) const fn as_str(&self) -> &str {
        self.between(0, self.len)
    }
}

/// What is wrong, and what else.
pub(crate) const fn also(first: Option<Sentence>, next: Option<Sentence>) -> Option<Sentence> {
    match (first, next) {
        (Some(first), Some(next)) => Some(first.also(&next)),
        (Some(one), None) | (None, Some(one)) => Some(one),
        (None, None) => None,
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
        let float = |n: f64| Sentence::new().push_float(n).as_str().to_owned();
        let floats = [0.0, 2.0, -0.5, 0.05, 2.07, -3.25, 1e-12, 4_096.0, 0.1 + 0.2, f64::NAN, f64::INFINITY];
        let all: Vec<_> = floats.into_iter().map(float).collect();
        let none = "this number";
        let shown = ["0", "2", "-0.5", "0.05", "2.07", "-3.25", "0.000000000001", "4096", none, none, none];
        assert_eq!(all, shown);
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
        let pair = one(8).also(&one(1)).also(&one(10));
        assert_eq!(one(1).also(&pair).finish().as_str(), "mistake 1.\nalso: mistake 8.\nalso: mistake 10.");
        let long = Sentence::new().push(&"x".repeat(1000));
        assert!(one(1).also(&long).finish().as_str().ends_with("mistake 1.\nand 1 more"));
    }
}
