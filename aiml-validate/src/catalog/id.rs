//! What a text must be like to be the id of a model at all, of the catalog's or of one younger than it.

/// The longest text that can be an id, in characters.
const LONGEST: usize = 128;

/// Why a text cannot be the id of any model, if it cannot.
pub(crate) const fn why_no_id(text: &str) -> Option<&'static str> {
    if text.is_empty() {
        return Some("it is empty");
    }
    let mut rest = text.as_bytes();
    let mut characters = 0;
    while let [first, after @ ..] = rest {
        // Those of Unicode's white space, by their bytes.
        if let [b'\t'..=b'\r' | b' ', ..]
        | [0xC2, 0x85 | 0xA0, ..]
        | [0xE1, 0x9A, 0x80, ..]
        | [0xE2, 0x80, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF, ..]
        | [0xE2, 0x81, 0x9F, ..]
        | [0xE3, 0x80, 0x80, ..] = rest
        {
            return Some("it has white space");
        }
        // All but the bytes that continue a character.
        if *first & 0xC0 != 0x80 {
            characters += 1;
        }
        rest = after;
    }
    if characters > LONGEST { Some("it is longer than 128 characters") } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_what_unicode_says() {
        let mut text = alloc::string::String::new();
        for c in '\0'..=char::MAX {
            text.clear();
            text.extend(['a', c, 'é']);
            assert_eq!(why_no_id(&text).is_some(), c.is_whitespace(), "{c:?}");
        }
    }

    #[test]
    fn ids_have_a_length() {
        assert_eq!(why_no_id(""), Some("it is empty"));
        assert_eq!(why_no_id(&"é".repeat(LONGEST)), None);
        assert!(why_no_id(&"é".repeat(LONGEST + 1)).is_some());
    }
}
