//! Lists in messages, of which no more is shown than fits on a line.

use super::Sentence;

/// How many of many are shown.
const SHOWN: usize = 4;

/// A few of many, in their order: `` `a`, `b` and 12 more ``.
pub(crate) struct Few {
    list: [&'static str; SHOWN + 1],
    pub(crate) len: usize,
}

impl Few {
    pub(crate) const NONE: Self = Self { list: [""; SHOWN + 1], len: 0 };

    pub(crate) const fn add(&mut self, text: &'static str) {
        if self.len < self.list.len() {
            self.list[self.len] = text;
        }
        self.len += 1;
    }

    /// How many of so many are shown.
    pub(crate) const fn shown(len: usize) -> usize {
        // One more is shown as well: it is no longer than what says so.
        if len <= SHOWN + 1 { len } else { SHOWN }
    }

    /// The same, as those of so many that are shown.
    pub(crate) const fn of(self, len: usize) -> Self {
        Self { len, ..self }
    }

    pub(crate) const fn push(&self, mut out: Sentence) -> Sentence {
        let shown = Self::shown(self.len);
        let mut i = 0;
        while i < shown {
            let before = match i {
                0 => "`",
                _ if i + 1 == self.len => " and `",
                _ => ", `",
            };
            out = out.push(before).push(self.list[i]).push("`");
            i += 1;
        }
        if shown == self.len {
            out
        } else {
            out.push(" and ").push_int((self.len - shown) as i128).push(" more")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_are_counted() {
        let list = |n: usize| {
            let mut few = Few::NONE;
            ["a", "b", "c", "d", "e", "f", "g"].iter().take(n).for_each(|text| few.add(text));
            few.push(Sentence::new()).as_str().to_owned()
        };
        assert_eq!(list(0), "");
        assert_eq!(list(1), "`a`");
        assert_eq!(list(2), "`a` and `b`");
        assert_eq!(list(5), "`a`, `b`, `c`, `d` and `e`");
        assert_eq!(list(7), "`a`, `b`, `c`, `d` and 3 more");
    }
}
