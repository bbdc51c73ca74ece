//! What changed between two catalogs, for the person who commits the change.

use std::collections::{BTreeMap, BTreeSet};

use aiml_validate::__private::source::{Content, Json, Source, schema_to_json};

use crate::gather::key;

/// The most lines that one change of a schema takes.
const MOST: usize = 12;

/// The longest text of a value.
const LONGEST: usize = 60;

/// The pairs of a source, each with its bodies.
type Pairs<'s> = BTreeMap<(&'s str, &'s str), Vec<Json>>;

fn pairs(source: &Source) -> Pairs<'_> {
    let mut pairs = Pairs::new();
    for entry in &source.entries {
        let Content::Bodies(bodies) = &entry.content else { continue };
        let bodies: Vec<Json> = bodies.iter().map(schema_to_json).collect();
        let ids = entry.models.iter().map(String::as_str);
        // A body without a model is told by its endpoint alone.
        for id in ids.chain(entry.models.is_empty().then_some("")) {
            pairs.insert((key(&entry.endpoint), id), bodies.clone());
        }
    }
    pairs
}

fn ids<'s>(pairs: &Pairs<'s>) -> BTreeSet<&'s str> {
    pairs.keys().map(|(_, id)| *id).filter(|id| !id.is_empty()).collect()
}

/// How many models and pairs have become fewer, when that is over one in twenty.
pub fn shrink(old: &Source, new: &Source) -> Option<String> {
    let (old, new) = (pairs(old), pairs(new));
    let counts = [("models", ids(&old).len(), ids(&new).len()), ("pairs", old.len(), new.len())];
    let lost = counts.iter().find(|(_, old, new)| new * 20 < old * 19);
    lost.map(|(what, old, new)| format!("{what} would go from {old} to {new}, which is over 5 % fewer"))
}

/// What changed, a line each; empty when nothing did.
pub fn changes(old: &Source, new: &Source) -> Vec<String> {
    let mut lines = Vec::new();
    if let (Some(before), Some(after)) = (&old.date, &new.date)
        && before != after
    {
        lines.push(format!("date: {before} -> {after}"));
    }
    if old.counts != new.counts {
        let say = |counts: Option<(u32, u32)>| match counts {
            Some((documents, bodies)) => format!("{documents} documents with {bodies} bodies"),
            None => "nothing".to_owned(),
        };
        lines.push(format!("input: {} -> {}", say(old.counts), say(new.counts)));
    }
    let (old_pairs, new_pairs) = (pairs(old), pairs(new));
    let (old_ids, new_ids) = (ids(&old_pairs), ids(&new_pairs));
    let retired = |source: &Source| source.retired.iter().cloned().collect::<BTreeSet<String>>();
    let (old_retired, new_retired) = (retired(old), retired(new));
    let routes = |source: &Source| source.routes.iter().cloned().collect::<BTreeSet<String>>();
    let owned = |ids: BTreeSet<&str>| ids.into_iter().map(str::to_owned).collect::<BTreeSet<String>>();
    let (old_ids, new_ids) = (owned(old_ids), owned(new_ids));
    list(&mut lines, "models added", new_ids.difference(&old_ids));
    list(&mut lines, "models removed", old_ids.difference(&new_ids));
    list(&mut lines, "models retired", new_retired.difference(&old_retired));
    list(&mut lines, "models served again", old_retired.difference(&new_retired));
    list(&mut lines, "routes added", routes(new).difference(&routes(old)));
    list(&mut lines, "routes removed", routes(old).difference(&routes(new)));
    // Of models that were there before, and still are.
    let both = |id: &str| id.is_empty() || old_ids.contains(id) && new_ids.contains(id);
    let say = |(endpoint, id): &(&str, &str)| format!("{id} at {endpoint}").trim().to_owned();
    let only = |a: &Pairs<'_>, b: &Pairs<'_>| -> Vec<String> {
        a.keys().filter(|pair| both(pair.1) && !b.contains_key(*pair)).map(say).collect()
    };
    list(&mut lines, "endpoints added", only(&new_pairs, &old_pairs).iter());
    list(&mut lines, "endpoints removed", only(&old_pairs, &new_pairs).iter());
    schemas(&mut lines, &old_pairs, &new_pairs);
    lines
}

fn list<'a>(lines: &mut Vec<String>, what: &str, items: impl Iterator<Item = &'a String>) {
    let items: Vec<&str> = items.map(String::as_str).collect();
    if !items.is_empty() {
        lines.push(format!("{what} ({}): {}", items.len(), items.join(", ")));
    }
}

