//! From the readable form to the compact one.

use alloc::{
    borrow::{Cow, ToOwned},
    format,
    string::{String, ToString as _},
    vec::Vec,
};

use super::{Content, Entry, Source, file, place::Fault, place::OverlayError};
use crate::{
    bind::places,
    catalog::{
        Catalog,
        draft::{Draft, DraftEndpoint, Root, pack, path_key},
    },
    path::At,
    schema::{def::Def, encode::Encoder, read::read},
};

/// The compact form of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blobs {
    /// The endpoints, models and routes.
    pub index: Vec<u8>,
    /// The schemas.
    pub schemas: Vec<u8>,
    /// What the models of an endpoint say of one path together, for comparisons at compile time.
    pub places: Vec<u8>,
}

/// Makes the compact form of a whole catalog.
///
/// # Errors
///
/// The reason why it cannot be, with the entry.
pub fn compile(source: &Source) -> Result<Blobs, String> {
    let nothing = Catalog { index: Cow::Borrowed(&[]), schemas: Cow::Borrowed(&[]) };
    let mut draft = Draft::default();
    let schemas = merge(&mut draft, &nothing, source).map_err(|fault| fault.to_string())?;
    let index = draft.write().map_err(|_| "the catalog is too large for its form".to_owned())?;
    let places = places::make(&Catalog::from_blobs(index.clone(), schemas.clone()));
    Ok(Blobs { index, schemas, places })
}

impl Catalog {
    /// This catalog with the contents of a file laid over it, for models younger than the crate.
    ///
    /// What the file says of a model at an endpoint replaces what was known of the two; everything else stays.
    ///
    /// The file is a JSON object; all its keys may be absent:
    ///
    /// | key | meaning |
    /// |---|---|
    /// | `entries` | a list of what models accept, see below |
    /// | `retired` | a list of the ids that are no longer served |
    /// | `routes` | a list of methods and paths: `"GET /v1/models"` |
    /// | `date` | the day of the documentation: `"2026-11-23"` |
    /// | `$defs` | schemas with names; `{"$ref": "#/$defs/name"}` stands for one |
    ///
    /// An entry has an `endpoint` (a path), `models` (a list of ids; absent where a body names no model), and one of
    ///
    /// | key | meaning |
    /// |---|---|
    /// | `body` | the schema of the body |
    /// | `bodies` | several schemas, of which a body must fit one |
    /// | `like` | a model of this endpoint that accepts the same, but for `parameters` (schemas by name; `false` takes one away), `required` and `optional` (lists of parameters) and `roles` (the only ones that are left) |
    ///
    /// Schemas are written in the words of JSON Schema, with `nullable` and `discriminator` as in `OpenAPI` 3.0:
    /// `type`, `enum`, `const`, `minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`, `minLength`,
    /// `maxLength`, `format` (`uri`, `uuid`, `ip`), `pattern`, `items`, `minItems`, `maxItems`, `properties`,
    /// `required`, `additionalProperties`, `anyOf`, `oneOf`. `{}` is anything or nothing, and `{"format": "model"}`
    /// stands at the body's `model`. [`Capability::to_overlay`] gives examples, and the repository has a JSON Schema
    /// of the form, `overlay.schema.json`, for editors.
    ///
    /// [`Capability::to_overlay`]: crate::Capability::to_overlay
    ///
    /// ```
    /// use aiml_validate::Catalog;
    ///
    /// let catalog = Catalog::builtin().with_overlay(
    ///     r#"{
    ///         "entries": [
    ///             {
    ///                 "endpoint": "/v1/chat/completions",
    ///                 "models": ["acme/new-model"],
    ///                 "like": "openai/gpt-4o",
    ///                 "roles": ["user", "assistant"],
    ///                 "parameters": {"temperature": {"type": "number", "minimum": 0, "maximum": 1}}
    ///             }
    ///         ]
    ///     }"#,
    /// )?;
    /// let model = catalog.model("acme/new-model").expect("just laid over");
    /// assert_eq!(model.capabilities().next().expect("one entry").roles(), ["user", "assistant"]);
    /// # Ok::<(), aiml_validate::OverlayError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// What is wrong with the text, and where: no JSON, a key or value that has no meaning, a model to be like
    /// that is not there.
    pub fn with_overlay(&self, text: &str) -> Result<Self, OverlayError> {
        let source = file::parse(text, None)?;
        let mut draft = Draft::read(self);
        let too_large = || Fault::new(&At::Root, "the catalog would be too large for its form");
        let schemas = merge(&mut draft, self, &source).map_err(|fault| fault.locate(text))?;
        let index = draft.write().map_err(|_| too_large().locate(text))?;
        let mut blobs = self.schemas.clone().into_owned();
        blobs.push(Cow::Owned(schemas));
        Ok(Self { index: Cow::Owned(index), schemas: Cow::Owned(blobs) })
    }
}

