//! Numbers as JavaScript has them: all are `f64`.

use super::scratch::Scratch;

/// From here on every `f64` is a whole number.
const WHOLE: f64 = 9_007_199_254_740_992.0;

/// Whether a number is whole; infinity is not.
pub(super) fn is_whole(n: f64) -> bool {
    if n.abs() >= WHOLE {
        return n.is_finite();
    }
    #[expect(clippy::cast_possible_truncation, reason = "smaller than 2^53")]
    let whole = n as i64;
    #[expect(clippy::cast_precision_loss, reason = "smaller than 2^53")]
    let back = whole as f64;
    #[expect(clippy::float_cmp, reason = "exactly equal is what is asked")]
    let is_whole = back == n;
    is_whole
}

/// An `f32` as the number that JSON has for it: its shortest decimal, so that `1.2f32` is 1.2.
pub(super) fn widen(n: f32) -> f64 {
    let wide = f64::from(n);
    if is_whole(wide) && wide.abs() < 16_777_216.0 {
        return wide;
    }
    // The first number of decimals that gives back the same `f32` is the shortest; both sides of the
    // division are exact, so that its result is the number nearest to that decimal.
    if (1e-3..1e6).contains(&wide.abs()) {
        let mut power = 1.0;
        for _ in 0..8 {
            power *= 10.0;
            #[expect(clippy::cast_possible_truncation, reason = "smaller than 2^53")]
            let digits = (wide.abs() * power + 0.5) as i64;
            #[expect(clippy::cast_precision_loss, reason = "smaller than 2^53")]
            let decimal = (digits as f64 / power).copysign(wide);
            #[expect(clippy::cast_possible_truncation, clippy::float_cmp, reason = "the way there and back")]
            if decimal as f32 == n {
                return decimal;
            }
        }
    }
    let mut text = Scratch::new();
    // Writing to a `Scratch` does not fail.
    let _ = core::fmt::Write::write_fmt(&mut text, format_args!("{n:e}"));
    text.as_str().parse().unwrap_or(wide)
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn whole_is_a_matter_of_the_value() {
        for n in [0.0, -0.0, 1.0, -3.0, 1e21, f64::MAX, 9_007_199_254_740_993.0] {
            assert!(is_whole(n), "{n}");
        }
        for n in [0.5, -1.5, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 4_503_599_627_370_495.5, 1e-300] {
            assert!(!is_whole(n), "{n}");
        }
    }

    #[test]
    fn a_float_is_what_its_shortest_decimal_says() {
        let mut bits = 1u32;
        let mut tried = 0;
        while tried < 200_000 {
            bits = bits.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            // Half of them from the everyday range.
            let n = if tried % 2 == 0 {
                f32::from_bits(bits)
            } else {
                f32::from_bits(0x3F80_0000 | bits >> 9) * 1e4 - 1e4
            };
            tried += 1;
            if n.is_finite() {
                let expected: f64 = n.to_string().parse().expect("a number");
                assert_eq!(widen(n).to_bits(), expected.to_bits(), "{n:e}");
            }
        }
        assert_eq!(widen(1.2).to_string(), "1.2");
        assert_eq!(widen(0.7).to_string(), "0.7");
    }
}
