//! Schemas of the readable form, as JSON: the way back from [`parse`](super::parse).

use alloc::{borrow::ToOwned, string::String, vec, vec::Vec};

use super::{Content, Entry, json::Json};
use crate::{
    catalog::Capability,
    issue::Format,
    schema::{
        def::{Bound, Def, Extra, Property},
        read::read,
    },
};

/// An object that grows key by key.
struct Keys(Vec<(String, Json)>);

impl Keys {
    fn of(kind: &str) -> Self {
        Self(vec![("type".to_owned(), Json::string(kind))])
    }

    fn with(mut self, key: &str, value: Json) -> Self {
        self.0.push((key.to_owned(), value));
        self
    }

    fn maybe(self, key: &str, value: Option<Json>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    fn nullable(self, nullable: bool) -> Json {
        Json::Object(self.maybe("nullable", nullable.then_some(Json::Bool(true))).0)
    }
}

fn length(length: Option<u32>) -> Option<Json> {
    length.map(|length| Json::Number(f64::from(length)))
}

/// A schema as JSON.
pub fn schema_to_json(def: &Def) -> Json {
    let none = || Keys(Vec::new());
    match def {
        Def::Any => Json::Object(Vec::new()),
        Def::Model => none().with("format", Json::string("model")).nullable(false),
        Def::Boolean { nullable, only: None } => Keys::of("boolean").nullable(*nullable),
        Def::Boolean { nullable, only: Some(only) } => {
            none().with("const", Json::Bool(*only)).nullable(*nullable)
        }
        Def::Number { nullable, integer, min, max } => Keys::of(if *integer { "integer" } else { "number" })
            .bound(*min, "minimum", "exclusiveMinimum")
            .bound(*max, "maximum", "exclusiveMaximum")
            .nullable(*nullable),
        Def::NumberEnum { nullable, integer: false, members } if members.len() == 1 => {
            none().with("const", Json::Number(members[0])).nullable(*nullable)
        }
        Def::NumberEnum { nullable, integer, members } => {
            let members = members.iter().copied().map(Json::Number).collect();
            let keys = if *integer { Keys::of("integer") } else { none() };
            keys.with("enum", Json::Array(members)).nullable(*nullable)
        }
        Def::String { nullable, min, max, format, pattern } => Keys::of("string")
            .maybe("minLength", length(*min))
            .maybe("maxLength", length(*max))
            .maybe("format", format.map(format_name).map(Json::string))
            .maybe("pattern", pattern.as_deref().map(Json::string))
            .nullable(*nullable),
        Def::StringEnum { nullable, literal, members } => match members.as_slice() {
            [only] if *literal => none().with("const", Json::string(only)),
            _ => none().with("enum", Json::Array(members.iter().map(|text| Json::string(text)).collect())),
        }
        .nullable(*nullable),
        Def::Array { nullable, items, min, max } => Keys::of("array")
            .maybe("items", (**items != Def::Any).then(|| schema_to_json(items)))
            .maybe("minItems", length(*min))
            .maybe("maxItems", length(*max))
            .nullable(*nullable),
        Def::Object { nullable, properties, extra } => object(properties, extra).nullable(*nullable),
        Def::Tagged { nullable, tag, branches } => none()
            .with("discriminator", Json::object([("propertyName", Json::string(tag))]))
            .with("oneOf", Json::Array(branches.iter().map(schema_to_json).collect()))
            .nullable(*nullable),
        Def::Union { nullable, branches } => none()
            .with("anyOf", Json::Array(branches.iter().map(schema_to_json).collect()))
            .nullable(*nullable),
    }
}

impl Keys {
    fn bound(self, bound: Option<Bound>, inclusive: &str, exclusive: &str) -> Self {
        self.maybe(
            if bound.is_some_and(|bound| bound.exclusive) { exclusive } else { inclusive },
            bound.map(|bound| Json::Number(bound.at)),
        )
    }
}

fn object(properties: &[Property], extra: &Extra) -> Keys {
    let required = properties.iter().filter(|property| property.required);
    let required: Vec<Json> = required.map(|property| Json::string(&property.key)).collect();
    let declared = properties.iter().map(|property| (property.key.clone(), schema_to_json(&property.schema)));
    let declared: Vec<_> = declared.collect();
    Keys::of("object")
        .maybe("properties", (!declared.is_empty()).then_some(Json::Object(declared)))
        .maybe("required", (!required.is_empty()).then_some(Json::Array(required)))
        .maybe(
            "additionalProperties",
            match extra {
                Extra::Open => None,
                Extra::Strict => Some(Json::Bool(false)),
                Extra::Each(each) => Some(schema_to_json(each)),
            },
        )
}

const fn format_name(format: Format) -> &'static str {
    match format {
        Format::Uri => "uri",
        Format::Uuid => "uuid",
        Format::Ip => "ip",
    }
}

/// An entry as JSON.
pub fn entry_to_json(entry: &Entry) -> Json {
    let ids = entry.models.iter().map(|id| Json::string(id)).collect();
    let keys = Keys(vec![("endpoint".to_owned(), Json::string(&entry.endpoint))])
        .maybe("models", (!entry.models.is_empty()).then_some(Json::Array(ids)));
    let keys = match &entry.content {
        Content::Bodies(bodies) => match bodies.as_slice() {
            [body] => keys.with("body", schema_to_json(body)),
            bodies => keys.with("bodies", Json::Array(bodies.iter().map(schema_to_json).collect())),
        },
        Content::Like { model, change } => Keys(change.print(keys.with("like", Json::string(model)).0)),
    };
    Json::Object(keys.0)
}

/// What a model accepts at an endpoint, as a file that says the same.
pub(crate) fn overlay_of(capability: Capability<'_>) -> String {
    let bodies = capability.roots().iter().map(|root| read(&root.schema, root.node)).collect();
    let entry = Entry {
        endpoint: capability.endpoint().path().to_owned(),
        models: vec![capability.model().id().to_owned()],
        content: Content::Bodies(bodies),
    };
    Json::object([("entries", Json::Array(vec![entry_to_json(&entry)]))]).to_text()
}
