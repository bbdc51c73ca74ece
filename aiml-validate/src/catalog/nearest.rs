//! The ids and paths most like one that is not there.

use super::{
    Catalog,
    index::{Index, Part, record, text},
    path::{is_below, is_called, is_other_name, key, parts_of, path_of},
};
use crate::{
    schema::bytes::slice,
    suggest::{distance, is_alike},
};

/// The most that are found.
const MOST: usize = 3;

/// By how much the score of an id that is no longer served is worse: more than two edits.
const RETIRED: usize = 5;

/// The score of what is no more than a slip: two edits.
const SLIP: usize = 4;

/// A score over all scores.
const FAR: usize = usize::MAX;

/// The ids most like one that is not there, best first; see [`Catalog::nearest`].
///
/// ```
/// use aiml_validate::Catalog;
///
/// let catalog = Catalog::builtin();
/// let chat = catalog.endpoint("/v1/chat/completions");
/// assert_eq!(catalog.nearest("gpt4o", chat).iter().next(), Some("gpt-4o"));
/// assert_eq!(catalog.nearest("no model at all", chat).iter().count(), 0);
/// ```
#[derive(Clone, Debug)]
pub struct Nearest<'a> {
    index: Index<'a>,
    found: [(usize, u16); MOST],
}

impl<'a> Nearest<'a> {
    const fn none(index: Index<'a>) -> Self {
        Self { index, found: [(FAR, 0); MOST] }
    }

    /// Of the models of an endpoint, or of all: what is retired and has no documents left helps nobody.
    pub(super) const fn of_models(catalog: &'a Catalog, wanted: &str, endpoint: Option<u16>) -> Self {
        let index = catalog.index();
        let mut nearest = Self::none(index);
        let wanted = Id::new(wanted.as_bytes());
        let (mut models, mut number, len) = (Models::of(index), 0, index.models());
        while number < len {
            if models.is_at(endpoint) {
                let score = id_score(wanted, models.id(), nearest.worst());
                // One that is served comes first, unless it is much less like it.
                let worse = if models.is_retired() { RETIRED } else { 0 };
                nearest.keep(score.saturating_add(worse), number);
            }
            models.next();
            number += 1;
        }
        nearest
    }

    /// Of the paths of endpoints.
    pub(super) const fn of_paths(catalog: &'a Catalog, wanted: &str) -> Self {
        let index = catalog.index();
        let mut nearest = Self::none(index);
        let mut number = 0;
        while number < index.endpoints() {
            let score = path_score(wanted.as_bytes(), index.path(number), nearest.worst());
            nearest.keep(score, number);
            number += 1;
        }
        nearest
    }

    /// The score over which nothing is kept any more.
    const fn worst(&self) -> usize {
        // One edit more than the best takes is like it; what is further off only distracts.
        let close = self.found[0].0.saturating_add(2);
        let last = self.found[MOST - 1].0;
        if close < last { close } else { last }
    }

    const fn keep(&mut self, score: usize, number: u16) {
        if score == FAR || score > self.worst() {
            return;
        }
        let mut place = MOST;
        while place > 0 && self.found[place - 1].0 > score {
            place -= 1;
        }
        let mut last = MOST - 1;
        while last > place {
            self.found[last] = self.found[last - 1];
            last -= 1;
        }
        if place < MOST {
            self.found[place] = (score, number);
        }
    }

    /// The number of the best.
    pub(super) const fn first(&self) -> Option<u16> {
        if self.found[0].0 == FAR { None } else { Some(self.found[0].1) }
    }

    /// One of them, best first; for use in `const`, where there are no iterators.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// const NEAREST: Option<&str> = Catalog::builtin().nearest("o1-mni", None).get(0);
    /// assert_eq!(NEAREST, Some("o1-mini"));
    /// ```
    pub const fn get(&self, number: usize) -> Option<&'a str> {
        if number >= MOST || self.found[number].0 > self.worst() || self.found[number].0 == FAR {
            return None;
        }
        Some(text(self.index.id(self.found[number].1)))
    }

    /// The best, if a text is surely a slip for it: hardly anything is wrong, no number, and nothing else is as near.
    pub(crate) const fn meant_by(&self, wanted: &str) -> Option<&'a str> {
        if !self.is_slip() {
            return None;
        }
        let id = self.index.id(self.found[0].1);
        if have_same_digits(wanted.as_bytes(), id) { Some(text(id)) } else { None }
    }

    /// Whether the best is so near that it is meant.
    pub(super) const fn is_slip(&self) -> bool {
        self.found[0].0 <= SLIP && self.found[0].0 < self.found[1].0
    }

    /// All of them, best first.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let nearest = Catalog::builtin().nearest("Openai/GPT-4o", None);
    /// assert!(nearest.iter().any(|id| id == "openai/gpt-4o"));
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let nearest = self.clone();
        (0..MOST).map_while(move |number| nearest.get(number))
    }
}

