//! Where the issues of annotations stand among those of the catalog.

use alloc::{borrow::ToOwned, collections::BTreeMap, string::String, vec, vec::Vec};
use core::ops::Bound::{Excluded, Unbounded};

use super::visits::each_flat;
use crate::{
    code::Code,
    issue::Issue,
    path::Segment,
    wire::{Key, Value},
};

/// The issues of the catalog with those of annotations among them, which come in wire order.
pub(super) fn place(catalog: Vec<Issue>, own: Vec<Issue>, value: &dyn Value) -> Vec<Issue> {
    let mine = catalog.len();
    let all: Vec<Issue> = catalog.into_iter().chain(own).collect();
    let order = Order::new(&all, mine, value).place_all();
    let mut all: Vec<Option<Issue>> = all.into_iter().map(Some).collect();
    order.into_iter().filter_map(|id| all.get_mut(id)?.take()).collect()
}

/// What an issue stands below.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Top<'i> {
    /// It is about the request itself.
    Nothing,
    Item,
    Key(&'i str),
}

impl<'i> Top<'i> {
    fn of(issue: &'i Issue) -> Self {
        match issue.path().first() {
            None => Self::Nothing,
            Some(Segment::Index(_)) => Self::Item,
            Some(Segment::Key(key)) => Self::Key(key),
        }
    }
}

/// Issues by their number: first those of the catalog, then those to be placed.
struct Order<'i> {
    all: &'i [Issue],
    /// How many are the catalog's.
    mine: usize,
    line: Line,
    /// Those that have been placed, by what they stand below.
    groups: BTreeMap<Top<'i>, Vec<usize>>,
    /// The places of keys in the request.
    keys: BTreeMap<String, usize>,
    /// By the places of their keys, the issues before which none has a key as late.
    latest: BTreeMap<usize, usize>,
}

impl<'i> Order<'i> {
    fn new(all: &'i [Issue], mine: usize, value: &dyn Value) -> Self {
        let mut order = Self {
            all,
            mine,
            line: Line::new(all.len()),
            groups: BTreeMap::new(),
            keys: keys(value),
            latest: BTreeMap::new(),
        };
        for (id, issue) in all.iter().take(mine).enumerate() {
            order.line.push(id);
            let top = Top::of(issue);
            order.groups.entry(top).or_default().push(id);
            if let Some(key) = order.key(top)
                && order.latest.last_key_value().is_none_or(|(last, _)| key > *last)
            {
                order.latest.insert(key, id);
            }
        }
        order
    }

    fn key(&self, top: Top<'_>) -> Option<usize> {
        if let Top::Key(key) = top { self.keys.get(key).copied() } else { None }
    }

    fn place_all(mut self) -> Vec<usize> {
        let all = self.all;
        let mut id = self.mine;
        // What stands below the same key belongs behind the one before.
        for run in
            all.get(self.mine..).unwrap_or_default().chunk_by(|one, next| Top::of(one) == Top::of(next))
        {
            let ids = id..id + run.len();
            id = ids.end;
            match run.first().map(Top::of) {
                None | Some(Top::Nothing) => self.place_root(ids),
                Some(top) => self.place_run(top, ids),
            }
        }
        self.line.ids()
    }

    /// Places what is about the request itself: at the end, or before all that is below the request.
    fn place_root(&mut self, ids: core::ops::Range<usize>) {
        let mut from = self.line.first();
        for id in ids {
            let mut at = self.line.end();
            if self.all.get(id).is_some_and(is_of_size) {
                at = from;
                while self.all.get(at).is_some_and(|other| other.path().is_empty()) {
                    at = self.line.next(at);
                }
            }
            self.line.insert(id, at);
            from = at;
        }
    }

