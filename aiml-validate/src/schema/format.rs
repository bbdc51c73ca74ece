//! The named formats of strings.

use crate::issue::Format;

/// Whether a text has a format. (A URL is what the WHATWG URL parser accepts without a base.)
#[cfg(feature = "url")]
pub(crate) fn holds(format: Format, text: &str) -> bool {
    match format {
        Format::Uri => is_plain_url(text) || url::Url::parse(text).is_ok(),
        _ => may_hold(format, text),
    }
}

/// Whether a text surely is a URL, as nearly all that are sent: of a host whose name has nothing to be decoded, and is no
/// number, and whatever stands behind it. (The parser takes that too, but allocates.)
#[cfg(feature = "url")]
fn is_plain_url(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_plain = |label: &str| {
        let is_plain = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-');
        !label.is_empty() && !label.starts_with("xn--") && label.bytes().all(is_plain)
    };
    host.split('.').all(is_plain)
        && host.rsplit('.').next().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_lowercase()))
}

#[cfg(not(feature = "url"))]
pub(crate) fn holds(format: Format, text: &str) -> bool {
    may_hold(format, text)
}

/// The same without that parser, and in `const`: exactly, but that a URL is refused only if it is surely none.
pub(crate) const fn may_hold(format: Format, text: &str) -> bool {
    let text = text.as_bytes();
    match format {
        Format::Uri => may_be_uri(text),
        Format::Uuid => is_uuid(text),
        Format::Ip => is_ipv4(text) || is_ipv6(text),
    }
}

/// The least and the greatest length of texts that have a format.
pub(crate) const fn lengths(format: Format) -> (usize, usize) {
    match format {
        // `a:` is one.
        Format::Uri => (2, usize::MAX),
        Format::Uuid => (UUID_LEN, UUID_LEN),
        // `::`, and six groups before an IPv4 address.
        Format::Ip => (2, 45),
    }
}

const UUID_LEN: usize = 36;

/// Hexadecimal 8-4-4-4-12, without a look at version or variant.
const fn is_uuid(text: &[u8]) -> bool {
    let mut i = 0;
    while i < text.len() {
        let right = match i {
            8 | 13 | 18 | 23 => text[i] == b'-',
            _ => text[i].is_ascii_hexdigit(),
        };
        if !right {
            return false;
        }
        i += 1;
    }
    i == UUID_LEN
}

/// Four numbers up to 255, without leading zeros.
const fn is_ipv4(text: &[u8]) -> bool {
    let (mut numbers, mut digits, mut n) = (1, 0, 0u16);
    let mut i = 0;
    while i < text.len() {
        match text[i] {
            b'.' if digits > 0 && numbers < 4 => {
                numbers += 1;
                (digits, n) = (0, 0);
            }
            digit if digit.is_ascii_digit() && digits < 3 && !(digits > 0 && n == 0) => {
                digits += 1;
                n = n * 10 + (digit - b'0') as u16;
            }
            _ => return false,
        }
        if n > 255 {
            return false;
        }
        i += 1;
    }
    numbers == 4 && digits > 0
}

/// Eight groups of hexadecimal digits, some of which `::` may stand for, and an IPv4 address for the last two.
const fn is_ipv6(text: &[u8]) -> bool {
    let mut gap = matches!(text, [b':', b':', ..]);
    let mut at = if gap { 2 } else { 0 };
    let mut groups = 0;
    while at < text.len() {
        let (_, rest) = text.split_at(at);
        let digits = hex_digits(rest);
        if digits < rest.len() && rest[digits] == b'.' {
            return is_ipv4(rest) && are_all(groups + 2, gap);
        }
        groups += 1;
        at += digits;
        match rest.split_at(digits).1 {
            _ if digits == 0 => return false,
            [] => {}
            [b':', b':', ..] if !gap => {
                gap = true;
                at += 2;
            }
            [b':', _, ..] => at += 1,
            _ => return false,
        }
    }
    are_all(groups, gap)
}

/// Whether so many groups are all there are, or all but one or more that a gap stands for.
const fn are_all(groups: usize, gap: bool) -> bool {
    if gap { groups < 8 } else { groups == 8 }
}

/// How many of the first four bytes are hexadecimal digits.
const fn hex_digits(text: &[u8]) -> usize {
    let mut n = 0;
    while n < 4 && n < text.len() && text[n].is_ascii_hexdigit() {
        n += 1;
    }
    n
}

