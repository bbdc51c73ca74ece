//! What a sentence is about: the way to a field, through the types that hold it.

/// The fields and variants on the way from a request to what is wrong, by their numbers in the types that they stand in:
/// of twelve bits each, the first is the lowest.
#[derive(Clone, Copy)]
pub(crate) struct Steps(u128);

impl Steps {
    const BITS: u32 = 12;
    /// What is deeper is told where the way ends.
    const MOST: u32 = 10;

    pub(crate) const NONE: Self = Self(0);

    /// From here on: something that is said of the field, by its number;
    pub(crate) const SAID: u16 = 0x800;
    /// and that its type says of itself.
    pub(crate) const SAID_OF_TYPE: u16 = 0xC00;
    /// The tag of the type.
    pub(crate) const TAG: u16 = 0xFFE;
    /// The type itself, and no field of it.
    pub(crate) const TYPE: u16 = 0xFFF;

    /// That of a field or a variant.
    #[expect(clippy::cast_possible_truncation, reason = "it is small")]
    pub(crate) const fn number(number: usize) -> u16 {
        if number + 1 < Self::SAID as usize { number as u16 + 1 } else { Self::TYPE }
    }

    #[must_use]
    pub(crate) const fn then(self, number: u16) -> Self {
        let len = self.len();
        if len == Self::MOST { self } else { Self(self.0 | (number as u128) << (len * Self::BITS)) }
    }

    pub(crate) const fn len(self) -> u32 {
        (u128::BITS - self.0.leading_zeros()).div_ceil(Self::BITS)
    }

    /// Whether there may be more than there is room for.
    pub(crate) const fn is_full(self) -> bool {
        self.len() == Self::MOST
    }

    /// The first of them.
    pub(crate) const fn first(self) -> u16 {
        (self.0 & ((1 << Self::BITS) - 1)) as u16
    }

    /// What is behind so many of them.
    pub(crate) const fn behind(self, steps: u32) -> Self {
        if steps >= Self::MOST { Self::NONE } else { Self(self.0 >> (steps * Self::BITS)) }
    }

    /// Whether they begin with these.
    pub(crate) const fn begin_with(self, way: u64) -> bool {
        let way = Self(way as u128);
        let rest = self.behind(way.len());
        way.len() <= self.len() && self.0 ^ way.0 == rest.0 << (way.len() * Self::BITS)
    }

    /// Whether they are these and no more.
    pub(crate) const fn are_all(self, way: u64) -> bool {
        self.0 == way as u128
    }

    pub(crate) const fn are(self, other: Self) -> bool {
        self.0 == other.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_told_apart() {
        let steps = (1..=12).fold(Steps::NONE, |steps, n| {
            assert_eq!(steps.len(), u32::from(n - 1).min(10));
            steps.then(n)
        });
        assert!(steps.behind(3).begin_with(4) && steps.behind(9).are_all(10) && !steps.are_all(1));
        assert!(steps.begin_with(0) && steps.begin_with(0x2001) && steps.behind(1).begin_with(0x3002));
        assert!(!steps.begin_with(0x1001) && !steps.begin_with(2) && !Steps::NONE.then(1).begin_with(0x2001));
        assert!(Steps::NONE.begin_with(0) && !Steps::NONE.begin_with(1));
        assert_eq!((Steps::number(0), Steps::number(2045), Steps::number(2047)), (1, 2046, Steps::TYPE));
    }
}
