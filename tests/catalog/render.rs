//! The files of the catalog: the readable source, and the compact form made from it.

use std::collections::BTreeMap;

use aiml_validate::__private::source::{self, Blobs, Content, Json, Source, entry_to_json};

use crate::{gather::Gathered, share::Shared};

/// The file of what the whole catalog has once: date, counts, routes, what is retired.
pub const CATALOG: &str = "catalog.json";

/// The file of the definitions that several files use.
pub const SHARED: &str = "shared.json";

/// The catalog as files.
#[derive(Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The readable source, by name.
    pub texts: BTreeMap<String, String>,
    /// The compact form.
    pub blobs: Blobs,
}

/// Writes the catalog down.
///
/// # Errors
///
/// What is written does not read back as what it was written from: a mistake of this program.
pub fn render(gathered: &Gathered, date: &str) -> Result<Rendered, String> {
    let mut shared = Shared::default();
    let mut numbers = Vec::new();
    for (file, entries) in gathered.files.values().enumerate() {
        for entry in entries {
            let Content::Bodies(bodies) = &entry.content else { continue };
            let add = |body| shared.add(&source::schema_to_json(body), "body", file);
            numbers.push(bodies.iter().map(add).collect::<Vec<_>>());
        }
    }
    let definitions = shared.definitions();
    let mut numbers = numbers.into_iter();
    let mut texts = BTreeMap::from([(CATALOG.to_owned(), catalog(gathered, date).to_text())]);
    let with_definitions = |file: Option<usize>| match shared.of_file(file, &definitions) {
        list if list.is_empty() => Vec::new(),
        list => vec![("$defs".to_owned(), Json::Object(list))],
    };
    texts.insert(SHARED.to_owned(), Json::Object(with_definitions(None)).to_text());
    for (file, (name, entries)) in gathered.files.iter().enumerate() {
        let mut keys = with_definitions(Some(file));
        let entries = entries.iter().zip(&mut numbers).map(|(entry, numbers)| {
            let bodies: Vec<_> = numbers.iter().map(|number| shared.print(*number, &definitions)).collect();
            with_bodies(entry_to_json(entry), bodies)
        });
        keys.push(("entries".to_owned(), Json::Array(entries.collect())));
        texts.insert(name.clone(), Json::Object(keys).to_text());
    }
    let read = read(&texts)?;
    let written = gathered.files.values().flatten();
    if !read.entries.iter().eq(written) {
        return Err("the written source does not read back as what it was written from".to_owned());
    }
    Ok(Rendered { blobs: source::compile(&read)?, texts })
}

fn catalog(gathered: &Gathered, date: &str) -> Json {
    let list = |texts: &std::collections::BTreeSet<String>| {
        Json::Array(texts.iter().map(|text| Json::string(text)).collect())
    };
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 of them")]
    let count = |n: usize| Json::Number(n as f64);
    Json::object([
        ("date", Json::string(date)),
        (
            "counts",
            Json::object([("documents", count(gathered.documents)), ("bodies", count(gathered.bodies))]),
        ),
        ("retired", list(&gathered.retired)),
        ("routes", list(&gathered.routes)),
    ])
}

/// An entry with its bodies as they are written with references.
fn with_bodies(entry: Json, mut bodies: Vec<Json>) -> Json {
    let Json::Object(keys) = entry else { return entry };
    let keys = keys.into_iter().map(|(key, value)| match key.as_str() {
        "body" => (key, bodies.pop().unwrap_or(value)),
        "bodies" => (key, Json::Array(std::mem::take(&mut bodies))),
        _ => (key, value),
    });
    Json::Object(keys.collect())
}

/// Reads the source back from its files.
///
/// # Errors
///
/// A file is not of the form; names it.
pub fn read(texts: &BTreeMap<String, String>) -> Result<Source, String> {
    let shared: Option<Json> = match texts.get(SHARED) {
        Some(text) => {
            source::parse(text, None).map_err(|error| format!("{SHARED}: {error}"))?;
            serde_json::from_str(text).map_err(|error| format!("{SHARED}: {error}"))?
        }
        None => None,
    };
    let shared = shared.as_ref().and_then(|json| json.get("$defs"));
    let mut whole = Source::default();
    for (name, text) in texts.iter().filter(|(name, _)| *name != SHARED) {
        let part = source::parse(text, shared).map_err(|error| format!("{name}: {error}"))?;
        whole.entries.extend(part.entries);
        whole.retired.extend(part.retired);
        whole.routes.extend(part.routes);
        whole.date = whole.date.or(part.date);
        whole.counts = whole.counts.or(part.counts);
    }
    Ok(whole)
}
