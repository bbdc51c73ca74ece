//! What there is, where nothing is near enough to be what was meant.

use super::compare::Meant;
use crate::{
    catalog::{Catalog, Endpoint},
    sentence::Sentence,
    suggest::edits,
};

/// How many of many are shown.
const SHOWN: usize = 4;
/// How many are looked at.
const MOST: usize = 128;

/// Texts, and how unlike each is to what was written.
struct Known {
    list: [(&'static str, usize); MOST],
    len: usize,
}

impl Known {
    const NONE: Self = Self { list: [("", 0); MOST], len: 0 };

    const fn add(&mut self, text: &'static str, unlike: usize) {
        if self.len < MOST {
            self.list[self.len] = (text, unlike);
        }
        self.len += 1;
    }

    /// `` `a`, `b` and 12 more ``: the likest, in their order.
    const fn push(&self, mut out: Sentence) -> Sentence {
        let looked_at = if self.len < MOST { self.len } else { MOST };
        // One more than are shown is shown as well: it is no longer than what says so.
        let wanted = if self.len <= SHOWN + 1 { self.len } else { SHOWN };
        let mut shown = [false; MOST];
        let mut n = 0;
        while n < wanted {
            let mut best = MOST;
            let mut i = 0;
            while i < looked_at {
                if !shown[i] && (best == MOST || self.list[i].1 < self.list[best].1) {
                    best = i;
                }
                i += 1;
            }
            if best < MOST {
                shown[best] = true;
            }
            n += 1;
        }
        let mut told = 0;
        let mut i = 0;
        while i < looked_at {
            if shown[i] {
                told += 1;
                let before = match told {
                    1 => "`",
                    _ if told == self.len => " and `",
                    _ => ", `",
                };
                out = out.push(before).push(self.list[i].0).push("`");
            }
            i += 1;
        }
        if told == self.len {
            out
        } else {
            out.push(" and ").push_int((self.len - told) as i128).push(" more")
        }
    }
}

/// The keys that objects declare; of many only if asked for.
pub(super) const fn push_keys(out: Sentence, meant: Meant<'_>, wrong: &str, many: bool) -> Sentence {
    let mut known = Known::NONE;
    let mut key = 0;
    while key < meant.objects.keys() {
        if meant.declares(key) {
            let text = meant.objects.key(key);
            known.add(text, edits(wrong.as_bytes(), text.as_bytes()));
        }
        key += 1;
    }
    match known.len {
        0 => out,
        len if len > SHOWN + 1 && !many => out,
        1 => known.push(out.push("; known is ")),
        _ => known.push(out.push("; known are ")),
    }
}

/// The endpoints, those first that begin like what was written.
pub(super) const fn push_endpoints(out: Sentence, wrong: &str) -> Sentence {
    let index = Catalog::builtin().index();
    let mut known = Known::NONE;
    let mut number = 0;
    while number < index.endpoints() {
        if let Ok(path) = core::str::from_utf8(index.path(number)) {
            known.add(path, usize::MAX - begins(wrong.as_bytes(), path.as_bytes()));
        }
        number += 1;
    }
    known.push(out.push("; it has "))
}

/// How many letters are the same where two texts begin.
const fn begins(a: &[u8], b: &[u8]) -> usize {
    let mut i = 0;
    while i < a.len() && i < b.len() && a[i] == b[i] {
        i += 1;
    }
    i
}

/// How many models an endpoint serves.
pub(super) const fn push_models(out: Sentence, endpoint: Endpoint<'static>) -> Sentence {
    let index = Catalog::builtin().index();
    let (mut number, mut count) = (0, 0);
    while number < index.models() {
        if index.find_pair(endpoint.number(), number).is_some() {
            count += 1;
        }
        number += 1;
    }
    out.push("; the endpoint has ").push_int(count).push(" others")
}
