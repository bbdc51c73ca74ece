//! The tokens of JSON, by their places in the text.

use super::Wrong;
use crate::engine::Text;

/// A text to read tokens from. Past its end stands the byte 0, which begins no token.
#[derive(Clone, Copy)]
pub(super) struct Scan<'t> {
    text: &'t str,
}

/// How many bytes of a string are looked at together; the compiler makes vector instructions of it.
const BLOCK: usize = 32;

/// The quotes, backslashes and control characters among eight bytes, as their highest bits. Above the lowest one
/// found there may be others that are none.
#[inline]
fn special(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let zero = |word: u64| word.wrapping_sub(ONES) & !word;
    let quote = zero(word ^ (ONES * u64::from(b'"')));
    let backslash = zero(word ^ (ONES * u64::from(b'\\')));
    let control = word.wrapping_sub(ONES * u64::from(b' ')) & !word;
    (quote | backslash | control) & (ONES << 7)
}

impl<'t> Scan<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text }
    }

    #[inline]
    pub(super) fn byte(self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    fn rest(self, at: usize) -> &'t [u8] {
        self.text.as_bytes().get(at..).unwrap_or_default()
    }

    /// The place after white space.
    #[inline]
    pub(super) fn space(self, mut at: usize) -> usize {
        while matches!(self.byte(at), b' ' | b'\n' | b'\r' | b'\t') {
            at += 1;
        }
        at
    }

    /// The place after a string, and whether it has escapes. A quote is known to stand at `at`.
    pub(super) fn string(self, at: usize) -> Result<(usize, bool), Wrong> {
        let mut at = at + 1;
        let mut escaped = false;
        loop {
            at = self.ordinary(at);
            match self.byte(at) {
                b'"' => return Ok((at + 1, escaped)),
                b'\\' => {
                    escaped = true;
                    at = self.escape(at + 1)?;
                }
                _ if at >= self.text.len() => return Err(Wrong::new(at, "expected '\"'")),
                _ => return Err(Wrong::new(at, "a control character in a string must be escaped")),
            }
        }
    }

    /// The place of the next quote, backslash or control character.
    #[inline]
    fn ordinary(self, mut at: usize) -> usize {
        // Keys and other short strings end within the first words.
        for _ in 0..2 {
            let Some(word) = self.rest(at).first_chunk() else { return self.ordinary_end(at) };
            let special = special(u64::from_le_bytes(*word));
            if special != 0 {
                return at + (special.trailing_zeros() / 8) as usize;
            }
            at += 8;
        }
        self.ordinary_long(at)
    }

    #[inline(never)]
    fn ordinary_long(self, mut at: usize) -> usize {
        for block in self.rest(at).as_chunks::<BLOCK>().0 {
            // Without a branch in it, this becomes vector instructions.
            let found = block.iter().fold(0, |found, byte| {
                found | u8::from(*byte == b'"') | u8::from(*byte == b'\\') | u8::from(*byte < b' ')
            });
            if found != 0 {
                break;
            }
            at += BLOCK;
        }
        for word in self.rest(at).as_chunks().0 {
            let special = special(u64::from_le_bytes(*word));
            if special != 0 {
                return at + (special.trailing_zeros() / 8) as usize;
            }
            at += 8;
        }
        self.ordinary_end(at)
    }

    fn ordinary_end(self, at: usize) -> usize {
        let rest = self.rest(at);
        let special = |byte: &u8| *byte == b'"' || *byte == b'\\' || *byte < b' ';
        at + rest.iter().position(special).unwrap_or(rest.len())
    }

    /// The place after an escape, of which the backslash is read.
    fn escape(self, at: usize) -> Result<usize, Wrong> {
        match self.byte(at) {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Ok(at + 1),
            b'u' => {
                for digit in at + 1..at + 5 {
                    if !self.byte(digit).is_ascii_hexdigit() {
                        return Err(Wrong::new(digit, "expected a hexadecimal digit"));
                    }
                }
                Ok(at + 5)
            }
            _ => Err(Wrong::new(at, "expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")),
        }
    }

    /// What stands between the quotes.
    pub(super) fn inner(self, start: usize, end: usize, escaped: bool) -> Text<'t> {
        let raw = self.text.get(start + 1..end.saturating_sub(1)).unwrap_or_default();
        Text::json(raw, escaped)
    }

    /// The place after the key that must stand here.
    #[inline]
    pub(super) fn key(self, at: usize) -> Result<(usize, bool), Wrong> {
        if self.byte(at) == b'"' { self.string(at) } else { Err(Wrong::new(at, "expected a key in '\"'")) }
    }

    /// The place after the colon that must follow.
    #[inline]
    pub(super) fn colon(self, at: usize) -> Result<usize, Wrong> {
        let at = self.space(at);
        if self.byte(at) == b':' { Ok(at + 1) } else { Err(Wrong::new(at, "expected ':'")) }
    }

    /// The place after a number, of which the first byte is known to be one.
    pub(super) fn number(self, mut at: usize) -> Result<usize, Wrong> {
        if self.byte(at) == b'-' {
            at += 1;
        }
        if self.byte(at) == b'0' {
            at += 1;
            if self.byte(at).is_ascii_digit() {
                return Err(Wrong::new(at, "a number cannot begin with 0"));
            }
        } else {
            at = self.digits(at)?;
        }
        if self.byte(at) == b'.' {
            at = self.digits(at + 1)?;
        }
        if matches!(self.byte(at), b'e' | b'E') {
            at += 1;
            if matches!(self.byte(at), b'+' | b'-') {
                at += 1;
            }
            at = self.digits(at)?;
        }
        Ok(at)
    }

    fn digits(self, start: usize) -> Result<usize, Wrong> {
        let mut at = start;
        while self.byte(at).is_ascii_digit() {
            at += 1;
        }
        if at == start { Err(Wrong::new(at, "expected a digit")) } else { Ok(at) }
    }

    /// The value of a number, as JavaScript reads it.
    pub(super) fn parse(self, start: usize, end: usize) -> f64 {
        let digits = self.text.get(start..end).unwrap_or_default();
        if digits.len() < 10 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return f64::from(digits.bytes().fold(0, |n, byte| n * 10 + u32::from(byte - b'0')));
        }
        digits.parse().unwrap_or(f64::NAN)
    }

    /// The place after `true`, `false` or `null`.
    pub(super) fn word(self, at: usize) -> Result<usize, Wrong> {
        for word in ["true", "false", "null"] {
            if self.rest(at).starts_with(word.as_bytes()) {
                return Ok(at + word.len());
            }
        }
        let what = if self.rest(at).starts_with("\u{FEFF}".as_bytes()) {
            "expected a value, found a byte order mark"
        } else {
            "expected a value"
        };
        Err(Wrong::new(at, what))
    }

    /// That nothing but white space follows.
    pub(super) fn end(self, at: usize) -> Result<(), Wrong> {
        let at = self.space(at);
        if at < self.text.len() { Err(Wrong::new(at, "expected the end")) } else { Ok(()) }
    }
}
