//! What there is, where nothing is near enough to be what was meant.

use super::{compare::Meant, nearest::nearest};
use crate::{
    catalog::{Catalog, Endpoint},
    sentence::{Few, Sentence},
    suggest::edits,
};

/// How many are looked at.
const MOST: usize = 128;

/// Texts, and how unlike each is to what was written.
struct Known {
    list: [&'static str; MOST],
    unlike: [usize; MOST],
    len: usize,
}

impl Known {
    const NONE: Self = Self { list: [""; MOST], unlike: [0; MOST], len: 0 };

    const fn add(&mut self, text: &'static str, unlike: usize) {
        if self.len < MOST {
            (self.list[self.len], self.unlike[self.len]) = (text, unlike);
        }
        self.len += 1;
    }

    /// `` `a`, `b` and 12 more ``: the likest, in their order.
    const fn push(&self, out: Sentence) -> Sentence {
        let looked_at = if self.len < MOST { self.len } else { MOST };
        let shown = nearest(&self.unlike, looked_at, Few::shown(self.len));
        let mut few = Few::NONE;
        let mut i = 0;
        while i < looked_at {
            if shown[i] {
                few.add(self.list[i]);
            }
            i += 1;
        }
        few.of(self.len).push(out)
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
        len if len > Few::shown(len) && !many => out,
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