    /// Places issues that stand below the same key.
    fn place_run(&mut self, top: Top<'i>, ids: core::ops::Range<usize>) {
        let all = self.all;
        let before = self.groups.remove(&top).unwrap_or_default();
        let group: Vec<&Issue> = before.iter().filter_map(|id| all.get(*id)).collect();
        let mut sizes = None;
        let mut after = Vec::with_capacity(before.len() + ids.len());
        let mut from = 0;
        for id in ids {
            let Some(issue) = all.get(id) else { continue };
            let mut at = None;
            // How many there are of something comes before what they are.
            if is_of_size(issue) {
                at = sizes.get_or_insert_with(|| Below::new(&group)).first(issue.path(), from);
            }
            at = at.or_else(|| {
                let rest = group.get(from..).unwrap_or_default();
                let later = rest.iter().position(|other| is_of_later_item(other.path(), issue.path()));
                later.map(|later| from + later)
            });
            let to = at.unwrap_or(before.len());
            after.extend(before.get(from..to).unwrap_or_default());
            from = to;
            let next = match before.get(to) {
                Some(next) => *next,
                None => self.behind(top, after.last().copied(), id),
            };
            self.line.insert(id, next);
            // It stands right before another of its key.
            if let Some(key) = self.key(top)
                && let Some(latest) = self.latest.get_mut(&key)
                && *latest == next
            {
                *latest = id;
            }
            after.push(id);
        }
        after.extend(before.get(from..).unwrap_or_default());
        self.groups.insert(top, after);
    }

    /// Before which issue one belongs that comes behind the last of its key, or where none of its key is: before
    /// those of later keys.
    fn behind(&mut self, top: Top<'_>, last: Option<usize>, id: usize) -> usize {
        let Some(key) = self.key(top) else { return self.line.end() };
        if let Some(last) = last {
            return self.line.next(last);
        }
        let later = self.latest.range((Excluded(key), Unbounded)).next();
        let at = later.map_or(self.line.end(), |(_, id)| *id);
        self.latest.insert(key, id);
        at
    }
}

/// Issues by their paths: what is below a path stands together.
struct Below<'i>(Vec<(&'i [Segment], usize)>);

impl<'i> Below<'i> {
    fn new(group: &[&'i Issue]) -> Self {
        let mut all: Vec<_> = group.iter().enumerate().map(|(at, issue)| (issue.path(), at)).collect();
        all.sort_unstable();
        Self(all)
    }

    /// The first at or behind a place that is below a path.
    fn first(&self, path: &[Segment], from: usize) -> Option<usize> {
        let below = self.0.partition_point(|(other, _)| *other <= path);
        let below = self.0.get(below..).unwrap_or_default();
        let below = below.iter().take_while(|(other, _)| other.starts_with(path));
        below.map(|(_, at)| *at).filter(|at| *at >= from).min()
    }
}

fn is_of_size(issue: &Issue) -> bool {
    matches!(issue.code(), Code::TooSmall | Code::TooBig)
}

/// Whether a path leads to a later item of an array than another.
pub(super) fn is_of_later_item(path: &[Segment], than: &[Segment]) -> bool {
    let differ = path.iter().zip(than).find(|(one, other)| one != other);
    matches!(differ, Some((Segment::Index(one), Segment::Index(other))) if one > other)
}

/// The keys of the request, and their places in wire order.
fn keys(value: &dyn Value) -> BTreeMap<String, usize> {
    let mut keys = BTreeMap::new();
    let mut at = 0;
    each_flat(value, &mut |field| {
        if let Key::Name(key) | Key::Text(key) = field.key {
            if !keys.contains_key(key) {
                keys.insert(key.to_owned(), at);
            }
            at += 1;
        }
    });
    keys
}

/// A list in which inserting costs the same wherever it is: each knows its neighbours. The number after the last
/// stands for the end, and for the start.
struct Line {
    next: Vec<usize>,
    before: Vec<usize>,
}

impl Line {
    /// An empty one, for numbers below this.
    fn new(end: usize) -> Self {
        Self { next: vec![end; end + 1], before: vec![end; end + 1] }
    }

    fn end(&self) -> usize {
        self.next.len() - 1
    }

    fn first(&self) -> usize {
        self.next(self.end())
    }

    fn next(&self, id: usize) -> usize {
        self.next.get(id).copied().unwrap_or(self.end())
    }

    fn push(&mut self, id: usize) {
        self.insert(id, self.end());
    }

    /// Puts a number before another.
    fn insert(&mut self, id: usize, at: usize) {
        let before = self.before.get(at).copied().unwrap_or(self.end());
        set(&mut self.next, before, id);
        set(&mut self.next, id, at);
        set(&mut self.before, id, before);
        set(&mut self.before, at, id);
    }

    fn ids(&self) -> Vec<usize> {
        let mut ids = Vec::with_capacity(self.next.len());
        let mut at = self.first();
        while at != self.end() {
            ids.push(at);
            at = self.next(at);
        }
        ids
    }
}

fn set(links: &mut [usize], from: usize, to: usize) {
    if let Some(link) = links.get_mut(from) {
        *link = to;
    }
}