/// Never refuses what the WHATWG URL parser accepts, and refuses what is surely none: no scheme, an authority
/// without a host or with characters that no host has, a port that is no number.
const fn may_be_uri(text: &[u8]) -> bool {
    // The parser strips outer control characters and spaces, and inner tabs and line breaks. With the latter
    // in it, nothing is judged.
    let text = trimmed(text);
    may_be_stripped_uri(text) || find(text, b"\t\n\r") < text.len()
}

const fn may_be_stripped_uri(text: &[u8]) -> bool {
    let colon = find(text, b":");
    let (scheme, rest) = text.split_at(colon);
    let [b':', rest @ ..] = rest else { return false };
    // Of the schemes that must have a host, the slashes may be missing, too many, or turned.
    is_scheme(scheme) && (!needs_host(scheme) || has_host(without_slashes(rest)))
}

const fn is_scheme(scheme: &[u8]) -> bool {
    let mut i = 0;
    while i < scheme.len() {
        let byte = scheme[i];
        if !(byte.is_ascii_alphabetic() || (i > 0 && matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.'))) {
            return false;
        }
        i += 1;
    }
    i > 0
}

const fn needs_host(scheme: &[u8]) -> bool {
    const SPECIAL: [&[u8]; 5] = [b"http", b"https", b"ws", b"wss", b"ftp"];
    let mut i = 0;
    while i < SPECIAL.len() {
        if is_word(scheme, SPECIAL[i]) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether a text is a word, whatever the case of its letters.
const fn is_word(text: &[u8], word: &[u8]) -> bool {
    let mut i = 0;
    while i < text.len() && i < word.len() && text[i].to_ascii_lowercase() == word[i] {
        i += 1;
    }
    i == text.len() && i == word.len()
}

const fn has_host(rest: &[u8]) -> bool {
    let (authority, _) = rest.split_at(find(rest, b"/\\?#"));
    let mut host = authority;
    // Behind the last `@`.
    while let [_, after @ ..] = host.split_at(find(host, b"@")).1 {
        host = after;
    }
    if let [b'[', ..] = host {
        return find(host, b"]") < host.len();
    }
    let (host, port) = host.split_at(find(host, b":"));
    // Forbidden in a host as such; as a percent-escape it may still become one.
    !host.is_empty() && find(host, b" <>^|[]\0") == host.len() && is_port(port)
}

/// Nothing, or a colon and a number that is none or one of a port.
const fn is_port(text: &[u8]) -> bool {
    let mut n = 0u32;
    let mut i = 1;
    while i < text.len() {
        if !text[i].is_ascii_digit() || n > 65_535 {
            return false;
        }
        n = n * 10 + (text[i] - b'0') as u32;
        i += 1;
    }
    n <= 65_535
}

/// Without what is no more than a space at both ends.
const fn trimmed(mut text: &[u8]) -> &[u8] {
    while let [b'\0'..=b' ', rest @ ..] | [rest @ .., b'\0'..=b' '] = text {
        text = rest;
    }
    text
}

const fn without_slashes(mut text: &[u8]) -> &[u8] {
    while let [b'/' | b'\\', rest @ ..] = text {
        text = rest;
    }
    text
}

/// Where the first of some bytes stands; the length of the text if none does.
const fn find(text: &[u8], bytes: &[u8]) -> usize {
    let mut at = 0;
    while at < text.len() {
        let mut i = 0;
        while i < bytes.len() {
            if text[at] == bytes[i] {
                return at;
            }
            i += 1;
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uris_of_the_specification() {
        for text in [
            "data:,x",
            "C:\\images\\cat.png",
            "  https://example.com/a b.png\n",
            "https:example.com",
            "localhost:3000",
            "https://user:p@ss@example.com:8443/x%20y?z=%F0%9F%99%82",
            "https://пример.рф/а.png",
            "http://[::1]:80/",
            "https:\\\\example.com",
            "ftp://x",
            "https://exa\nmple.com",
            "blob:",
            "https://example.com:/",
            "https://example.com:00080/",
        ] {
            assert!(holds(Format::Uri, text), "{text}");
        }
        for text in [
            "www.example.com",
            "//example.com/a",
            "",
            "https://exa mple.com/",
            "https://example.com:99999/",
            "https://",
            "https://:80",
            "example.com/a.png",
            "1a:b",
            "https://example.com:8a/",
        ] {
            assert!(!holds(Format::Uri, text), "{text}");
        }
    }

    #[test]
    fn uuids_and_addresses() {
        for text in ["00000000-0000-0000-0000-000000000000", "3F2504E0-4F89-41D3-9A0C-0305E82C3301"] {
            assert!(holds(Format::Uuid, text));
        }
        for text in ["abc", "", "3F2504E0-4F89-41D3-9A0C-0305E82C330", "3F2504E0-4F89-41D3-9A0C-0305E82C330g"]
        {
            assert!(!holds(Format::Uuid, text));
        }
        for text in ["2001:db8::1", "203.0.113.7", "::", "::ffff:1.2.3.4"] {
            assert!(holds(Format::Ip, text), "{text}");
        }
        for text in ["localhost", "203.0.113.7/24", "", "1.2.3", "01.2.3.4"] {
            assert!(!holds(Format::Ip, text), "{text}");
        }
    }

    #[test]
    fn the_lengths_are_those_of_the_least_and_the_greatest() {
        for (format, shortest, longest) in [
            (Format::Uri, "a:", None),
            (
                Format::Uuid,
                "00000000-0000-0000-0000-000000000000",
                Some("3F2504E0-4F89-41D3-9A0C-0305E82C3301"),
            ),
            (Format::Ip, "::", Some("ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255")),
        ] {
            let (least, greatest) = lengths(format);
            assert!(holds(format, shortest) && may_hold(format, shortest), "{shortest}");
            assert_eq!(shortest.len(), least);
            assert_eq!(longest.map_or(usize::MAX, str::len), greatest);
            assert!(longest.is_none_or(|text| holds(format, text)), "{longest:?}");
        }
        for short in ('\0'..=char::MAX).map(String::from).chain([String::new()]) {
            assert!(!holds(Format::Uri, &short) && !may_hold(Format::Uri, &short), "{short:?}");
        }
    }

    /// Of parts that make up addresses, and of such as do not.
    #[test]
    fn addresses_are_those_of_std() {
        const PARTS: [&str; 12] =
            ["", ":", "::", "0", "00", "255", "256", ".", "1.2.3.4", "abcd", "12345", "1:2:3"];
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            for text in &texts {
                let std = text.parse::<core::net::IpAddr>().is_ok();
                assert_eq!(may_hold(Format::Ip, text), std, "{text}");
            }
            texts = texts.iter().flat_map(|text| PARTS.map(|part| format!("{text}{part}"))).collect();
            texts.sort();
            texts.dedup();
        }
        for groups in 1..10 {
            for gap in 0..=groups {
                for end in ["", ":1.2.3.4", ":1.2.3.400"] {
                    let all: Vec<_> = (0..groups).map(|i| if i == gap { "" } else { "f" }).collect();
                    let text = format!("{}{end}", all.join(":"));
                    for text in [format!(":{text}"), format!("{text}:"), text] {
                        let std = text.parse::<core::net::IpAddr>().is_ok();
                        assert_eq!(may_hold(Format::Ip, &text), std, "{text}");
                    }
                }
            }
        }
    }

    /// What is taken without the parser, it takes too.
    #[cfg(feature = "url")]
    #[test]
    fn plain_urls_are_what_the_parser_takes() {
        const PARTS: [&str; 14] =
            ["a", ".", "-", "xn--", "0x1", "9", "/", "?", "#", ":", "@", "[::1]", " \t", "\\é%"];
        let (mut texts, mut plain) = (vec![String::from("http://"), String::from("https://a")], 0);
        for _ in 0..5 {
            for text in texts.iter().filter(|text| is_plain_url(text)) {
                assert!(url::Url::parse(text).is_ok(), "{text:?}");
                plain += 1;
            }
            texts = texts.iter().flat_map(|text| PARTS.map(|part| format!("{text}{part}"))).collect();
        }
        assert!(plain > 10_000, "{plain}");
    }

    /// The parser of the specification accepts nothing that is refused without it.
    #[cfg(feature = "url")]
    #[test]
    fn no_url_is_refused_without_the_parser() {
        const PARTS: [&str; 16] = [
            "http", ":", "/", "\\", "@", "[::1]", "a", " ", "\n", ".", "%20", "?", "1", "65536", "data", "-",
        ];
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            for text in &texts {
                assert!(may_hold(Format::Uri, text) || !holds(Format::Uri, text), "{text:?}");
            }
            texts = texts.iter().flat_map(|text| PARTS.map(|part| format!("{text}{part}"))).collect();
        }
    }
}
