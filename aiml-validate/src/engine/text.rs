//! A string value: as Rust has it, or as it stands between quotes in JSON, escapes and all.

use super::scratch::Scratch;

/// A string. One with escapes is measured without being put together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text<'a> {
    raw: &'a str,
    escaped: bool,
}

impl<'a> Text<'a> {
    pub(crate) const fn plain(text: &'a str) -> Self {
        Self { raw: text, escaped: false }
    }

    /// What stands between the quotes; its escapes are known to be right.
    pub(crate) const fn json(raw: &'a str, escaped: bool) -> Self {
        Self { raw, escaped }
    }

    /// Hands out the text itself, put together if need be. A lone surrogate, which Rust cannot hold, is U+FFFD:
    /// as long as it, and equal to nothing that a schema names.
    #[inline]
    pub(crate) fn with<R>(&self, take: impl FnOnce(&str) -> R) -> R {
        if self.escaped {
            let mut scratch = Scratch::new();
            self.unescape(&mut scratch);
            return take(scratch.as_str());
        }
        take(self.raw)
    }

    #[cold]
    fn unescape(&self, scratch: &mut Scratch) {
        for piece in (Pieces { rest: self.raw }) {
            match piece {
                Piece::Plain(text) => scratch.push(text),
                Piece::Char(c) => scratch.push_char(c),
            }
        }
    }

    /// Whether the length in UTF-16 code units is within bounds: too short, too long.
    pub(crate) fn outside(&self, min: Option<u32>, max: Option<u32>) -> (bool, bool) {
        let bytes = self.raw.len();
        // A code unit takes one to three bytes, and six as an escape.
        let widest = if self.escaped { 6 } else { 3 };
        let surely_long_enough = min.is_none_or(|min| bytes / widest >= min as usize);
        let surely_short_enough = max.is_none_or(|max| bytes <= max as usize);
        if surely_long_enough && surely_short_enough {
            return (false, false);
        }
        let units = self.units();
        (min.is_some_and(|min| units < min as usize), max.is_some_and(|max| units > max as usize))
    }

    fn units(&self) -> usize {
        if !self.escaped {
            return units(self.raw);
        }
        let pieces = Pieces { rest: self.raw };
        pieces
            .map(|piece| match piece {
                Piece::Plain(text) => units(text),
                Piece::Char(c) => c.len_utf16(),
            })
            .sum()
    }
}

/// The length in UTF-16 code units: one for each character, one more for those of four bytes.
fn units(text: &str) -> usize {
    text.bytes().map(|b| usize::from(b & 0xC0 != 0x80) + usize::from(b >= 0xF0)).sum()
}

enum Piece<'a> {
    Plain(&'a str),
    Char(char),
}

/// The parts of a text with escapes.
struct Pieces<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let Some(escape) = self.rest.strip_prefix('\\') else {
            let end = self.rest.find('\\').unwrap_or(self.rest.len());
            let (plain, rest) = self.rest.split_at(end);
            self.rest = rest;
            return Some(Piece::Plain(plain));
        };
        let mut chars = escape.chars();
        let letter = chars.next()?;
        self.rest = chars.as_str();
        Some(Piece::Char(match letter {
            'b' => '\u{8}',
            'f' => '\u{C}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => self.unicode(),
            other => other,
        }))
    }
}

impl Pieces<'_> {
    /// The character of a `\u`, of which the `u` is read, or of a pair of them.
    fn unicode(&mut self) -> char {
        let first = self.hex(0);
        self.rest = self.rest.get(4..).unwrap_or_default();
        if !(0xD800..0xDC00).contains(&first) || !self.rest.starts_with("\\u") {
            return char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER);
        }
        let second = self.hex(2);
        if !(0xDC00..0xE000).contains(&second) {
            return char::REPLACEMENT_CHARACTER;
        }
        self.rest = self.rest.get(6..).unwrap_or_default();
        let pair = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        char::from_u32(pair).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    fn hex(&self, at: usize) -> u32 {
        let digits = self.rest.get(at..at + 4).unwrap_or_default();
        u32::from_str_radix(digits, 16).unwrap_or(0xFFFD)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read_as_javascript_reads_them() {
        for (raw, text, units) in [
            (r"a\nb\/c", "a\nb/c", 5),
            (r"\u0041\u00e9", "Aé", 2),
            (r"\ud83d\ude42!", "🙂!", 3),
            (r"\ud83d", "\u{FFFD}", 1),
            (r"\ud83dx", "\u{FFFD}x", 2),
            (r"\ud83d\u0041", "\u{FFFD}A", 2),
            (r"\ude42\ud83d", "\u{FFFD}\u{FFFD}", 2),
            (r#"\"\\\b\f\r\t"#, "\"\\\u{8}\u{C}\r\t", 6),
        ] {
            let json = Text::json(raw, true);
            json.with(|read| assert_eq!(read, text));
            assert_eq!(json.units(), units, "{raw}");
        }
    }

    #[test]
    fn lengths_are_those_of_utf16() {
        let smile = Text::plain("🙂🙂");
        assert_eq!(smile.outside(Some(4), Some(4)), (false, false));
        assert_eq!(smile.outside(Some(5), Some(3)), (true, true));
        assert_eq!(Text::plain("日本").outside(Some(3), Some(1)), (true, true));
        assert_eq!(Text::plain("日本").outside(Some(2), Some(2)), (false, false));
    }
}
