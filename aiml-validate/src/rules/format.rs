//! `format(uri)`, `format(uuid)`: named formats of texts.

use crate::issue::Format;

/// Whether the text has the format.
pub(crate) fn format(format: Format, text: &str) -> bool {
    match format {
        Format::Uuid => {
            text.len() == 36
                && text.bytes().enumerate().all(|(i, b)| match i {
                    8 | 13 | 18 | 23 => b == b'-',
                    _ => b.is_ascii_hexdigit(),
                })
        }
        Format::Ip => text.parse::<core::net::IpAddr>().is_ok(),
        Format::Uri => text.contains(':'),
    }
}
