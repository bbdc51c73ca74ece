//! The named formats of strings.

use core::net::{Ipv4Addr, Ipv6Addr};

use crate::issue::Format;

/// Whether a text has a format.
pub(crate) fn holds(format: Format, text: &str) -> bool {
    match format {
        Format::Uri => is_uri(text),
        Format::Uuid => is_uuid(text),
        Format::Ip => text.parse::<Ipv4Addr>().is_ok() || text.parse::<Ipv6Addr>().is_ok(),
    }
}

/// Hexadecimal 8-4-4-4-12, without a look at version or variant.
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(i, byte)| match i {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// What the WHATWG URL parser accepts without a base.
#[cfg(feature = "url")]
fn is_uri(text: &str) -> bool {
    url::Url::parse(text).is_ok()
}

/// Never refuses what the WHATWG URL parser accepts, and refuses what is surely none: no scheme, an authority
/// without a host or with characters that no host has, a port that is no number.
#[cfg(not(feature = "url"))]
fn is_uri(text: &str) -> bool {
    // The parser strips outer control characters and spaces, and inner tabs and line breaks. With the latter
    // in it, nothing is judged.
    let text = text.trim_matches(|c: char| c <= ' ');
    if text.contains(['\t', '\n', '\r']) {
        return true;
    }
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let well_formed = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    if !well_formed {
        return false;
    }
    // Of the schemes that must have a host, the slashes may be missing, too many, or turned.
    let special = ["http", "https", "ws", "wss", "ftp"].iter().any(|name| scheme.eq_ignore_ascii_case(name));
    !special || has_host(rest.trim_start_matches(['/', '\\']))
}

#[cfg(not(feature = "url"))]
fn has_host(rest: &str) -> bool {
    let end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
    let authority = rest.get(..end).unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    if host.starts_with('[') {
        return host.contains(']');
    }
    let (host, port) = host.split_once(':').unwrap_or((host, ""));
    let is_port = port.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(port.trim_start_matches('0'), digits if digits.is_empty() || digits.parse::<u16>().is_ok());
    // Forbidden in a host as such; as a percent-escape it may still become one.
    !host.is_empty() && !host.contains([' ', '<', '>', '^', '|', '[', ']', '\0']) && is_port
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
}
