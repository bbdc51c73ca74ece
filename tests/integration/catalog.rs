//! The committed catalog: the readable source, the compact form, and the JSON Schema of both forms agree.

use std::collections::BTreeMap;

use aiml_validate::{
    __private::source::{self, Json},
    Catalog, Status,
};
use aiml_validate_tests::{
    committed::Place,
    gather::Gathered,
    render::{self, CATALOG, Rendered, SHARED},
};

fn committed() -> Rendered {
    Place::here().read().expect("the committed catalog")
}

/// The validator of the JSON Schema of the readable form.
pub(crate) fn schema() -> jsonschema::Validator {
    let schema = include_str!("../../aiml-validate/src/catalog/overlay.schema.json");
    let schema = serde_json::from_str(schema).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a JSON Schema");
    jsonschema::validator_for(&schema).expect("a JSON Schema")
}

#[test]
fn the_source_gives_the_committed_blobs() {
    let committed = committed();
    let source = render::read(&committed.texts).expect("readable");
    assert!(source::compile(&source).expect("small enough") == committed.blobs, "run the `catalog` command");
}

#[test]
fn the_source_prints_as_it_is_committed() {
    let committed = committed();
    let whole = render::read(&committed.texts).expect("readable");
    let shared: Json = serde_json::from_str(&committed.texts[SHARED]).expect("JSON");
    let (documents, bodies) = whole.counts.expect("counts");
    let mut gathered = Gathered {
        documents: documents as usize,
        bodies: bodies as usize,
        files: BTreeMap::new(),
        retired: whole.retired.into_iter().collect(),
        routes: whole.routes.into_iter().collect(),
    };
    for (name, text) in committed.texts.iter().filter(|(name, _)| ![CATALOG, SHARED].contains(&name.as_str()))
    {
        let part = source::parse(text, shared.get("$defs")).expect("readable");
        gathered.files.insert(name.clone(), part.entries);
    }
    let printed = render::render(&gathered, &whole.date.expect("a date")).expect("printable");
    for (name, text) in &printed.texts {
        assert_eq!(Some(text), committed.texts.get(name), "{name}");
    }
    assert_eq!(printed, committed);
}

#[test]
fn the_source_is_of_the_documented_form() {
    let schema = schema();
    for (name, text) in committed().texts {
        let json = serde_json::from_str(&text).expect("JSON");
        let errors: Vec<_> = schema.iter_errors(&json).map(|error| error.to_string()).take(3).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

/// Nothing of what the documents say in words: every string of the source is a key, an id, a member, a path.
#[test]
fn no_prose_is_in_the_source() {
    fn strings(json: &Json, found: &mut Vec<String>) {
        match json {
            Json::String(text) => found.push(text.clone()),
            Json::Array(items) => items.iter().for_each(|item| strings(item, found)),
            Json::Object(keys) => keys.iter().for_each(|(_, value)| strings(value, found)),
            _ => {}
        }
    }
    for (name, text) in committed().texts {
        let mut found = Vec::new();
        strings(&serde_json::from_str(&text).expect("JSON"), &mut found);
        for text in found {
            assert!(text.split(' ').count() <= 6, "{name}: {text}");
        }
    }
}

#[test]
fn files_are_sorted_and_small_enough_to_review() {
    let committed = committed();
    let size: usize = committed.texts.values().map(String::len).sum();
    assert!(size < 700_000, "{size}");
    assert!(committed.blobs.index.len() + committed.blobs.schemas.len() < 250_000);
    for (name, text) in &committed.texts {
        assert!(text.lines().all(|line| line.chars().count() <= 300), "{name}");
    }
}

/// By this the derive tells an enum of models from others, which would be looked up in vain.
#[test]
fn ids_that_are_retired_have_several_parts() {
    let retired = Catalog::builtin().models().filter(|model| model.status() == Status::Retired);
    let mut count = 0;
    // The others are errors wherever they are named.
    for model in retired.filter(|model| model.endpoints().next().is_some()) {
        assert!(model.id().len() > 4 && model.id().contains(['-', '/']), "{}", model.id());
        count += 1;
    }
    assert!(count > 100, "{count}");
}
