//! What stands at the paths of issues: found in one walk over the request, however many they are.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use crate::{
    issue::Issue,
    path::{At, Segment},
    wire::{Field, Key, Roles, Value, View, shape::ShapeField},
};

/// A field at a path, or what it wraps.
#[derive(Clone, Copy)]
pub(super) struct Visit {
    pub(super) said: &'static ShapeField,
    /// It is there.
    pub(super) there: bool,
    pub(super) null: bool,
    /// It is a text that the annotation about roles speaks of.
    pub(super) role: bool,
}

/// The fields at each path, in wire order.
pub(super) struct Visits<'i>(BTreeMap<&'i [Segment], Vec<Visit>>);

impl<'i> Visits<'i> {
    /// Those at the paths of issues and of their causes.
    pub(super) fn new(issues: &[&'i [Issue]], value: &dyn Value, roles: Option<&Roles>) -> Self {
        let mut paths = Vec::new();
        for issues in issues {
            add_paths(issues, &mut paths);
        }
        paths.sort_unstable();
        paths.dedup();
        let mut all = Self(BTreeMap::new());
        walk(value, &paths, 0, &mut |path, field| {
            all.0.entry(path).or_default().push(Visit::new(field, roles));
        });
        all
    }

    pub(super) fn at(&self, path: &[Segment]) -> &[Visit] {
        self.0.get(path).map_or(&[], Vec::as_slice)
    }
}

impl Visit {
    fn new(field: &Field<'_>, roles: Option<&Roles>) -> Self {
        let seen = field.value.map(Value::seen);
        let role = match (seen, roles) {
            (Some(View::Str(role)), Some(list)) => {
                field.said.is(ShapeField::ROLE) || list.names().contains(&role)
            }
            _ => false,
        };
        Self { said: field.said, there: seen.is_some(), null: matches!(seen, Some(View::Null)), role }
    }
}

fn add_paths<'i>(issues: &'i [Issue], paths: &mut Vec<&'i [Segment]>) {
    for issue in issues {
        paths.push(issue.path());
        add_paths(issue.causes(), paths);
    }
}

/// The keys of a request in wire order, with those of everything that is flattened into it.
pub(super) fn each_flat(value: &dyn Value, f: &mut dyn FnMut(&Field<'_>)) {
    value.each_field(&mut |field| match (field.key, field.value) {
        // The keys of a map that is flattened are no data: one may be a role.
        (Key::Flatten, Some(inner)) if matches!(inner.view(), View::Map(_)) => {
            inner.each_field(&mut |entry| match entry.key {
                Key::Text("role") => f(&Field { said: &ShapeField::ROLE_OF_MAP, ..*entry }),
                _ => f(entry),
            });
        }
        (Key::Flatten, Some(inner)) if !matches!(inner.view(), View::Str(_)) => each_flat(inner, f),
        _ => f(field),
    });
}

/// The paths of the roles that are texts, in messages that a function of the user's writes; nothing if none does.
pub(super) fn written_roles(value: &dyn Value) -> Option<BTreeSet<Vec<Segment>>> {
    let mut found = None;
    each_flat(value, &mut |field| {
        let (Key::Name("messages") | Key::Text("messages"), Some(messages)) = (field.key, field.value) else {
            return;
        };
        let mut add = |value: &dyn Value| {
            let Some(sent) = value.sent() else { return };
            let roles = found.get_or_insert_with(BTreeSet::new);
            sent.each_role(&At::Static(&At::Root, "messages"), &mut |at, _| {
                roles.insert(at.to_segments());
            });
        };
        add(messages);
        messages.each_wrapped(&mut |inner| inner.value.into_iter().for_each(&mut add));
    });
    found
}

/// Calls `f` with each field at one of the paths, and with what it wraps. The paths are sorted, and all lead to this
/// value in their first `depth` steps; how deep this recurses is so bounded by them.
fn walk<'i>(
    value: &dyn Value,
    paths: &[&'i [Segment]],
    depth: usize,
    f: &mut dyn FnMut(&'i [Segment], &Field<'_>),
) {
    // Sorted: the value itself first, then what is below its keys, then below its items.
    let here = paths.partition_point(|path| path.len() <= depth);
    let below = paths.get(here..).unwrap_or_default();
    let (keys, items) =
        below.split_at(below.partition_point(|path| matches!(path.get(depth), Some(Segment::Key(_)))));
    if !keys.is_empty() {
        each_flat(value, &mut |field| {
            let (Key::Name(key) | Key::Text(key)) = field.key else { return };
            let is_key = |path: &&[Segment]| match path.get(depth) {
                Some(Segment::Key(other)) => (**other).cmp(key),
                _ => core::cmp::Ordering::Less,
            };
            let from = keys.partition_point(|path| is_key(path).is_lt());
            let rest = keys.get(from..).unwrap_or_default();
            step(field, first(rest, |path| is_key(path).is_eq()).0, depth, f);
        });
    }
    let mut items = items;
    if items.is_empty() {
        return;
    }
    let mut at = 0;
    value.each_item(&mut |item| {
        if item.value.is_none() {
            return;
        }
        let (own, later) = first(items, |path| path.get(depth) == Some(&Segment::Index(at)));
        step(item, own, depth, f);
        items = later;
        at += 1;
    });
}

/// The paths at the front of which this holds, and the others.
fn first<'p, 'i>(
    paths: &'p [&'i [Segment]],
    is_in: impl Fn(&&'i [Segment]) -> bool,
) -> (&'p [&'i [Segment]], &'p [&'i [Segment]]) {
    paths.split_at(paths.partition_point(is_in))
}

fn step<'i>(
    field: &Field<'_>,
    paths: &[&'i [Segment]],
    depth: usize,
    f: &mut dyn FnMut(&'i [Segment], &Field<'_>),
) {
    let Some(path) = paths.first() else { return };
    if path.len() == depth + 1 {
        f(path, field);
        if let Some(value) = field.value {
            value.each_wrapped(&mut |inner| f(path, inner));
        }
    }
    if let Some(value) = field.value {
        walk(value, paths, depth + 1, f);
    }
}
