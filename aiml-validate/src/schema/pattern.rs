//! Simple patterns of strings, decided without an engine for regular expressions, and so in `const` too.
//!
//! Simple is what the catalog's are: from `^` to `$`, of characters, `\d`, classes, groups with alternatives, `?` and
//! `{n}`. So a match has few lengths, and the places of a text that it may have come to are the bits of one number.

/// Whether a text has a pattern; `None` if the pattern is not simple, or the text too long.
pub(crate) const fn holds(pattern: &str, text: &str) -> Option<bool> {
    let [b'^', inner @ .., b'$'] = pattern.as_bytes() else { return None };
    let text = text.as_bytes();
    // With a dollar sign as itself at the end, the pattern is no simple one.
    if text.len() >= 128 || matches!(inner, [.., b'\\']) {
        return None;
    }
    match (Simple { pattern: inner, text }).alternatives(0, 1, 0) {
        Some((places, end)) if end == inner.len() => Some(places >> text.len() & 1 == 1),
        _ => None,
    }
}

/// The places of a text, a bit for each, and where the pattern goes on.
type Matched = Option<(u128, usize)>;

#[derive(Clone, Copy)]
struct Simple<'a> {
    pattern: &'a [u8],
    text: &'a [u8],
}

impl Simple<'_> {
    const fn byte(self, at: usize) -> u8 {
        if at < self.pattern.len() { self.pattern[at] } else { 0 }
    }

    /// What stands at a place of the pattern up to the end of its group, from these places of the text.
    const fn alternatives(self, mut at: usize, from: u128, depth: u8) -> Matched {
        let (mut out, mut places) = (0, from);
        while at < self.pattern.len() {
            match self.pattern[at] {
                b')' if depth > 0 => break,
                // Outside of a group, the signs at the ends would each belong to one alternative.
                b'|' if depth > 0 => {
                    out |= places;
                    places = from;
                    at += 1;
                }
                _ => match self.piece(at, places, depth) {
                    Some(next) => (places, at) = next,
                    None => return None,
                },
            }
        }
        Some((out | places, at))
    }

    /// One atom, as often as it is said to be there.
    const fn piece(self, at: usize, from: u128, depth: u8) -> Matched {
        let Some((mut places, end)) = self.atom(at, from, depth) else { return None };
        match self.byte(end) {
            b'?' => match self.byte(end + 1) {
                b'?' | b'+' => None,
                _ => Some((from | places, end + 1)),
            },
            b'{' => {
                let n = self.byte(end + 1);
                if !matches!(n, b'1'..=b'9') || self.byte(end + 2) != b'}' || self.byte(end + 3) == b'?' {
                    return None;
                }
                let mut times = 1;
                while times < n - b'0' {
                    let Some((next, _)) = self.atom(at, places, depth) else { return None };
                    // Then once more changes nothing: of groups in groups that would be often.
                    if next == places {
                        break;
                    }
                    places = next;
                    times += 1;
                }
                Some((places, end + 3))
            }
            _ => Some((places, end)),
        }
    }

    const fn atom(self, at: usize, from: u128, depth: u8) -> Matched {
        match self.byte(at) {
            b'(' if self.byte(at + 1) != b'?' && depth < 8 => {
                match self.alternatives(at + 1, from, depth + 1) {
                    Some((places, end)) if self.byte(end) == b')' => Some((places, end + 1)),
                    _ => None,
                }
            }
            b'[' if self.byte(at + 1) != b'^' => self.class(at + 1, from),
            _ => match self.range(at) {
                Some((least, most, end)) => Some((self.step(from, least, most), end)),
                None => None,
            },
        }
    }

    /// `A-Z]`: the members of a class.
    const fn class(self, mut at: usize, from: u128) -> Matched {
        let mut out = 0;
        while self.byte(at) != b']' {
            let Some((least, mut most, end)) = self.range(at) else { return None };
            at = end;
            if self.byte(at) == b'-' && self.byte(at + 1) != b']' {
                match self.range(at + 1) {
                    Some((end, same, next)) if end == same && least == most && least <= end => {
                        (most, at) = (end, next);
                    }
                    _ => return None,
                }
            }
            out |= self.step(from, least, most);
        }
        Some((out, at + 1))
    }

    /// A character, or a few: the first, the last, and where the pattern goes on.
    const fn range(self, at: usize) -> Option<(u8, u8, usize)> {
        match self.byte(at) {
            b'\\' => match self.byte(at + 1) {
                b'd' => Some((b'0', b'9', at + 2)),
                // To regex-lite, these are the beginning and the end of a word.
                b'<' | b'>' => None,
                sign if sign.is_ascii_punctuation() => Some((sign, sign, at + 2)),
                _ => None,
            },
            // What may be a sign is taken for one.
            plain
                if plain.is_ascii_alphanumeric()
                    || matches!(plain, b' ' | b'/' | b'_' | b':' | b',' | b'-') =>
            {
                Some((plain, plain, at + 1))
            }
            _ => None,
        }
    }

    /// One byte further, from where it is one of these.
    const fn step(self, from: u128, least: u8, most: u8) -> u128 {
        let mut out = 0;
        let mut at = 0;
        while at < self.text.len() {
            if from >> at & 1 == 1 && least <= self.text[at] && self.text[at] <= most {
                out |= 1 << (at + 1);
            }
            at += 1;
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use alloc::{borrow::ToOwned, format};

    use super::holds;

    const COUNTRY: &str = "^[A-Z]{2}$";
    const DATE: &str = "^\\d{4}-\\d{2}-\\d{2}$";
    const SLASHES: &str = r"^(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])\/\d{4}$";

    #[test]
    fn the_patterns_of_the_catalog() {
        for (pattern, text, expected) in [
            (COUNTRY, "US", true),
            (COUNTRY, "us", false),
            (COUNTRY, "USA", false),
            (COUNTRY, "", false),
            (COUNTRY, "US\n", false),
            (COUNTRY, "É", false),
            (DATE, "2025-03-14", true),
            (DATE, "202\u{665}-03-14", false),
            (DATE, "2025-3-14", false),
            (SLASHES, "1/31/2025", true),
            (SLASHES, "01/01/2025", true),
            (SLASHES, "12/9/2025", true),
            (SLASHES, "13/9/2025", false),
            (SLASHES, "1/32/2025", false),
            (SLASHES, "0/1/2025", false),
        ] {
            assert_eq!(holds(pattern, text), Some(expected), "{pattern}: {text}");
        }
    }

    #[test]
    fn what_is_not_simple_is_not_decided() {
        for pattern in [
            "",
            "a",
            "^a",
            "a$",
            "^a|b$",
            "^a+$",
            "^a*$",
            "^.$",
            "^[^a]$",
            "^(?:a)$",
            "^a??$",
            "^a{2,3}$",
            "^a{2}?$",
            "^\\w$",
            "^\\b$",
            "^(a$",
            "^a)$",
            "^[a$",
            "^[]a]$",
            "^\\<a\\>$",
            "^é$",
            "^a\\$",
            "^a$b$",
            "^[z-a]$",
            "^[\\d-z]$",
            "^(a|^b)$",
            "^a{0}$",
            "^?$",
        ] {
            assert_eq!(holds(pattern, "a"), None, "{pattern}");
        }
        assert_eq!(holds(COUNTRY, &"A".repeat(128)), None);
    }

    /// All of it would be some 40 million characters.
    #[test]
    fn what_is_often_repeated_takes_no_longer() {
        let text = "a".repeat(81);
        for (atom, expected) in [("a", false), ("a?", true)] {
            let pattern = (0..8).fold(atom.to_owned(), |inner, _| format!("({inner}){{9}}"));
            assert_eq!(holds(&format!("^{pattern}$"), &text), Some(expected), "{pattern}");
        }
        assert_eq!(holds("^((a{9}){9})$", &text), Some(true));
    }

    #[cfg(feature = "pattern")]
    #[test]
    fn as_regular_expressions_do() {
        let texts =
            ["", "a", "b", "ab", "aab", "ba", "c", "1", "a1", "a-1", "-", "aa", "abab", "a/b", "]", "$"];
        for pattern in [
            "^$",
            "^a$",
            "^a?$",
            "^a?b$",
            "^(a|b)$",
            "^(a|b)?$",
            "^(ab){2}$",
            "^(a|ab)b?$",
            "^[ab]{2}$",
            "^[a-c]\\d?$",
            "^a(-|)1$",
            "^[-a]$",
            "^[a-]$",
            "^a\\/b$",
            "^\\]$",
            "^((a)|(b))1?$",
            "^\\$$",
        ] {
            let regex = regex_lite::Regex::new(pattern).expect("a regular expression");
            for text in texts {
                if let Some(answer) = holds(pattern, text) {
                    assert_eq!(answer, regex.is_match(text), "{pattern}: {text}");
                }
            }
        }
        assert!(holds("^(a|ab)b?$", "ab").is_some() && holds("^((a)|(b))1?$", "b1").is_some());
    }
}
