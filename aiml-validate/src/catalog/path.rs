//! Paths of endpoints, as they are spelled.

/// What is the same in all spellings of a path: `/v1/x` and `/x` are one endpoint.
pub(crate) const fn key(path: &[u8]) -> &[u8] {
    match path.split_first_chunk() {
        Some((b"/v1", rest)) if matches!(rest.first(), Some(b'/')) => rest,
        _ => path,
    }
}

/// Whether a path is a template such as `/keys/{prefix}` with its parameters filled in.
pub(super) const fn fits(template: &[u8], path: &[u8]) -> bool {
    let (mut t, mut p) = (0, 0);
    let mut filled = false;
    while t < template.len() {
        if template[t] == b'{' {
            while t < template.len() && template[t] != b'/' {
                t += 1;
            }
            let start = p;
            while p < path.len() && path[p] != b'/' {
                p += 1;
            }
            if p == start {
                return false;
            }
            filled = true;
        } else {
            if p >= path.len() || path[p] != template[t] {
                return false;
            }
            t += 1;
            p += 1;
        }
    }
    filled && p == path.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_of_a_path_are_one_key() {
        assert_eq!(key(b"/v1/tts"), b"/tts");
        assert_eq!(key(b"/tts"), b"/tts");
        assert_eq!(key(b"/v2/tts"), b"/v2/tts");
        assert_eq!(key(b"/v10/tts"), b"/v10/tts");
        assert_eq!(key(b"/v1"), b"/v1");
        assert_eq!(key(b""), b"");
    }

    #[test]
    fn a_template_fits_what_fills_it() {
        assert!(fits(b"/keys/{prefix}", b"/keys/abc"));
        assert!(fits(b"/a/{b}/c", b"/a/x/c"));
        assert!(!fits(b"/keys/{prefix}", b"/keys/"));
        assert!(!fits(b"/keys/{prefix}", b"/keys/a/b"));
        assert!(!fits(b"/keys", b"/keys"));
        assert!(!fits(b"/a/{b}/c", b"/a/x"));
    }
}
