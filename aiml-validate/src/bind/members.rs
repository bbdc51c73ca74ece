//! What enums of the catalog take, in messages: all of it, or of much what is nearest to what was written.

use super::{
    compare::Spot,
    nearest::{Nearest, distance},
    places::each,
};
use crate::{
    schema::node::{Node, NodeId, Schema},
    sentence::Sentence,
    wire::cx::same,
};

/// How many of many members are shown.
const SHOWN: usize = 8;
/// How many are counted.
const MOST: usize = 128;

/// `'a' | 'b' | … (12 in all)`: the members of all enums of strings at a place, or of those of numbers if there
/// are no others.
pub(super) const fn push_members(out: Sentence, spot: Spot<'_>, wrong: &[&str]) -> Sentence {
    let mut all = Texts { list: [""; MOST], len: 0 };
    each!(i of spot.used, spot.place.len() => {
        all.add(spot.schema, spot.place.node(i));
    });
    if all.len > 0 {
        return all.push(out, wrong);
    }
    let numbers = Numbers::at(spot);
    if numbers.len == 0 || !numbers.whole { out.push("others") } else { numbers.push(out) }
}

/// `4 | 8 | 12`: the same for numbers, behind an introduction, if all are whole.
pub(super) const fn push_numbers(out: Sentence, introduction: &str, spot: Spot<'_>) -> Sentence {
    let all = Numbers::at(spot);
    if all.len == 0 || !all.whole { out } else { all.push(out.push(introduction)) }
}

/// The member that is nearest to a word, of all enums of strings at a place.
pub(super) const fn nearest_member(spot: Spot<'_>, word: &str) -> Option<&'static str> {
    let mut all = Texts { list: [""; MOST], len: 0 };
    each!(i of spot.used, spot.place.len() => {
        all.add(spot.schema, spot.place.node(i));
    });
    let mut nearest = Nearest::new(word);
    let mut i = 0;
    while i < all.len {
        nearest.offer(all.list[i]);
        i += 1;
    }
    nearest.found()
}

/// Distinct texts, in the order of the catalog.
struct Texts {
    list: [&'static str; MOST],
    len: usize,
}

impl Texts {
    const fn add(&mut self, schema: &Schema<'static>, id: NodeId) {
        match schema.node(id) {
            Node::StringEnum(list) => {
                let mut i = 0;
                while i < list.len {
                    self.add_text(schema.text(list.member(schema, i)));
                    i += 1;
                }
            }
            Node::Union(union) => {
                let mut i = 0;
                while i < union.len {
                    self.add(schema, union.branch(schema, i));
                    i += 1;
                }
            }
            _ => {}
        }
    }

    const fn add_text(&mut self, text: &'static str) {
        let mut i = 0;
        while i < self.len {
            if same(self.list[i], text) {
                return;
            }
            i += 1;
        }
        if self.len < MOST {
            self.list[self.len] = text;
            self.len += 1;
        }
    }

    const fn push(&self, mut out: Sentence, wrong: &[&str]) -> Sentence {
        let shown = if self.len > SHOWN { self.nearest(wrong) } else { [true; MOST] };
        let mut first = true;
        let mut i = 0;
        while i < self.len {
            if shown[i] {
                out = out.push(if first { "'" } else { " | '" }).push(self.list[i]).push("'");
                first = false;
            }
            i += 1;
        }
        if self.len > SHOWN {
            out = out.push(" | … (").push_int(self.len as i128).push(" in all)");
        }
        out
    }

    /// Which of them are nearest to what was written.
    const fn nearest(&self, wrong: &[&str]) -> [bool; MOST] {
        let mut shown = [false; MOST];
        let mut distances = [usize::MAX; MOST];
        let mut i = 0;
        while i < self.len {
            let mut w = 0;
            while w < wrong.len() {
                let far = distance(wrong[w].as_bytes(), self.list[i].as_bytes());
                if far < distances[i] {
                    distances[i] = far;
                }
                w += 1;
            }
            i += 1;
        }
        let mut n = 0;
        while n < SHOWN {
            let mut best = MOST;
            let mut i = 0;
            while i < self.len {
                if !shown[i] && (best == MOST || distances[i] < distances[best]) {
                    best = i;
                }
                i += 1;
            }
            shown[best] = true;
            n += 1;
        }
        shown
    }
}

/// Distinct whole numbers, in the order of the catalog.
struct Numbers {
    list: [i128; MOST],
    len: usize,
    whole: bool,
}

impl Numbers {
    const fn at(spot: Spot<'_>) -> Self {
        let mut all = Self { list: [0; MOST], len: 0, whole: true };
        each!(i of spot.used, spot.place.len() => {
            all.add(spot.schema, spot.place.node(i));
        });
        all
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::float_cmp,
        reason = "a number that is not the same as a whole one is not shown"
    )]
    const fn add(&mut self, schema: &Schema<'static>, id: NodeId) {
        match schema.node(id) {
            Node::NumberEnum(list) => {
                let mut i = 0;
                while i < list.len {
                    let member = list.member(schema, i);
                    let n = member as i128;
                    self.whole &= n as f64 == member;
                    self.add_number(n);
                    i += 1;
                }
            }
            Node::Union(union) => {
                let mut i = 0;
                while i < union.len {
                    self.add(schema, union.branch(schema, i));
                    i += 1;
                }
            }
            _ => {}
        }
    }

    const fn add_number(&mut self, n: i128) {
        let mut i = 0;
        while i < self.len {
            if self.list[i] == n {
                return;
            }
            i += 1;
        }
        if self.len < MOST {
            self.list[self.len] = n;
            self.len += 1;
        }
    }

    const fn push(&self, mut out: Sentence) -> Sentence {
        let mut i = 0;
        while i < self.len && i < 2 * SHOWN {
            if i > 0 {
                out = out.push(" | ");
            }
            out = out.push_int(self.list[i]);
            i += 1;
        }
        if self.len > 2 * SHOWN {
            out = out.push(" | … (").push_int(self.len as i128).push(" in all)");
        }
        out
    }
}
