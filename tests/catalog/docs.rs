//! Reading a checkout of the documentation: the bodies of its `POST` operations, and all its routes.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use aiml_validate::__private::{
    def::{Def, Property},
    source::Json,
};

use crate::openapi::{Place, Refusal, object, only, schema};

/// The page that lists what is no longer served.
pub const DATABASE: &str = "api-references/model-database.md";

/// The methods of `OpenAPI`.
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// A request body of a document.
#[derive(Debug)]
pub struct Body {
    /// The file, relative to the documents.
    pub file: String,
    /// The path of the operation, as it stands there.
    pub path: String,
    /// The ids that its `model` lists; none if it has no `model`.
    pub models: Vec<String>,
    /// What it takes.
    pub schema: Def,
}

/// What the documents say.
#[derive(Debug, Default)]
pub struct Docs {
    /// How many there are.
    pub documents: usize,
    /// The bodies, in the order of files and of what stands in them.
    pub bodies: Vec<Body>,
    /// Methods and paths: `GET /v1/models`.
    pub routes: BTreeSet<String>,
    /// The page that lists what is no longer served.
    pub database: String,
}

/// Reads all documents below `checkout/docs`.
///
/// # Errors
///
/// A file cannot be read, or says something that is not known; names the file and the place in it.
pub fn read(checkout: &Path) -> Result<Docs, String> {
    let root = checkout.join("docs");
    let mut files = Vec::new();
    walk(&root, "", &mut files).map_err(|error| format!("{}: {error}", root.display()))?;
    // By the bytes of the whole name: the order in which several documents of one model count.
    files.sort_unstable();
    if files.is_empty() {
        return Err(format!("{}: no OpenAPI documents", root.display()));
    }
    let mut docs = Docs { documents: files.len(), ..Docs::default() };
    for file in files {
        let text = fs::read_to_string(root.join(&file)).map_err(|error| format!("docs/{file}: {error}"))?;
        let json: Json = serde_json::from_str(&text).map_err(|error| format!("docs/{file}: {error}"))?;
        document(&json, &file, &mut docs)
            .map_err(|refusal| format!("docs/{file}: {}: {}", refusal.place, refusal.reason))?;
    }
    let database = root.join(DATABASE);
    docs.database = fs::read_to_string(database).map_err(|error| format!("docs/{DATABASE}: {error}"))?;
    Ok(docs)
}

