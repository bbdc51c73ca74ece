//! Paths of endpoints, as they are spelled.

use crate::{schema::bytes::same, suggest::distance};

/// What is the same in all spellings of a path: `/v1/x` and `/x` are one endpoint.
pub(crate) const fn key(path: &[u8]) -> &[u8] {
    match path.split_first_chunk() {
        Some((b"/v1", rest)) if matches!(rest.first(), Some(b'/')) => rest,
        _ => path,
    }
}

/// What the API of `OpenAI` calls some endpoints, as keys: the programs that come from there do so too.
const CALLED: [(&[u8], &[u8]); 3] = [
    (b"/audio/speech", b"/tts"),
    (b"/audio/transcriptions", b"/stt/create"),
    (b"/videos", b"/v2/video/generations"),
];

/// Whether an endpoint is what such a path is for.
pub(super) const fn is_called(wanted: &[u8], known: &[u8]) -> bool {
    let mut i = 0;
    while i < CALLED.len() {
        let (theirs, ours) = CALLED[i];
        if same(wanted, theirs) && same(known, ours) {
            return true;
        }
        i += 1;
    }
    false
}

/// The path of a whole URL, or behind a method, without its query; a path is its own.
pub(super) const fn path_of(url: &[u8]) -> &[u8] {
    let mut at = 0;
    while at + 3 <= url.len() {
        let (_, rest) = url.split_at(at);
        // Behind a method, as in `POST /v1/responses`.
        if let [b' ', path @ ..] = rest {
            return path_of(path);
        }
        if let [b':', b'/', b'/', host @ ..] = rest {
            let mut path = host;
            while let [first, rest @ ..] = path {
                if *first == b'/' {
                    return before_query(path);
                }
                path = rest;
            }
            return path;
        }
        at += 1;
    }
    before_query(without_host(url))
}

/// A path without a host before it, which has a dot.
const fn without_host(path: &[u8]) -> &[u8] {
    let (mut at, mut has_dot) = (0, false);
    while at < path.len() && path[at] != b'/' {
        has_dot |= path[at] == b'.';
        at += 1;
    }
    if has_dot { path.split_at(at).1 } else { path }
}

/// Without a query, and a slash at the end.
const fn before_query(path: &[u8]) -> &[u8] {
    let mut end = 0;
    while end < path.len() && path[end] != b'?' {
        end += 1;
    }
    if end > 1 && path[end - 1] == b'/' {
        end -= 1;
    }
    path.split_at(end).0
}

/// Whether a path goes on where another ends.
pub(super) const fn is_below(wanted: &[u8], known: &[u8]) -> bool {
    match wanted.split_at_checked(known.len()) {
        Some((start, [b'/', ..])) => same(start, known),
        _ => false,
    }
}

/// How many parts a path has that begins with a slash.
pub(super) const fn parts_of(path: &[u8]) -> usize {
    let (mut rest, mut count) = (path, 0);
    while let Some((_, more)) = first_part(rest) {
        rest = more;
        count += 1;
    }
    count
}

/// Whether two paths have as many parts, of which one has more wrong than right: `/tts` is no `/stt`, however few letters
/// there are.
pub(super) const fn is_other_name(mut wanted: &[u8], mut known: &[u8]) -> bool {
    let mut is_other = false;
    while let (Some((w, w_rest)), Some((k, k_rest))) = (first_part(wanted), first_part(known)) {
        let shorter = if w.len() < k.len() { w.len() } else { k.len() };
        is_other |= distance(w, k, shorter / 2).is_none();
        (wanted, known) = (w_rest, k_rest);
    }
    is_other && wanted.is_empty() && known.is_empty()
}

/// The first part of a path that begins with a slash, and what follows.
const fn first_part(path: &[u8]) -> Option<(&[u8], &[u8])> {
    let [b'/', rest @ ..] = path else { return None };
    let mut end = 0;
    while end < rest.len() && rest[end] != b'/' {
        end += 1;
    }
    Some(rest.split_at(end))
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
    fn a_path_goes_on_behind_a_part() {
        assert!(is_below(b"/tts/create", b"/tts"));
        assert!(!is_below(b"/ttscreate", b"/tts"));
        assert!(!is_below(b"/tts", b"/tts"));
        assert!(!is_below(b"/stt/create", b"/tts"));
    }

    #[test]
    fn a_part_with_more_wrong_than_right_is_another() {
        assert!(is_other_name(b"/tts/create", b"/stt/create"));
        assert!(!is_other_name(b"/tst/create", b"/stt/create"));
        assert!(!is_other_name(b"/image/generation", b"/images/generations"));
        assert!(!is_other_name(b"/v2/chat/completions", b"/chat/completions"));
        assert!(!is_other_name(b"", b"/tts"));
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
