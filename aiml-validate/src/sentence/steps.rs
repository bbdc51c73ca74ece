//! What a sentence is about: the way to a field, through the types that hold it.

/// The fields and variants on the way from a request to what is wrong, by their numbers in the types that they stand in.
#[derive(Clone, Copy)]
pub(crate) struct Steps {
    numbers: [u16; Self::MOST],
    len: usize,
}

impl Steps {
    /// What is deeper is told where the way ends.
    const MOST: usize = 16;

    pub(crate) const NONE: Self = Self { numbers: [0; Self::MOST], len: 0 };

    /// The type itself, and no field of it.
    pub(crate) const TYPE: u16 = u16::MAX;

    /// Its tag.
    pub(crate) const TAG: u16 = u16::MAX - 1;

    /// From here on: something that is said of the field, by its number;
    pub(crate) const SAID: u16 = 1 << 15;
    /// and that its type says of itself.
    pub(crate) const SAID_OF_TYPE: u16 = 3 << 14;

    #[must_use]
    pub(crate) const fn then(mut self, number: u16) -> Self {
        if self.len < Self::MOST {
            self.numbers[self.len] = number;
            self.len += 1;
        }
        self
    }

    pub(crate) const fn len(self) -> usize {
        self.len
    }

    /// The number of a step; [`TYPE`](Self::TYPE) behind the last.
    pub(crate) const fn at(self, step: usize) -> u16 {
        if step < self.len { self.numbers[step] } else { Self::TYPE }
    }

    pub(crate) const fn are(self, other: Self) -> bool {
        let mut i = 0;
        while i < self.len && i < other.len && self.numbers[i] == other.numbers[i] {
            i += 1;
        }
        i == self.len && i == other.len
    }
}