/// An id: most are `vendor/name`, and the name is what people remember.
#[derive(Clone, Copy)]
struct Id<'a> {
    whole: &'a [u8],
    vendor: &'a [u8],
    name: &'a [u8],
}

impl<'a> Id<'a> {
    const fn new(whole: &'a [u8]) -> Self {
        let mut at = whole.len();
        while at > 0 && whole[at - 1] != b'/' {
            at -= 1;
        }
        let (vendor, name) = whole.split_at(at);
        Self { whole, vendor, name }
    }
}

/// The models one after the other. (The compiler evaluates each call behind each number that is read: there are few.)
struct Models<'a> {
    data: &'a [u8],
    record: usize,
    pairs: usize,
    texts: usize,
}

impl<'a> Models<'a> {
    const fn of(index: Index<'a>) -> Self {
        let (record, pairs) = (index.part(Part::Models), index.part(Part::Pairs));
        Self { data: index.data, record, pairs, texts: index.part(Part::Texts) }
    }

    const fn next(&mut self) {
        self.record += record::MODEL;
    }

    const fn id(&self) -> Id<'a> {
        let place = self.texts + (self.number(self.record) | self.number(self.record + 2) << 16);
        Id::new(slice(self.data, place, self.number(self.record + 4)))
    }

    const fn is_retired(&self) -> bool {
        self.number(self.record + 6) & 0xFF != 0
    }

    /// Whether an endpoint has documents of it; any endpoint, if none is named.
    const fn is_at(&self, endpoint: Option<u16>) -> bool {
        let len = self.number(self.record + 10);
        let Some(endpoint) = endpoint else { return len > 0 };
        let mut at = self.pairs + self.number(self.record + 8) * record::PAIR;
        let end = at + len * record::PAIR;
        while at < end {
            if self.number(at) == endpoint as usize {
                return true;
            }
            at += record::PAIR;
        }
        false
    }

    /// A number of two bytes.
    const fn number(&self, at: usize) -> usize {
        if at < self.data.len() && at + 1 < self.data.len() {
            self.data[at] as usize | (self.data[at + 1] as usize) << 8
        } else {
            0
        }
    }
}

/// How unlike two ids are, two points an edit; a wrong vendor counts little.
const fn id_score(wanted: Id<'_>, known: Id<'_>, most: usize) -> usize {
    let near = near(wanted.name, known.name);
    let limit = if most / 2 < near { most / 2 } else { near };
    let longer = known.name.len().abs_diff(wanted.name.len()) / 6;
    let points = match distance(wanted.name, known.name, limit) {
        Some(0) => 0,
        edits => match (edits, begins(known.name, wanted.name)) {
            // Only what parts the parts of the name is not as it should.
            (_, Begins::Same) => 0,
            // The date of a model is left out by all who know it by its name.
            (_, Begins::Dated) if wanted.vendor.is_empty() && !known.vendor.is_empty() => 1,
            (_, Begins::Dated) => 2,
            (Some(edits), _) if edits < 2 => 2 * edits + other_version(wanted.name, known.name),
            // `claude-sonnet-4` is written for `claude-sonnet-4-20250514`: what is left out is less than what is wrong.
            (_, Begins::Part) => 1 + 2 * longer,
            (Some(edits), Begins::No) => 2 * edits,
            (None, Begins::No) if matches!(begins(wanted.name, known.name), Begins::Part) => 4 + 2 * longer,
            // `openaigpt-4o`: the mistake is in what parts the vendor from the name, or in both.
            (None, Begins::No) => return whole_score(wanted.whole, known.whole, most),
        },
    };
    points + vendor_score(wanted.vendor, known.vendor)
}

/// By how much a name with one other letter is worse if that makes it another version, in points: a digit for a digit.
const fn other_version(wanted: &[u8], known: &[u8]) -> usize {
    if wanted.len() != known.len() {
        return 0;
    }
    let (mut others, mut digits, mut i) = (0, 0, 0);
    while i < wanted.len() {
        if wanted[i] != known[i] {
            others += 1;
            if wanted[i].is_ascii_digit() && known[i].is_ascii_digit() {
                digits += 1;
            }
        }
        i += 1;
    }
    // Two in each other's place are a slip.
    if others == 1 && digits == 1 { 2 } else { 0 }
}

