//! What an object remembers while it is explained: its issues come in schema order, and of a key that stands
//! twice the last value counts.

use alloc::{boxed::Box, collections::BTreeMap, string::String, vec, vec::Vec};

use super::issues::{Issues, Taken};
use crate::text::shown;

/// The issues of the properties so far.
#[derive(Default)]
pub(super) struct Notes {
    seen: Vec<bool>,
    declared: BTreeMap<usize, Taken>,
    /// Keys that the object does not declare, by their place in JavaScript's order.
    extra: BTreeMap<Place, (Box<str>, Taken)>,
    places: BTreeMap<Box<str>, Place>,
    /// Those of them that nothing is said of.
    vouched: Vec<Box<str>>,
}

/// JavaScript's order of keys: those that look like indexes first, ascending; then as they came.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    index: u32,
    came: usize,
}

impl Notes {
    pub(super) fn new(properties: usize) -> Self {
        Self { seen: vec![false; properties], ..Self::default() }
    }

    /// Whether a declared property came before; from now on it has.
    pub(super) fn repeats(&mut self, i: usize) -> bool {
        self.seen.get_mut(i).is_some_and(|seen| core::mem::replace(seen, true))
    }

    pub(super) fn has(&self, i: usize) -> bool {
        self.seen.get(i).copied().unwrap_or(true)
    }

    /// Whether another key came before, and its place.
    pub(super) fn place(&mut self, key: &str) -> (Place, bool) {
        if let Some(place) = self.places.get(key) {
            return (*place, true);
        }
        let place = Place { index: index(key), came: self.places.len() };
        self.places.insert(key.into(), place);
        (place, false)
    }

    /// From now on, nothing is said of a key that the object does not declare.
    pub(super) fn vouch(&mut self, key: &str) {
        self.vouched.push(key.into());
    }

    pub(super) fn is_vouched(&self, key: &str) -> bool {
        self.vouched.iter().any(|other| **other == *key)
    }

    /// Keeps the issues of a declared property instead of those it had.
    pub(super) fn keep_declared(&mut self, i: usize, taken: Taken, issues: &mut Issues) {
        if let Some(before) = self.declared.insert(i, taken) {
            issues.discard(before);
        }
    }

    /// Keeps the issues of another key instead of those it had.
    pub(super) fn keep_extra(&mut self, place: Place, key: &str, taken: Taken, issues: &mut Issues) {
        if let Some((_, before)) = self.extra.insert(place, (key.into(), taken)) {
            issues.discard(before);
        }
    }

    /// Puts back the issues of a declared property.
    pub(super) fn put_declared(&mut self, i: usize, issues: &mut Issues) {
        if let Some(taken) = self.declared.remove(&i) {
            issues.put(taken);
        }
    }

    /// Puts back the issues of the other keys.
    pub(super) fn put_extra(&mut self, issues: &mut Issues) {
        for (_, taken) in core::mem::take(&mut self.extra).into_values() {
            issues.put(taken);
        }
    }

    /// Puts back everything, when the object breaks off.
    pub(super) fn put_all(&mut self, issues: &mut Issues) {
        for taken in core::mem::take(&mut self.declared).into_values() {
            issues.put(taken);
        }
        self.put_extra(issues);
    }

    /// The other keys, as a message lists them; none if there is none.
    pub(super) fn listed(&self) -> Option<String> {
        let mut text = String::new();
        let mut places: Vec<_> = self.places.iter().filter(|(key, _)| !self.is_vouched(key)).collect();
        places.sort_by_key(|(_, place)| **place);
        for (i, (key, _)) in places.into_iter().enumerate() {
            text.push_str(if i > 0 { ", '" } else { "'" });
            text.push_str(&shown(key));
            text.push('\'');
        }
        (!text.is_empty()).then_some(text)
    }
}

/// The index that a key is to JavaScript; the highest number for one that is none.
fn index(key: &str) -> u32 {
    let canonical = key == "0" || !key.starts_with(['0', '+']);
    key.parse().ok().filter(|_| canonical).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_are_indexes_come_first() {
        let mut notes = Notes::new(0);
        for key in ["b", "10", "2", "01", "-1", "4294967295", "a", "2"] {
            notes.place(key);
        }
        assert_eq!(notes.listed().as_deref(), Some("'2', '10', 'b', '01', '-1', '4294967295', 'a'"));
    }
}
