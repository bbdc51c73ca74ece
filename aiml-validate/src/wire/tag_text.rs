//! Short texts as numbers, which are compared in no time.

/// A text of up to sixteen bytes: its length, its first half and its last, which overlap if it is shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TagText {
    len: usize,
    low: u64,
    high: u64,
}

impl TagText {
    /// No text: what stands for a value that is none.
    pub(crate) const NONE: Self = Self { len: usize::MAX, low: 0, high: 0 };

    /// None if the text is longer.
    #[inline]
    pub(crate) const fn of(text: &[u8]) -> Option<Self> {
        let len = text.len();
        let (low, high) = if len > 16 {
            return None;
        } else if let (Some(low), Some(high)) = (text.first_chunk::<8>(), text.last_chunk::<8>()) {
            (u64::from_le_bytes(*low), u64::from_le_bytes(*high))
        } else if let (Some(low), Some(high)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
            (u32::from_le_bytes(*low) as u64, u32::from_le_bytes(*high) as u64)
        } else {
            match *text {
                [] => (0, 0),
                [a] => (a as u64, 0),
                [a, b] => (a as u64, b as u64),
                [a, b, c, ..] => (a as u64 | (b as u64) << 8, c as u64),
            }
        };
        Some(Self { len, low, high })
    }
}

/// The number of a text among others.
#[inline]
pub(crate) fn find(texts: &[TagText], text: &str) -> Option<u16> {
    let text = TagText::of(text.as_bytes())?;
    texts.iter().position(|there| *there == text).and_then(|i| u16::try_from(i).ok())
}

#[cfg(test)]
mod tests {
    use super::{TagText, find};

    #[test]
    fn texts_are_told_apart() {
        let texts = [
            "",
            "a",
            "ab",
            "ba",
            "abc",
            "acb",
            "abcd",
            "abca",
            "user",
            "tool",
            "abcdefg",
            "developer",
            "assistant",
        ];
        let all = texts.map(|text| TagText::of(text.as_bytes()).unwrap());
        for (i, text) in texts.iter().enumerate() {
            assert_eq!(find(&all, text), u16::try_from(i).ok());
        }
        assert_eq!(find(&all, "\0"), None);
        assert_eq!(find(&all, "abcdefghijklmnop"), None);
        assert!(TagText::of(b"abcdefghijklmnop").is_some());
        assert_eq!(TagText::of(b"abcdefghijklmnopq"), None);
        assert_eq!(find(&[TagText::NONE], ""), None);
    }
}