const fn vendor_score(wanted: &[u8], known: &[u8]) -> usize {
    match distance(wanted, known, 2) {
        Some(0) => 0,
        Some(edits) if !wanted.is_empty() && !known.is_empty() => edits,
        _ if wanted.is_empty() || known.is_empty() => 2,
        _ => 3,
    }
}

const fn whole_score(wanted: &[u8], known: &[u8], most: usize) -> usize {
    let near = if wanted.len() < 5 { 0 } else { 2 };
    match distance(wanted, known, if most / 2 < near { most / 2 } else { near }) {
        Some(edits) => 2 * edits + 1,
        None => FAR,
    }
}

/// Whether two ids have the same digits, one after the other: another version is another model.
const fn have_same_digits(mut a: &[u8], mut b: &[u8]) -> bool {
    loop {
        a = from_digit(a);
        b = from_digit(b);
        match (a, b) {
            ([], []) => return true,
            ([first, a_rest @ ..], [second, b_rest @ ..]) if *first == *second => (a, b) = (a_rest, b_rest),
            _ => return false,
        }
    }
}

const fn from_digit(mut id: &[u8]) -> &[u8] {
    while let [first, rest @ ..] = id {
        if first.is_ascii_digit() {
            break;
        }
        id = rest;
    }
    id
}

/// The edits up to which a name is like another.
const fn near(wanted: &[u8], known: &[u8]) -> usize {
    let longer = if known.len() > wanted.len() { known.len() } else { wanted.len() };
    match longer / 4 + 1 {
        _ if wanted.len() < 3 => 0,
        _ if wanted.len() < 5 => 1,
        edits if edits > 4 => 4,
        edits => edits,
    }
}

/// How one name begins with another.
#[derive(Clone, Copy)]
enum Begins {
    No,
    /// Where the other ends, a part ends: `gpt5` and `gpt-5-mini`.
    Part,
    /// And nothing follows: `gpt4-o` is `gpt-4o`, and no `gpt-4o-mini`.
    Same,
    /// And a date follows: `gpt-4.1` and `gpt-4.1-2025-04-14`.
    Dated,
}

/// Whether a name begins with another. What parts its parts does not count.
const fn begins(name: &[u8], start: &[u8]) -> Begins {
    let (mut n, mut s) = (0, 0);
    while s < start.len() {
        if n < name.len() && is_alike(name[n], start[s]) {
            n += 1;
            s += 1;
        } else if parts(start[s]) {
            s += 1;
        } else if n < name.len() && parts(name[n]) {
            n += 1;
        } else {
            return Begins::No;
        }
    }
    match name.len() - n {
        0 => Begins::Same,
        _ if is_date(name.split_at(n).1) => Begins::Dated,
        _ if start.len() >= 4 && (parts(name[n]) || n > 0 && parts(name[n - 1])) => Begins::Part,
        _ => Begins::No,
    }
}

/// Whether the end of a name is a date: a year, a month and a day, with or without something between.
const fn is_date(mut end: &[u8]) -> bool {
    let (mut digits, mut is_of_year) = (0, false);
    while let [first, rest @ ..] = end {
        if first.is_ascii_digit() {
            is_of_year |= digits == 0 && *first == b'2';
            digits += 1;
        } else if *first != b'-' {
            return false;
        }
        end = rest;
    }
    digits == 8 && is_of_year
}

const fn parts(byte: u8) -> bool {
    matches!(byte, b'-' | b'.' | b'_' | b':' | b'@')
}

const fn path_score(wanted: &[u8], known: &[u8], most: usize) -> usize {
    let (wanted, known) = (key(path_of(wanted)), key(known));
    if is_called(wanted, known) {
        return SLIP + 1;
    }
    // `/tts/create`: what there is stands before what there is not, and the more of it there is the better.
    if is_below(wanted, known) {
        return SLIP + parts_of(wanted) - parts_of(known);
    }
    let third = if wanted.len() > known.len() { wanted.len() / 3 } else { known.len() / 3 };
    match distance(wanted, known, if most / 2 < third { most / 2 } else { third }) {
        Some(_) if is_other_name(wanted, known) => FAR,
        Some(edits) => 2 * edits,
        None => FAR,
    }
}