fn walk(directory: &Path, prefix: &str, files: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let path: PathBuf = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            walk(&path, &format!("{prefix}{name}/"), files)?;
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

fn document(json: &Json, file: &str, docs: &mut Docs) -> Result<(), Refusal> {
    let top = Place::Top;
    let keys = object(json, &top)?;
    if !json.get("openapi").and_then(Json::as_str).is_some_and(|version| version.starts_with("3.")) {
        return top.refuse("no OpenAPI document of version 3");
    }
    let known = ["openapi", "info", "servers", "tags", "security", "components", "paths"];
    only(keys, &top, &known)?;
    let here = Place::In(&top, &"paths");
    let paths = json.get("paths").map_or(Ok(&[][..]), |paths| object(paths, &here))?;
    for (path, item) in paths {
        let here = Place::In(&here, path);
        if !path.starts_with('/') {
            return here.refuse("a path is expected here");
        }
        let operations = object(item, &here)?;
        let mut known = METHODS.to_vec();
        known.extend(["summary", "servers", "parameters"]);
        only(operations, &here, &known)?;
        for (method, operation) in operations.iter().filter(|(key, _)| METHODS.contains(&key.as_str())) {
            let here = Place::In(&here, method);
            docs.routes.insert(format!("{} {path}", method.to_uppercase()));
            if let Some((models, schema)) = body(operation, method, &here)? {
                docs.bodies.push(Body { file: file.to_owned(), path: path.clone(), models, schema });
            }
        }
    }
    Ok(())
}

/// The body of an operation, with the ids that it lists.
fn body(operation: &Json, method: &str, at: &Place<'_>) -> Result<Option<(Vec<String>, Def)>, Refusal> {
    let known = [
        "operationId",
        "summary",
        "tags",
        "parameters",
        "requestBody",
        "responses",
        "security",
        "servers",
        "callbacks",
    ];
    only(object(operation, at)?, at, &known)?;
    let Some(request) = operation.get("requestBody") else { return Ok(None) };
    if method != "post" {
        // Only what is posted is checked; the documents give some other methods bodies without any meaning.
        return Ok(None);
    }
    parameters(operation, at)?;
    let here = Place::In(at, &"requestBody");
    only(object(request, &here)?, &here, &["required", "content"])?;
    let here = Place::In(&here, &"content");
    let content = request.get("content").map_or(Ok(&[][..]), |content| object(content, &here))?;
    let [(media, content)] = content else { return here.refuse("one media type is expected here") };
    let here = Place::In(&here, media);
    if media != "application/json" {
        return here.refuse(format!("the media type `{media}` is not known"));
    }
    only(object(content, &here)?, &here, &["schema"])?;
    let here = Place::In(&here, &"schema");
    match content.get("schema") {
        Some(json) => root(json, &here).map(Some),
        None => here.refuse("a schema is expected here"),
    }
}

/// What is posted names its model in the body, or in the path.
fn parameters(operation: &Json, at: &Place<'_>) -> Result<(), Refusal> {
    let here = Place::In(at, &"parameters");
    let parameters = operation.get("parameters").and_then(Json::as_array).unwrap_or_default();
    for (i, parameter) in parameters.iter().enumerate() {
        let here = Place::In(&here, &i);
        let text = |key| parameter.get(key).and_then(Json::as_str).unwrap_or_default();
        if text("name") == "model" && text("in") != "path" {
            return here.refuse("a `model` is not expected here");
        }
    }
    Ok(())
}

/// The schema of a body, its `model` replaced by the mark for it, and the ids that stood there.
fn root(json: &Json, at: &Place<'_>) -> Result<(Vec<String>, Def), Refusal> {
    let mut def = schema(json, "", at)?;
    let mut ids = Vec::new();
    match &mut def {
        Def::Object { properties, .. } => {
            let here = Place::In(at, &"properties");
            let here = Place::In(&here, &"model");
            // One that may be anything names no model: the document asks for it and says no more.
            let named = |property: &&mut Property| property.key == "model" && property.schema != Def::Any;
            match properties.iter_mut().find(named) {
                Some(model) => {
                    ids = listed(&model.schema, &here)?;
                    model.schema = Def::Model;
                }
                None => no_model(properties, at)?,
            }
        }
        // The lists stay: which of them has the id decides which branch the body must fit.
        Def::Union { branches, .. } => {
            for (i, branch) in branches.iter().enumerate() {
                let here = Place::In(at, &i);
                let Def::Object { properties, .. } = branch else {
                    return here.refuse("a body that is no object is not known");
                };
                match properties.iter().find(|property| property.key == "model") {
                    Some(model) => ids.extend(listed(&model.schema, &here)?),
                    None => return here.refuse("a body with `model` in some alternatives only is not known"),
                }
            }
        }
        _ => return at.refuse("a body that is no object is not known"),
    }
    Ok((ids, def))
}

fn listed(model: &Def, at: &Place<'_>) -> Result<Vec<String>, Refusal> {
    let Def::StringEnum { nullable: false, members, .. } = model else {
        return at.refuse("a `model` that is no list of ids is not known");
    };
    let is_id = |id: &String| {
        !id.is_empty()
            && id.chars().count() <= 128
            && !id.chars().any(|c| c.is_whitespace() || c.is_control())
    };
    match members.iter().find(|id| !is_id(id)) {
        Some(id) => at.refuse(format!("`{id}` cannot be a model id")),
        None => Ok(members.clone()),
    }
}

/// A body without a `model` of its own may not hide a list of ids further down.
fn no_model(properties: &[Property], at: &Place<'_>) -> Result<(), Refusal> {
    for Property { key, schema, .. } in properties {
        let lists = key == "model" && matches!(schema, Def::StringEnum { .. });
        if lists || hides_model(schema) {
            return at
                .refuse(format!("a list of ids inside `{key}` is not expected: the body has no `model`"));
        }
    }
    Ok(())
}

fn hides_model(def: &Def) -> bool {
    match def {
        Def::Object { properties, .. } => properties.iter().any(|Property { key, schema, .. }| {
            key == "model" && matches!(schema, Def::StringEnum { .. }) || hides_model(schema)
        }),
        Def::Array { items, .. } => hides_model(items),
        Def::Union { branches, .. } | Def::Tagged { branches, .. } => branches.iter().any(hides_model),
        _ => false,
    }
}