/// The changes of schemas; models with the same ones share their lines.
fn schemas(lines: &mut Vec<String>, old: &Pairs<'_>, new: &Pairs<'_>) {
    let mut groups: BTreeMap<(&str, Vec<String>), Vec<&str>> = BTreeMap::new();
    for ((endpoint, id), after) in new {
        if let Some(before) = old.get(&(*endpoint, *id)).filter(|before| *before != after) {
            groups.entry((endpoint, bodies(before, after))).or_default().push(id);
        }
    }
    for ((endpoint, changes), ids) in groups {
        lines.push(format!("{endpoint} {}:", ids.join(", ")).replace(" :", ":"));
        lines.extend(changes.iter().take(MOST).map(|change| format!("  {change}")));
        if changes.len() > MOST {
            lines.push(format!("  … and {} more", changes.len() - MOST));
        }
    }
}

fn bodies(before: &[Json], after: &[Json]) -> Vec<String> {
    let mut changes = Vec::new();
    if before.len() != after.len() {
        changes.push(format!("documents: {} -> {}", before.len(), after.len()));
    }
    let (old_roles, new_roles) = (roles(before), roles(after));
    list(&mut changes, "roles added", new_roles.difference(&old_roles));
    list(&mut changes, "roles removed", old_roles.difference(&new_roles));
    for (i, (before, after)) in before.iter().zip(after).enumerate() {
        let prefix = if i == 0 { String::new() } else { format!("document {}: ", i + 1) };
        let mut found = Vec::new();
        schema(before, after, "", &mut found);
        changes.extend(found.into_iter().map(|change| format!("{prefix}{change}")));
    }
    if changes.is_empty() {
        changes.push("the order of keys".to_owned());
    }
    changes
}

/// All values that a body's `messages[].role` may have.
fn roles(bodies: &[Json]) -> BTreeSet<String> {
    fn gather(json: &Json, roles: &mut BTreeSet<String>) {
        if let Some(role) = json.get("properties").and_then(|properties| properties.get("role")) {
            let one = role.get("const").and_then(Json::as_str);
            let many = role.get("enum").and_then(Json::as_array).unwrap_or_default();
            roles.extend(one.into_iter().chain(many.iter().filter_map(Json::as_str)).map(str::to_owned));
        }
        let branches = ["anyOf", "oneOf"].into_iter().filter_map(|key| json.get(key)?.as_array()).flatten();
        branches.chain(json.get("items")).for_each(|inner| gather(inner, roles));
    }
    let mut roles = BTreeSet::new();
    for body in bodies {
        if let Some(messages) = body.get("properties").and_then(|properties| properties.get("messages")) {
            gather(messages, &mut roles);
        }
    }
    roles
}

/// The differences of two schemas, by the parameter that they are about.
fn schema(before: &Json, after: &Json, at: &str, changes: &mut Vec<String>) {
    if before == after {
        return;
    }
    let path = |key: &str| if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") };
    match (before, after) {
        (Json::Object(old), Json::Object(new)) => {
            let keys: Vec<&String> =
                old.iter().map(|(key, _)| key).chain(new.iter().map(|(key, _)| key)).collect();
            let mut seen = BTreeSet::new();
            for key in keys.into_iter().filter(|key| seen.insert(key.as_str())) {
                // What only holds others is left out of the path.
                let at = if key == "properties" { at.to_owned() } else { path(key) };
                match (before.get(key), after.get(key)) {
                    (Some(old), Some(new)) => schema(old, new, &at, changes),
                    (Some(old), None) => changes.push(format!("{at}: removed, was {}", short(old))),
                    (None, Some(new)) => changes.push(format!("{at}: added, {}", short(new))),
                    (None, None) => {}
                }
            }
        }
        (Json::Array(old), Json::Array(new))
            if old.iter().chain(new).all(|item| item.as_object().is_none()) =>
        {
            let say = |sign: char, a: &[Json], b: &[Json]| -> Vec<String> {
                a.iter()
                    .filter(|item| !b.contains(item))
                    .map(|item| format!("{sign}{}", short(item)))
                    .collect()
            };
            let mut differences = say('+', new, old);
            differences.extend(say('-', old, new));
            if differences.is_empty() {
                differences.push("another order".to_owned());
            }
            changes.push(format!("{at}: {}", differences.join(" ")));
        }
        (Json::Array(old), Json::Array(new)) if old.len() == new.len() => {
            for (i, (old, new)) in old.iter().zip(new).enumerate() {
                schema(old, new, &format!("{at}[{i}]"), changes);
            }
        }
        (Json::Array(old), Json::Array(new)) => {
            changes.push(format!("{at}: {} alternatives -> {}", old.len(), new.len()));
        }
        _ => changes.push(format!("{at}: {} -> {}", short(before), short(after))),
    }
}

fn short(json: &Json) -> String {
    let line = json.to_line();
    if line.chars().count() <= LONGEST {
        return line;
    }
    line.chars().take(LONGEST - 1).chain(['…']).collect()
}
