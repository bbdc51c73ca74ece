//! What enums of the catalog take, in messages: all of it, or of much what is nearest to what was written.

use super::{
    compare::Spot,
    nearest::{Nearest, nearest},
    places::each,
    spelt::rename_all,
};
use crate::{
    schema::{
        each_of,
        node::{Node, NodeId, Schema},
    },
    sentence::Sentence,
    suggest::edits,
    wire::cx::same,
};

/// How many of many members are shown.
const SHOWN: usize = 8;
/// How many are counted; of more, that there are more.
const MOST: usize = 256;

/// `'a' | 'b' | … (12 in all)`: the members of all enums of strings at a place, or of those of numbers if there
/// are no others; and which of them is meant, if what is wrong is a slip.
pub(super) const fn push_members(out: Sentence, spot: Spot<'_>, wrong: &[&str]) -> Sentence {
    push_all(out, spot, wrong, false)
}

/// The same where the names of an enum are wrong.
pub(super) const fn push_members_for(out: Sentence, spot: Spot<'_>, names: &[&str]) -> Sentence {
    push_all(out, spot, names, true)
}

const fn push_all(out: Sentence, spot: Spot<'_>, wrong: &[&str], are_names: bool) -> Sentence {
    let all = Texts::at(spot);
    if all.len > 0 {
        let out = all.push(out, wrong);
        // Which rule it is takes the compiler a while to find out.
        if are_names && let Some(rule) = rename_all(wrong, all.list.split_at(all.len).0) {
            return out.push(" (`#[serde(rename_all = \"").push(rule).push("\")]` spells variants so)");
        }
        return out;
    }
    let numbers = Numbers::at(spot);
    if numbers.are_shown() { numbers.push(out, None) } else { out.push("others") }
}

/// `; it takes 4 | 8 | 12`: the same for numbers, if all are whole; those that are nearest to one, if it is known.
pub(super) const fn push_numbers(out: Sentence, spot: Spot<'_>, wrong: Option<f64>) -> Sentence {
    let all = Numbers::at(spot);
    if all.are_shown() { all.push(out.push("; it takes "), wrong) } else { out }
}

/// Whether that says something.
pub(super) const fn has_numbers(spot: Spot<'_>) -> bool {
    Numbers::at(spot).are_shown()
}

/// The member that is nearest to a word, of all enums of strings at a place.
pub(super) const fn nearest_member(spot: Spot<'_>, word: &str) -> Option<&'static str> {
    Texts::at(spot).nearest_to(word).found()
}

/// Distinct texts, in the order of the catalog.
struct Texts {
    list: [&'static str; MOST],
    len: usize,
    /// There are more than that.
    more: bool,
}

impl Texts {
    const fn at(spot: Spot<'_>) -> Self {
        let mut all = Self { list: [""; MOST], len: 0, more: false };
        each!(i of spot.used, spot.place.len() => {
            all.add(spot.schema, spot.place.node(i));
        });
        all
    }

    const fn nearest_to<'a>(&self, word: &'a str) -> Nearest<'a> {
        let mut nearest = Nearest::new(word);
        let mut i = 0;
        while i < self.len {
            nearest.offer(self.list[i]);
            i += 1;
        }
        nearest
    }

    const fn add(&mut self, schema: &Schema<'static>, id: NodeId) {
        match schema.node(id) {
            Node::StringEnum(list) => {
                each_of!(member of list.member(schema) => {
                    self.add_text(schema.text(member));
                });
            }
            Node::Union(union) => {
                each_of!(branch of union.branch(schema) => {
                    self.add(schema, branch);
                });
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
        } else {
            self.more = true;
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
            out = push_count(out, self.len, self.more);
        }
        let mut w = 0;
        while w < wrong.len() && self.len > 1 {
            let nearest = self.nearest_to(wrong[w]);
            if let (Some(near), true) = (nearest.found(), nearest.is_close()) {
                out = out.push("; did you mean '").push(near).push("'");
                // Of several it is one, and the others may be wrong in the same way.
                if wrong.len() > 1 {
                    out = out.push(" for '").push(wrong[w]).push("'");
                }
                return out.push("?");
            }
            w += 1;
        }
        out
    }

    /// Which of them are nearest to what was written.
    const fn nearest(&self, wrong: &[&str]) -> [bool; MOST] {
        let mut distances = [usize::MAX; MOST];
        let mut i = 0;
        while i < self.len {
            let mut w = 0;
            while w < wrong.len() {
                let far = edits(wrong[w].as_bytes(), self.list[i].as_bytes());
                if far < distances[i] {
                    distances[i] = far;
                }
                w += 1;
            }
            i += 1;
        }
        nearest(&distances, self.len, SHOWN)
    }
}

/// Behind those that are shown: how many there are.
const fn push_count(out: Sentence, len: usize, more: bool) -> Sentence {
    out.push(" | … (").push_int(len as i128).push(if more { " and more)" } else { " in all)" })
}

/// Distinct whole numbers, the least first.
struct Numbers {
    list: [i128; MOST],
    len: usize,
    whole: bool,
    more: bool,
}

impl Numbers {
    const fn at(spot: Spot<'_>) -> Self {
        let mut all = Self { list: [0; MOST], len: 0, whole: true, more: false };
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
                each_of!(member of list.member(schema) => {
                    let n = member as i128;
                    self.whole &= n as f64 == member;
                    self.add_number(n);
                });
            }
            Node::Union(union) => {
                each_of!(branch of union.branch(schema) => {
                    self.add(schema, branch);
                });
            }
            _ => {}
        }
    }

    const fn add_number(&mut self, n: i128) {
        let mut at = self.len;
        while at > 0 && self.list[at - 1] >= n {
            at -= 1;
        }
        if at < self.len && self.list[at] == n {
            return;
        }
        if self.len == MOST {
            self.more = true;
            return;
        }
        let mut i = self.len;
        while i > at {
            self.list[i] = self.list[i - 1];
            i -= 1;
        }
        self.list[at] = n;
        self.len += 1;
    }

    const fn are_shown(&self) -> bool {
        self.len > 0 && self.whole
    }

    const fn push(&self, mut out: Sentence, wrong: Option<f64>) -> Sentence {
        let many = self.len > 2 * SHOWN;
        let first = match wrong {
            Some(n) if many => self.first_near(n),
            _ => 0,
        };
        let mut i = first;
        while i < self.len && i < first + 2 * SHOWN {
            out = out.push(if i > first { " | " } else { "" }).push_int(self.list[i]);
            i += 1;
        }
        if many { push_count(out, self.len, self.more) } else { out }
    }

    /// Where those begin that are nearest to a number.
    #[expect(clippy::cast_precision_loss, reason = "only compared")]
    const fn first_near(&self, n: f64) -> usize {
        let mut above = 0;
        while above < self.len && (self.list[above] as f64) < n {
            above += 1;
        }
        let first = above.saturating_sub(SHOWN);
        let last = self.len.saturating_sub(2 * SHOWN);
        if first < last { first } else { last }
    }
}
