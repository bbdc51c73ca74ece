//! How values look in messages: numbers as JavaScript prints them, long or secret text cut.

use alloc::{boxed::Box, format, string::String};
use core::fmt;

/// The longest received value that a text repeats whole, in characters.
const LONGEST: usize = 120;

/// A received text as messages may show it: cut in the middle over [`LONGEST`] characters, so that prompts
/// do not flood logs, and cut short when it looks like an API key, so that keys never reach them.
pub(crate) fn shown(received: &str) -> Box<str> {
    if looks_like_key(received) {
        return format!("{}…", received.chars().take(4).collect::<String>()).into();
    }
    if received.len() <= LONGEST || received.chars().nth(LONGEST).is_none() {
        return received.into();
    }
    let head = received.char_indices().nth(LONGEST / 2).map_or(received.len(), |(at, _)| at);
    let tail = received.char_indices().rev().nth(LONGEST / 2 - 2).map_or(0, |(at, _)| at);
    format!("{}…{}", &received[..head], &received[tail..]).into()
}

/// The forms of keys that stand where a request's values could: `sk-…`, `Bearer …`, 32 hexadecimal digits
/// (what the API hands out).
fn looks_like_key(text: &str) -> bool {
    let token = |rest: &str| {
        rest.len() >= 16 && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    text.strip_prefix("sk-").is_some_and(token)
        || text.strip_prefix("Bearer ").is_some_and(token)
        || (text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// A number as JavaScript prints it: `0.001`, `1e-7`, `1000000`, `1e+21`.
#[derive(Clone, Copy)]
pub(crate) struct JsNumber(pub(crate) f64);

impl fmt::Display for JsNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = self.0;
        let size = n.abs();
        if n.is_nan() {
            f.write_str("NaN")
        } else if n.is_infinite() {
            f.write_str(if n > 0.0 { "Infinity" } else { "-Infinity" })
        } else if n == 0.0 {
            f.write_str("0") // `-0` prints as `0`
        } else if (1e-6..1e21).contains(&size) {
            write!(f, "{n}")
        } else {
            // Rust and JavaScript agree on the shortest digits; only the sign of the exponent differs.
            let digits = format!("{n:e}");
            match digits.split_once('e') {
                Some((mantissa, exponent)) if !exponent.starts_with('-') => {
                    write!(f, "{mantissa}e+{exponent}")
                }
                _ => f.write_str(&digits),
            }
        }
    }
}

/// A whole number: every digit, as far as JavaScript prints digits.
#[derive(Clone, Copy)]
pub(crate) struct JsInteger(pub(crate) i128);

impl fmt::Display for JsInteger {
    #[expect(clippy::cast_precision_loss, reason = "few digits are printed of what is so big")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const BIG: u128 = 10_u128.pow(21);
        if self.0.unsigned_abs() < BIG { self.0.fmt(f) } else { JsNumber(self.0 as f64).fmt(f) }
    }
}

/// Whether a number has no fraction. One that is too great for a fraction has none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "asks whether the cast lost anything"
)]
pub(crate) const fn is_whole(n: f64) -> bool {
    n as i128 as f64 == n || n.abs() > 1e30
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn numbers_look_like_javascript() {
        for (n, text) in [
            (0.001, "0.001"),
            (1e-7, "1e-7"),
            (1e-6, "0.000001"),
            (1e6, "1000000"),
            (1e20, "100000000000000000000"),
            (1e21, "1e+21"),
            (-1.5e300, "-1.5e+300"),
            (2.0, "2"),
            (-0.0, "0"),
        ] {
            assert_eq!(JsNumber(n).to_string(), text);
        }
    }

    #[test]
    fn whole_numbers_keep_their_digits() {
        for (n, text) in [
            (-7, "-7"),
            (i128::from(u64::MAX), "18446744073709551615"),
            (10_i128.pow(21) - 1, "999999999999999999999"),
            (10_i128.pow(21), "1e+21"),
            (-2 * 10_i128.pow(22), "-2e+22"),
        ] {
            assert_eq!(JsInteger(n).to_string(), text);
        }
    }

    #[test]
    fn long_text_is_cut_in_the_middle() {
        let exact = "é".repeat(120);
        assert_eq!(*shown(&exact), exact);
        let long = format!("{}{}", "a".repeat(100), "z".repeat(100));
        let cut = shown(&long);
        assert_eq!(cut.chars().count(), 120);
        assert_eq!(*cut, format!("{}…{}", "a".repeat(60), "z".repeat(59)));
    }

    #[test]
    fn keys_are_not_shown() {
        assert_eq!(*shown("0123456789abcdef0123456789abcdef"), *"0123…");
        assert_eq!(*shown("sk-proj-abcdefghijklmnop"), *"sk-p…");
        assert_eq!(*shown("sk-a plain sentence, however long"), *"sk-a plain sentence, however long");
    }
}
