//! The ids and paths most like one that is not there.

use super::{
    Catalog,
    index::{Index, text},
    path::key,
};
use crate::suggest::distance;

/// The most that are found.
const MOST: usize = 3;

/// By how much the score of an id that is no longer served is worse: more than two edits.
const RETIRED: usize = 5;

/// The score of what is no more than a slip: two edits.
const SLIP: usize = 4;

/// A score over all scores.
const FAR: usize = usize::MAX;

/// Where to look.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scope {
    Models,
    /// The models of one endpoint.
    Endpoint(u16),
    Paths,
}

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
    pub(super) const fn find(catalog: &'a Catalog, wanted: &str, scope: Scope) -> Self {
        let index = catalog.index();
        let mut nearest = Self { index, found: [(FAR, 0); MOST] };
        let wanted = wanted.as_bytes();
        let len = if let Scope::Paths = scope { index.endpoints() } else { index.models() };
        let mut number = 0;
        while number < len {
            let offered = match scope {
                // What is retired and has no documents left helps nobody.
                Scope::Models => index.pairs_of(number).1 > 0,
                Scope::Endpoint(endpoint) => index.find_pair(endpoint, number).is_some(),
                Scope::Paths => true,
            };
            if offered {
                let limit = nearest.worst();
                let points =
                    match scope {
                        Scope::Paths => path_score(wanted, index.path(number), limit),
                        // One that is served comes first, unless it is much less like it.
                        _ => id_score(wanted, index.id(number), limit)
                            .saturating_add(if index.retired(number) { RETIRED } else { 0 }),
                    };
                nearest.keep(points, number);
            }
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

/// How unlike two ids are, two points an edit: most are `vendor/name`, and the name is what people remember,
/// so a wrong vendor counts little.
const fn id_score(wanted: &[u8], known: &[u8], most: usize) -> usize {
    let (wanted_vendor, wanted_name) = split(wanted);
    let (vendor, name) = split(known);
    let near = near(wanted_name, name);
    let points = match distance(wanted_name, name, if most / 2 < near { most / 2 } else { near }) {
        _ if is_same(name, wanted_name) => 0,
        Some(edits) if edits < 2 => 2 * edits,
        // `claude-sonnet-4` is written for `claude-sonnet-4-20250514`: what is left out is less than what is wrong.
        _ if begins(name, wanted_name) => 1 + 2 * (name.len().abs_diff(wanted_name.len()) / 6),
        Some(edits) => 2 * edits,
        None if begins(wanted_name, name) => 4 + 2 * (name.len().abs_diff(wanted_name.len()) / 6),
        // `openaigpt-4o`: the mistake is in what parts the vendor from the name, or in both.
        None => {
            let near = if wanted.len() < 5 { 0 } else { 2 };
            return match distance(wanted, known, if most / 2 < near { most / 2 } else { near }) {
                Some(edits) => 2 * edits + 1,
                None => FAR,
            };
        }
    };
    let vendor = match distance(wanted_vendor, vendor, 2) {
        Some(0) => 0,
        Some(edits) if !wanted_vendor.is_empty() && !vendor.is_empty() => edits,
        _ if wanted_vendor.is_empty() || vendor.is_empty() => 2,
        _ => 3,
    };
    points + vendor
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

/// Whether a name begins with another that ends where a part ends: `gpt5` and `gpt-5-mini`. What parts them does
/// not count.
const fn begins(name: &[u8], start: &[u8]) -> bool {
    match behind(name, start) {
        Some(n) => start.len() >= 4 && n < name.len() && parts(name[n]),
        None => false,
    }
}

/// Whether two names differ only in what parts them: `gpt4-o` is `gpt-4o`, and no `gpt-4o-mini`.
const fn is_same(name: &[u8], other: &[u8]) -> bool {
    matches!(behind(name, other), Some(n) if n == name.len())
}

/// Where a name goes on behind another with which it begins.
const fn behind(name: &[u8], start: &[u8]) -> Option<usize> {
    let (mut n, mut s) = (0, 0);
    while s < start.len() {
        if parts(start[s]) {
            s += 1;
        } else if n < name.len() && parts(name[n]) {
            n += 1;
        } else if n < name.len() && name[n].eq_ignore_ascii_case(&start[s]) {
            n += 1;
            s += 1;
        } else {
            return None;
        }
    }
    Some(n)
}

const fn parts(byte: u8) -> bool {
    matches!(byte, b'-' | b'.' | b'_' | b':' | b'@')
}

/// The vendor and the name of an id.
const fn split(id: &[u8]) -> (&[u8], &[u8]) {
    let mut at = id.len();
    while at > 0 {
        if id[at - 1] == b'/' {
            let (vendor, name) = id.split_at(at);
            return (vendor, name);
        }
        at -= 1;
    }
    (&[], id)
}

const fn path_score(wanted: &[u8], known: &[u8], most: usize) -> usize {
    let (wanted, known) = (key(path_of(wanted)), key(known));
    let third = if wanted.len() > known.len() { wanted.len() / 3 } else { known.len() / 3 };
    match distance(wanted, known, if most / 2 < third { most / 2 } else { third }) {
        Some(edits) => 2 * edits,
        None => FAR,
    }
}

/// The path of a whole URL; a path is its own.
const fn path_of(url: &[u8]) -> &[u8] {
    let mut at = 0;
    while at + 3 <= url.len() {
        let (_, rest) = url.split_at(at);
        if let [b':', b'/', b'/', host @ ..] = rest {
            let mut path = host;
            while let [first, rest @ ..] = path {
                if *first == b'/' {
                    return path;
                }
                path = rest;
            }
            return path;
        }
        at += 1;
    }
    url
}
