//! Files of the readable form.

use alloc::{borrow::ToOwned, collections::BTreeSet, format, vec::Vec};

use super::{
    Content, Entry, Source,
    change::{self, Change},
    json::Json,
    parse::{Parser, known, list, strings, text},
    place::{Fault, OverlayError, no_json},
};
use crate::{
    path::At,
    schema::def::{Def, Property},
};

/// Reads a file. `shared` are definitions that it may refer to beside its own.
///
/// # Errors
///
/// What is wrong with the text, and where.
pub fn parse(content: &str, shared: Option<&Json>) -> Result<Source, OverlayError> {
    let json: Json = serde_json::from_str(content).map_err(|error| no_json(content, &error))?;
    file(&json, shared).map_err(|fault| fault.locate(content))
}

fn file(json: &Json, shared: Option<&Json>) -> Result<Source, Fault> {
    let at = At::Root;
    let Some(keys) = json.as_object() else { return Err(Fault::new(&at, "an object is expected here")) };
    known(keys, &at, &["$schema", "date", "counts", "$defs", "entries", "retired", "routes"])?;
    let own = match json.get("$defs") {
        None => &[],
        Some(own) => own
            .as_object()
            .ok_or_else(|| Fault::new(&At::Static(&at, "$defs"), "an object is expected here"))?,
    };
    let shared = shared.and_then(Json::as_object).unwrap_or_default();
    // Its own come last, and so win.
    let mut parser = Parser::new(shared.iter().chain(own));
    parser.definitions(own)?;
    let here = At::Static(&at, "entries");
    let mut entries = Vec::new();
    let mut pairs = BTreeSet::new();
    for (i, json) in list(json, "entries", &at)?.iter().enumerate() {
        let here = At::Index(&here, i);
        let entry = entry(&mut parser, json, &here)?;
        for (i, model) in entry.models.iter().enumerate() {
            if !pairs.insert((entry.endpoint.clone(), model.clone())) {
                let here = At::Static(&here, "models");
                let message = format!("`{model}` has an entry for this endpoint already");
                return Err(Fault::new(&At::Index(&here, i), message));
            }
        }
        entries.push(entry);
    }
    let routes = strings(json, "routes", &at)?;
    if let Some(i) = routes.iter().position(|route| !is_route(route)) {
        let here = At::Static(&at, "routes");
        let message = "a method and a path such as `GET /v1/models` are expected here";
        return Err(Fault::new(&At::Index(&here, i), message));
    }
    Ok(Source {
        date: date(json, &at)?,
        counts: counts(json, &at)?,
        entries,
        retired: strings(json, "retired", &at)?,
        routes,
    })
}

fn is_route(route: &str) -> bool {
    route.split_once(' ').is_some_and(|(method, path)| {
        !method.is_empty() && method.bytes().all(|b| b.is_ascii_uppercase()) && is_path(path)
    })
}

fn is_path(path: &str) -> bool {
    path.starts_with('/') && !path.contains(char::is_whitespace)
}

fn date(json: &Json, at: &At<'_>) -> Result<Option<alloc::string::String>, Fault> {
    let here = At::Static(at, "date");
    let Some(date) = json.get("date") else { return Ok(None) };
    let date = text(date, &here)?;
    let digits = |range: core::ops::Range<usize>| {
        date.get(range).is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let dashes = date.get(4..5) == Some("-") && date.get(7..8) == Some("-");
    if date.len() == 10 && dashes && digits(0..4) && digits(5..7) && digits(8..10) {
        return Ok(Some(date.to_owned()));
    }
    Err(Fault::new(&here, "a day such as `2026-11-23` is expected here"))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked before")]
fn counts(json: &Json, at: &At<'_>) -> Result<Option<(u32, u32)>, Fault> {
    let Some(counts) = json.get("counts") else { return Ok(None) };
    let here = At::Static(at, "counts");
    known(counts.as_object().unwrap_or_default(), &here, &["documents", "bodies"])?;
    let count = |key: &'static str| match counts.get(key) {
        Some(Json::Number(n)) if *n >= 0.0 && *n <= f64::from(u32::MAX) && *n % 1.0 == 0.0 => Ok(*n as u32),
        _ => Err(Fault::new(&At::Static(&here, key), "a whole number is expected here")),
    };
    Ok(Some((count("documents")?, count("bodies")?)))
}

fn entry(parser: &mut Parser<'_>, json: &Json, at: &At<'_>) -> Result<Entry, Fault> {
    let Some(keys) = json.as_object() else { return Err(Fault::new(at, "an entry is expected here")) };
    let mut allowed = alloc::vec!["endpoint", "models"];
    match (json.get("body"), json.get("bodies"), json.get("like")) {
        (Some(_), None, None) => allowed.push("body"),
        (None, Some(_), None) => allowed.push("bodies"),
        (None, None, Some(_)) => {
            allowed.push("like");
            allowed.extend(change::KEYS);
        }
        (None, None, None) => {
            allowed.extend(["body", "bodies", "like"]);
            known(keys, at, &allowed)?;
            return Err(Fault::new(at, "a `body`, `bodies` or `like` is missing"));
        }
        _ => return Err(Fault::new(at, "only one of `body`, `bodies` and `like` can stand here")),
    }
    known(keys, at, &allowed)?;
    let here = At::Static(at, "endpoint");
    let endpoint = json.get("endpoint").ok_or_else(|| Fault::new(at, "an `endpoint` is missing"))?;
    let endpoint = text(endpoint, &here)?;
    if !is_path(endpoint) {
        return Err(Fault::new(&here, "a path such as `/v1/chat/completions` is expected here"));
    }
    let models = strings(json, "models", at)?;
    let content = if let Some(like) = json.get("like") {
        let model = text(like, &At::Static(at, "like"))?.to_owned();
        if models.is_empty() {
            return Err(Fault::new(at, "`models` are missing"));
        }
        Content::Like { model, change: Change::parse(parser, json, at)? }
    } else {
        Content::Bodies(bodies(parser, json, !models.is_empty(), at)?)
    };
    Ok(Entry { endpoint: endpoint.to_owned(), models, content })
}

fn bodies(parser: &mut Parser<'_>, json: &Json, named: bool, at: &At<'_>) -> Result<Vec<Def>, Fault> {
    let mut bodies = Vec::new();
    let mut add = |body: &Json, at: &At<'_>| {
        let body = parser.schema(body, at, 0)?;
        if named && !declares_model(&body) {
            return Err(Fault::new(at, "the entry has `models`, but its body declares no `model`"));
        }
        bodies.push(body);
        Ok(())
    };
    if let Some(body) = json.get("body") {
        add(body, &At::Static(at, "body"))?;
    } else {
        let here = At::Static(at, "bodies");
        for (i, body) in list(json, "bodies", at)?.iter().enumerate() {
            add(body, &At::Index(&here, i))?;
        }
        if bodies.is_empty() {
            return Err(Fault::new(&here, "at least one schema is expected here"));
        }
    }
    Ok(bodies)
}

/// Whether a body has a property `model`; of a union, every branch.
fn declares_model(body: &Def) -> bool {
    match body {
        Def::Object { properties, .. } => properties.iter().any(|Property { key, .. }| key == "model"),
        Def::Union { branches, .. } | Def::Tagged { branches, .. } => branches.iter().all(declares_model),
        _ => false,
    }
}