/// Lays a source over a draft of `below`; gives the schemas that come with it.
fn merge(draft: &mut Draft, below: &Catalog, source: &Source) -> Result<Vec<u8>, Fault> {
    let mut encoder = Encoder::default();
    let blob = u8::try_from(below.schemas.len())
        .map_err(|_| Fault::new(&At::Root, "there are too many overlays over each other"))?;
    let here = At::Static(&At::Root, "entries");
    for (i, entry) in source.entries.iter().enumerate() {
        let here = At::Index(&here, i);
        let mut roots = Vec::new();
        for body in bodies(below, entry, &here)?.iter() {
            let node = encoder.add(body);
            if node.0 > 0x00FF_FFFF {
                return Err(Fault::new(&here, "the catalog would be too large for its form"));
            }
            let root = pack((blob, node.0));
            if !roots.contains(&root) {
                roots.push(root);
            }
        }
        add(draft, entry, roots, &here)?;
    }
    for id in &source.retired {
        draft.models.entry(id.clone()).or_default().retired = true;
    }
    draft.routes.extend(source.routes.iter().filter_map(|route| {
        let (method, path) = route.split_once(' ')?;
        Some(format!("{path} {method}"))
    }));
    if let Some(date) = &source.date {
        draft.date.clone_from(date);
    }
    if let Some((documents, bodies)) = source.counts {
        (draft.documents, draft.bodies) = (documents, bodies);
    }
    Ok(encoder.finish())
}

fn add(draft: &mut Draft, entry: &Entry, roots: Vec<Root>, at: &At<'_>) -> Result<(), Fault> {
    let key = path_key(&entry.endpoint);
    let known = draft.endpoints.entry(key.clone());
    let endpoint = known.or_insert_with(|| DraftEndpoint { path: entry.endpoint.clone(), roots: Vec::new() });
    if entry.models.is_empty() {
        endpoint.roots = roots;
    } else {
        for id in &entry.models {
            let model = draft.models.entry(id.clone()).or_default();
            model.retired = false;
            model.pairs.insert(key.clone(), roots.clone());
        }
    }
    let named = draft.models.values().any(|model| model.pairs.contains_key(&key));
    if named && !draft.endpoints.get(&key).is_none_or(|endpoint| endpoint.roots.is_empty()) {
        let message = "some bodies of this endpoint name a model, and some do not";
        return Err(Fault::new(&At::Static(at, "endpoint"), message));
    }
    Ok(())
}

/// The bodies of an entry; those of the model that it is like, with its changes.
fn bodies<'e>(below: &Catalog, entry: &'e Entry, at: &At<'_>) -> Result<Cow<'e, [Def]>, Fault> {
    let (id, change) = match &entry.content {
        Content::Bodies(bodies) => return Ok(Cow::Borrowed(bodies)),
        Content::Like { model, change } => (model, change),
    };
    let here = At::Static(at, "like");
    let Some(endpoint) = below.endpoint(&entry.endpoint) else {
        let message = format!("the endpoint `{}` has no models to be like", entry.endpoint);
        return Err(Fault::new(&At::Static(at, "endpoint"), message));
    };
    let Some(other) = endpoint.capability(id) else {
        let near = below.nearest(id, Some(endpoint));
        let message = match near.get(0) {
            Some(near) => format!("there is no model `{id}` at `{endpoint}`; did you mean `{near}`?"),
            None => format!("there is no model `{id}` at `{endpoint}`"),
        };
        return Err(Fault::new(&here, message));
    };
    let mut bodies: Vec<Def> = other.roots().iter().map(|root| read(&root.schema, root.node)).collect();
    for body in &mut bodies {
        change.apply(body, at)?;
        free_model(body);
    }
    Ok(Cow::Owned(bodies))
}

/// Where a body has its ids in a list of its own, the new one takes their place in it.
fn free_model(body: &mut Def) {
    match body {
        Def::Union { branches, .. } => branches.iter_mut().for_each(free_model),
        Def::Object { properties, .. } => {
            if let Some(model) = properties.iter_mut().find(|property| property.key == "model") {
                model.schema = Def::Model;
            }
        }
        _ => {}
    }
}
