//! The quick order is the one that is easy to read.

use alloc::{borrow::ToOwned, collections::BTreeMap, format, string::String, vec::Vec};

use super::order::{is_of_later_item, place};
use crate::{
    code::Code,
    issue::{Amount, Issue, Kind, Limit, Measured},
    path::{At, Segment},
};

/// Puts issues in one by one.
fn place_one_by_one(mut all: Vec<Issue>, own: Vec<Issue>, keys: &[&str]) -> Vec<Issue> {
    let mut before: Option<(Option<Segment>, usize)> = None;
    for issue in own {
        let top = issue.path().first().cloned();
        let from = before.filter(|(other, _)| *other == top).map_or(0, |(_, at)| at + 1);
        let at = place_of(&all, from, &issue, keys);
        before = Some((top, at));
        all.insert(at, issue);
    }
    all
}

fn place_of(all: &[Issue], from: usize, issue: &Issue, keys: &[&str]) -> usize {
    let top = |issue: &Issue| match issue.path().first() {
        Some(Segment::Key(key)) => keys.iter().position(|other| **other == **key),
        _ => None,
    };
    let rest = &all[from..];
    let path = issue.path();
    let is_below = |other: &Issue| other.path().len() > path.len() && other.path().starts_with(path);
    if issue.code() == Code::TooBig
        && let Some(first) = rest.iter().position(is_below)
    {
        return from + first;
    }
    if let Some(first) = rest.iter().position(|other| is_of_later_item(other.path(), path)) {
        return from + first;
    }
    let Some(own) = top(issue) else { return all.len() };
    if let Some(last) = all.iter().rposition(|other| top(other) == Some(own)) {
        return last + 1;
    }
    all.iter().position(|other| top(other).is_some_and(|other| other > own)).unwrap_or(all.len())
}

/// Numbers that are the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    /// An issue somewhere below a key, with a text of its own if it is not about a size.
    fn issue(&mut self, n: usize) -> Issue {
        let key = ["a", "b", "c", "d", "no key of the request"][usize::try_from(self.below(5)).unwrap()];
        let item = |random: &mut Self| usize::try_from(random.below(4)).unwrap();
        let root = At::Root;
        let top = At::Static(&root, key);
        let one = At::Index(&top, item(self));
        let name = At::Static(&one, "x");
        let two = At::Index(&name, item(self));
        let at = [&root, &top, &one, &one, &name, &name, &two, &two][usize::try_from(self.below(8)).unwrap()];
        if self.below(3) == 0 {
            // In another place for each, so that they can be told apart.
            let at_most = Amount::Int(n as i128);
            let limit = Limit { of: Measured::Array, at: at_most, inclusive: true, exact: false };
            return Issue::new(at, Kind::TooBig(limit));
        }
        Issue::custom(at, format!("{n}"))
    }
}

#[test]
fn the_order_is_that_of_putting_issues_in_one_by_one() {
    let keys = ["a", "b", "c", "d"];
    let request: BTreeMap<String, f64> = keys.iter().map(|key| ((*key).to_owned(), 1.0)).collect();
    let mut random = Random(7);
    for round in 0..4_000 {
        let [catalog, own] = [0, 100].map(|from| {
            let count = usize::try_from(random.below(12)).unwrap();
            let mut issues: Vec<Issue> = (0..count).map(|n| random.issue(from + n)).collect();
            // Now and then as they mostly come.
            if random.below(2) == 0 {
                issues.sort_by(|one, other| one.path().cmp(other.path()));
            }
            issues
        });
        let expected = place_one_by_one(catalog.clone(), own.clone(), &keys);
        assert_eq!(place(catalog, own, &request), expected, "round {round}");
    }
}
