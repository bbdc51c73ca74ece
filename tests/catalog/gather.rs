//! From what the documents say to the entries of the catalog, one file for each endpoint and family.

use std::collections::{BTreeMap, BTreeSet};

use aiml_validate::__private::{
    def::Def,
    source::{Content, Entry, schema_to_json},
};

use crate::{
    database,
    docs::{Body, DATABASE, Docs},
};

/// The whole catalog, by file.
#[derive(Debug, Default)]
pub struct Gathered {
    /// How many documents there were.
    pub documents: usize,
    /// How many bodies.
    pub bodies: usize,
    /// The entries of each file, such as `chat-completions/openai.json`.
    pub files: BTreeMap<String, Vec<Entry>>,
    /// The ids that are no longer served.
    pub retired: BTreeSet<String>,
    /// Methods and paths.
    pub routes: BTreeSet<String>,
}

/// A model at an endpoint: its file, and its bodies by number.
#[derive(Default)]
struct Pair {
    file: String,
    bodies: Vec<usize>,
}

/// Gathers the entries.
///
/// # Errors
///
/// The page of retired models is not as expected, or an endpoint has bodies with and without a model.
pub fn gather(docs: &Docs) -> Result<Gathered, String> {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut schemas: Vec<&Def> = Vec::new();
    let mut pairs: BTreeMap<(&str, Option<&str>), Pair> = BTreeMap::new();
    for body in &docs.bodies {
        let number = *known.entry(schema_to_json(&body.schema).to_line()).or_insert_with(|| {
            schemas.push(&body.schema);
            schemas.len() - 1
        });
        let ids: Vec<Option<&str>> = match body.models.as_slice() {
            [] => vec![None],
            ids => ids.iter().map(|id| Some(id.as_str())).collect(),
        };
        for id in ids {
            let pair = pairs.entry((key(&body.path), id)).or_insert_with(|| Pair {
                // The first document decides, so that a pair stands in one place only.
                file: file_of(body),
                bodies: Vec::new(),
            });
            if !pair.bodies.contains(&number) {
                pair.bodies.push(number);
            }
        }
    }
    let spellings = spellings(docs.bodies.iter().map(|body| body.path.as_str()));
    let mut groups: BTreeMap<(&str, &str, &[usize]), Vec<String>> = BTreeMap::new();
    for ((endpoint, id), pair) in &pairs {
        let models = groups.entry((&pair.file, endpoint, &pair.bodies)).or_default();
        models.extend(id.map(str::to_owned));
    }
    let mut gathered = Gathered {
        documents: docs.documents,
        bodies: docs.bodies.len(),
        retired: database::retired(&docs.database)
            .map_err(|reason| format!("docs/{DATABASE}: {reason}"))?
            .into_iter()
            .collect(),
        routes: routes(&docs.routes),
        ..Gathered::default()
    };
    for ((file, endpoint, bodies), models) in groups {
        let content = Content::Bodies(bodies.iter().map(|number| schemas[*number].clone()).collect());
        let endpoint = spellings.get(endpoint).copied().unwrap_or(endpoint).to_owned();
        let entries = gathered.files.entry(file.to_owned()).or_default();
        entries.push(Entry { endpoint, models, content });
    }
    for entries in gathered.files.values_mut() {
        entries.sort_by(|a, b| a.models.cmp(&b.models));
    }
    Ok(gathered)
}

/// What is the same in all spellings of a path.
pub fn key(path: &str) -> &str {
    path.strip_prefix("/v1").filter(|rest| rest.starts_with('/')).unwrap_or(path)
}

/// How each path is spelled: with `/v1` if any document has it so.
fn spellings<'a>(paths: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, &'a str> {
    let mut spellings = BTreeMap::new();
    for path in paths {
        let spelling = spellings.entry(key(path)).or_insert(path);
        if path.len() > spelling.len() {
            *spelling = path;
        }
    }
    spellings
}

/// The routes, each once in one spelling, sorted by path.
fn routes(all: &BTreeSet<String>) -> BTreeSet<String> {
    let split: Vec<_> = all.iter().filter_map(|route| route.split_once(' ')).collect();
    let spellings = spellings(split.iter().map(|(_, path)| *path));
    split
        .iter()
        .map(|(method, path)| format!("{method} {}", spellings.get(key(path)).unwrap_or(path)))
        .collect()
}

/// The file of a body: its endpoint, and the folder of its document, which is named after the vendor.
fn file_of(body: &Body) -> String {
    let mut folders = body.file.rsplit('/').skip(1);
    let family = folders.next().unwrap_or("others");
    format!("{}/{}.json", slug(key(&body.path)), slug(family))
}

/// A text as a file name.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_names_become_file_names() {
        assert_eq!(slug("/v2/video/generations"), "v2-video-generations");
        assert_eq!(slug("/openai/deployments/{model}"), "openai-deployments-model");
        assert_eq!(slug("Black-Forest-Labs"), "black-forest-labs");
    }

    #[test]
    fn a_route_is_spelled_with_its_version() {
        let all = ["GET /stt/{id}", "GET /v1/stt/{id}", "POST /other"].map(str::to_owned).into();
        assert_eq!(routes(&all).into_iter().collect::<Vec<_>>(), ["GET /v1/stt/{id}", "POST /other"]);
    }
}
