//! "Did you mean" in `const`.

use super::Keys;

/// Longer names are not compared: nobody mistypes them as a whole.
const LONGEST: usize = 64;

/// The nearest of the keys, if one is close enough to be meant.
pub(super) const fn nearest_key(wrong: &str, keys: &[Keys]) -> Option<&'static str> {
    match best(wrong, keys, None) {
        Some((name, _)) => Some(name),
        None => None,
    }
}

type Found = Option<(&'static str, usize)>;

const fn best(wrong: &str, keys: &[Keys], mut found: Found) -> Found {
    let mut i = 0;
    while i < keys.len() {
        match keys[i] {
            Keys::Name(name) => {
                let far = distance(wrong.as_bytes(), name.as_bytes());
                let longer = if wrong.len() > name.len() { wrong.len() } else { name.len() };
                let close = if longer < 3 { longer - 1 } else { longer / 3 };
                let better = match found {
                    Some((_, other)) => far < other,
                    None => true,
                };
                if far <= close && better {
                    found = Some((name, far));
                }
            }
            Keys::Of(keys) => found = best(wrong, keys, found),
            Keys::Open => {}
        }
        i += 1;
    }
    found
}

/// How many bytes must be put in, taken out or replaced.
const fn distance(a: &[u8], b: &[u8]) -> usize {
    if a.len() > LONGEST || b.len() > LONGEST {
        return usize::MAX;
    }
    let mut row = [0; LONGEST + 1];
    let mut j = 0;
    while j <= b.len() {
        row[j] = j;
        j += 1;
    }
    let mut i = 0;
    while i < a.len() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        let mut j = 0;
        while j < b.len() {
            let replaced = if a[i] == b[j] { diagonal } else { diagonal + 1 };
            let shorter = if row[j] < row[j + 1] { row[j] + 1 } else { row[j + 1] + 1 };
            diagonal = row[j + 1];
            row[j + 1] = if replaced < shorter { replaced } else { shorter };
            j += 1;
        }
        i += 1;
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        const INNER: &[Keys] = &[Keys::Name("max_tokens"), Keys::Open];
        const KEYS: &[Keys] = &[Keys::Name("temperature"), Keys::Of(INNER), Keys::Name("n")];
        assert_eq!(nearest_key("temprature", KEYS), Some("temperature"));
        assert_eq!(nearest_key("max_token", KEYS), Some("max_tokens"));
        assert_eq!(nearest_key("seed", KEYS), None);
        assert_eq!(nearest_key("m", KEYS), None);
    }
}
