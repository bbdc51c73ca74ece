//! Schemas of the readable form, from JSON.

use alloc::{borrow::ToOwned, boxed::Box, collections::BTreeMap, format, string::String, vec, vec::Vec};

use super::{json::Json, place::Fault};
use crate::{
    issue::Format,
    path::At,
    schema::def::{Bound, Def, Extra, Property},
    suggest::closest,
};

/// How deep schemas may be nested, references followed.
const DEEPEST: usize = 100;

/// How many schemas one file may amount to, references followed.
const MOST: usize = 2_000_000;

/// What every kind of schema may have.
const KEYWORDS: [&str; 20] = [
    "type",
    "nullable",
    "const",
    "enum",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "format",
    "pattern",
    "items",
    "minItems",
    "maxItems",
    "properties",
    "required",
    "additionalProperties",
    "anyOf",
    "oneOf",
];

/// Reads schemas; knows the definitions of the file.
pub(super) struct Parser<'a> {
    definitions: BTreeMap<&'a str, &'a Json>,
    /// The schemas read so far.
    read: usize,
}

type Keys<'a> = &'a [(String, Json)];

impl<'a> Parser<'a> {
    pub(super) fn new(definitions: impl IntoIterator<Item = &'a (String, Json)>) -> Self {
        let definitions = definitions.into_iter().map(|(name, json)| (name.as_str(), json)).collect();
        Self { definitions, read: 0 }
    }

    /// Reads every definition, so that one that nobody uses is checked too.
    pub(super) fn definitions(&mut self, own: Keys<'_>) -> Result<(), Fault> {
        own.iter().try_for_each(|(name, json)| {
            self.schema(json, &At::Key(&At::Static(&At::Root, "$defs"), name), 0).map(drop)
        })
    }

    /// Reads a schema.
    pub(super) fn schema(&mut self, json: &Json, at: &At<'_>, depth: usize) -> Result<Def, Fault> {
        self.read += 1;
        if depth > DEEPEST {
            return Err(Fault::new(at, "schemas are nested too deep here, or refer to themselves"));
        }
        if self.read > MOST {
            return Err(Fault::new(at, "there are too many schemas, references followed"));
        }
        let Some(keys) = json.as_object() else { return Err(Fault::new(at, "a schema is expected here")) };
        if let Some(name) = json.get("$ref") {
            return self.reference(name, keys, at, depth);
        }
        if json.get("anyOf").is_some() {
            return self.union(json, at, depth);
        }
        if json.get("oneOf").is_some() {
            return self.tagged(json, at, depth);
        }
        let kind = json.get("type").map(|kind| text(kind, &At::Static(at, "type"))).transpose()?;
        if json.get("const").is_some() || json.get("enum").is_some() {
            return members(json, kind, at);
        }
        match kind {
            None if keys.is_empty() => Ok(Def::Any),
            None if json.get("format").and_then(Json::as_str) == Some("model") => {
                known(keys, at, &["format"])?;
                Ok(Def::Model)
            }
            None => {
                known(keys, at, &[])?;
                Err(Fault::new(at, "a `type` is missing"))
            }
            Some("boolean") => {
                known(keys, at, &["type", "nullable"])?;
                Ok(Def::Boolean { nullable: nullable(json, at)?, only: None })
            }
            Some("number" | "integer") => number(json, kind == Some("integer"), at),
            Some("string") => string(json, at),
            Some("array") => self.array(json, at, depth),
            Some("object") => self.object(json, at, depth),
            Some(other) => Err(Fault::new(&At::Static(at, "type"), format!("there is no type `{other}`"))),
        }
    }

    fn reference(&mut self, name: &Json, keys: Keys<'_>, at: &At<'_>, depth: usize) -> Result<Def, Fault> {
        let here = At::Static(at, "$ref");
        known(keys, at, &["$ref"])?;
        let name = text(name, &here)?;
        let definition = name.strip_prefix("#/$defs/").and_then(|name| self.definitions.get_key_value(name));
        let Some((&name, &definition)) = definition else {
            return Err(Fault::new(&here, format!("there is no definition `{name}`")));
        };
        self.schema(definition, &At::Key(&At::Static(&At::Root, "$defs"), name), depth + 1)
    }

    fn union(&mut self, json: &Json, at: &At<'_>, depth: usize) -> Result<Def, Fault> {
        known(json.as_object().unwrap_or_default(), at, &["anyOf", "nullable"])?;
        let branches = self.branches(json, "anyOf", at, depth)?;
        Ok(Def::Union { nullable: nullable(json, at)?, branches })
    }

    fn branches(
        &mut self,
        json: &Json,
        key: &'static str,
        at: &At<'_>,
        depth: usize,
    ) -> Result<Vec<Def>, Fault> {
        let here = At::Static(at, key);
        let branches = list(json, key, at)?;
        if branches.is_empty() {
            return Err(Fault::new(&here, "at least one schema is expected here"));
        }
        branches
            .iter()
            .enumerate()
            .map(|(i, branch)| self.schema(branch, &At::Index(&here, i), depth + 1))
            .collect()
    }

    fn tagged(&mut self, json: &Json, at: &At<'_>, depth: usize) -> Result<Def, Fault> {
        known(json.as_object().unwrap_or_default(), at, &["oneOf", "discriminator", "nullable"])?;
        let here = At::Static(at, "discriminator");
        let tag = json.get("discriminator").and_then(|tag| tag.get("propertyName"));
        let Some(tag) = tag else {
            return Err(Fault::new(at, "`oneOf` needs `discriminator: {propertyName: …}`"));
        };
        let tag = text(tag, &At::Static(&here, "propertyName"))?.to_owned();
        let branches = self.branches(json, "oneOf", at, depth)?;
        let mut seen: Vec<&str> = Vec::new();
        for (i, branch) in branches.iter().enumerate() {
            let list = At::Static(at, "oneOf");
            let Some(values) = tag_values(branch, &tag) else {
                let message = format!("an object with an allow-list of strings at `{tag}` is expected here");
                return Err(Fault::new(&At::Index(&list, i), message));
            };
            for value in values {
                if seen.contains(&value.as_str()) {
                    let message = format!("an earlier branch has `{value}` at `{tag}` too");
                    return Err(Fault::new(&At::Index(&list, i), message));
                }
                seen.push(value);
            }
        }
        Ok(Def::Tagged { nullable: nullable(json, at)?, tag, branches })
    }

    fn array(&mut self, json: &Json, at: &At<'_>, depth: usize) -> Result<Def, Fault> {
        known(
            json.as_object().unwrap_or_default(),
            at,
            &["type", "nullable", "items", "minItems", "maxItems"],
        )?;
        let items = match json.get("items") {
            Some(items) => self.schema(items, &At::Static(at, "items"), depth + 1)?,
            None => Def::Any,
        };
        Ok(Def::Array {
            nullable: nullable(json, at)?,
            items: Box::new(items),
            min: length(json, "minItems", at)?,
            max: length(json, "maxItems", at)?,
        })
    }

    fn object(&mut self, json: &Json, at: &At<'_>, depth: usize) -> Result<Def, Fault> {
        let keys = ["type", "nullable", "properties", "required", "additionalProperties"];
        known(json.as_object().unwrap_or_default(), at, &keys)?;
        let required = strings(json, "required", at)?;
        let mut properties = Vec::new();
        if let Some(declared) = json.get("properties") {
            let here = At::Static(at, "properties");
            let declared =
                declared.as_object().ok_or_else(|| Fault::new(&here, "an object is expected here"))?;
            for (key, schema) in declared {
                let here = At::Key(&here, key);
                let schema = self.schema(schema, &here, depth + 1)?;
                let required = required.contains(key);
                if required && schema == Def::Any {
                    return Err(Fault::new(
                        &here,
                        "what may be anything may be absent too, so not `required`",
                    ));
                }
                properties.push(Property { key: key.clone(), schema, required });
            }
        }
        if let Some(i) =
            required.iter().position(|key| !properties.iter().any(|property| property.key == *key))
        {
            let here = At::Static(at, "required");
            let message = format!("`{}` is none of the `properties`", required[i]);
            return Err(Fault::new(&At::Index(&here, i), message));
        }
        let extra = match json.get("additionalProperties") {
            None | Some(Json::Bool(true)) => Extra::Open,
            Some(Json::Bool(false)) => Extra::Strict,
            Some(each) => Extra::Each(Box::new(self.schema(
                each,
                &At::Static(at, "additionalProperties"),
                depth + 1,
            )?)),
        };
        Ok(Def::Object { nullable: nullable(json, at)?, properties, extra })
    }
}

/// The values that an object has at a tag; none if there is no allow-list of strings.
pub(super) fn tag_values<'d>(branch: &'d Def, tag: &str) -> Option<&'d [String]> {
    let Def::Object { properties, .. } = branch else { return None };
    match &properties.iter().find(|property| property.key == tag)?.schema {
        Def::StringEnum { members, .. } => Some(members),
        _ => None,
    }
}

fn number(json: &Json, integer: bool, at: &At<'_>) -> Result<Def, Fault> {
    let keys = ["type", "nullable", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
    known(json.as_object().unwrap_or_default(), at, &keys)?;
    let bound = |inclusive: &'static str, exclusive: &'static str| {
        let get = |key| match json.get(key) {
            None => Ok(None),
            Some(Json::Number(number)) => Ok(Some(*number)),
            Some(_) => Err(Fault::new(&At::Static(at, key), "a number is expected here")),
        };
        match (get(inclusive)?, get(exclusive)?) {
            (Some(_), Some(_)) => {
                Err(Fault::new(at, format!("`{inclusive}` and `{exclusive}` cannot stand together")))
            }
            (Some(at), None) => Ok(Some(Bound { at, exclusive: false })),
            (None, Some(at)) => Ok(Some(Bound { at, exclusive: true })),
            (None, None) => Ok(None),
        }
    };
    let (min, max) = (bound("minimum", "exclusiveMinimum")?, bound("maximum", "exclusiveMaximum")?);
    if let (Some(min), Some(max)) = (min, max)
        && min.at > max.at
    {
        return Err(Fault::new(at, "the minimum is over the maximum"));
    }
    Ok(Def::Number { nullable: nullable(json, at)?, integer, min, max })
}

fn string(json: &Json, at: &At<'_>) -> Result<Def, Fault> {
    let keys = json.as_object().unwrap_or_default();
    let here = At::Static(at, "format");
    let format = match json.get("format").map(|format| text(format, &here)).transpose()? {
        None => None,
        Some("uri") => Some(Format::Uri),
        Some("uuid") => Some(Format::Uuid),
        Some("ip") => Some(Format::Ip),
        Some(other) => return Err(Fault::new(&here, format!("there is no format `{other}`"))),
    };
    known(keys, at, &["type", "nullable", "minLength", "maxLength", "format", "pattern"])?;
    let here = At::Static(at, "pattern");
    let pattern = json.get("pattern").map(|pattern| text(pattern, &here)).transpose()?;
    #[cfg(feature = "pattern")]
    if let Some(Err(error)) = pattern.map(regex_lite::Regex::new) {
        return Err(Fault::new(&here, format!("this is no regular expression: {error}")));
    }
    Ok(Def::String {
        nullable: nullable(json, at)?,
        min: length(json, "minLength", at)?,
        max: length(json, "maxLength", at)?,
        format,
        pattern: pattern.map(ToOwned::to_owned),
    })
}

/// `const` and `enum`.
fn members(json: &Json, kind: Option<&str>, at: &At<'_>) -> Result<Def, Fault> {
    let literal = json.get("const");
    let key = if literal.is_some() { "const" } else { "enum" };
    let here = At::Static(at, key);
    known(json.as_object().unwrap_or_default(), at, &["type", "nullable", key])?;
    let values = match literal {
        Some(value) => vec![value.clone()],
        None => list(json, "enum", at)?.to_vec(),
    };
    let nullable = nullable(json, at)?;
    let wrong = || Fault::new(&here, "values of one type, that of `type` if it is there, are expected here");
    match (values.first(), kind) {
        (Some(Json::String(_)), None | Some("string")) => {
            let members = values.iter().map(|value| value.as_str().map(ToOwned::to_owned));
            let members: Option<Vec<String>> = members.collect();
            let members = members.ok_or_else(wrong)?;
            Ok(Def::StringEnum { nullable, literal: literal.is_some(), members })
        }
        (Some(Json::Number(_)), None | Some("number" | "integer")) => {
            let members = values.iter().map(|value| match value {
                Json::Number(number) => Some(*number),
                _ => None,
            });
            let members: Option<Vec<f64>> = members.collect();
            let members = members.ok_or_else(wrong)?;
            Ok(Def::NumberEnum { nullable, integer: kind == Some("integer"), members })
        }
        (Some(Json::Bool(only)), None | Some("boolean")) if values.len() == 1 => {
            Ok(Def::Boolean { nullable, only: Some(*only) })
        }
        (None, _) => Err(Fault::new(&here, "at least one value is expected here")),
        _ => Err(wrong()),
    }
}

/// Refuses keys that are not among the allowed ones, by name.
pub(super) fn known(keys: Keys<'_>, at: &At<'_>, allowed: &[&str]) -> Result<(), Fault> {
    let Some((key, _)) = keys.iter().find(|(key, _)| !allowed.contains(&key.as_str())) else { return Ok(()) };
    let here = At::Key(at, key);
    if KEYWORDS.contains(&key.as_str()) {
        return Err(Fault::new(&here, format!("`{key}` has no meaning here")));
    }
    Err(Fault::new(
        &here,
        match closest(key, allowed.iter().copied().chain(KEYWORDS)) {
            Some(near) => format!("there is no key `{key}`; did you mean `{near}`?"),
            None => format!("there is no key `{key}`"),
        },
    ))
}

/// A string.
pub(super) fn text<'j>(json: &'j Json, at: &At<'_>) -> Result<&'j str, Fault> {
    json.as_str().ok_or_else(|| Fault::new(at, "a string is expected here"))
}

/// An array at a key; empty if the key is absent.
pub(super) fn list<'j>(json: &'j Json, key: &'static str, at: &At<'_>) -> Result<&'j [Json], Fault> {
    match json.get(key) {
        None => Ok(&[]),
        Some(value) => {
            value.as_array().ok_or_else(|| Fault::new(&At::Static(at, key), "an array is expected here"))
        }
    }
}

/// Strings at a key; none if the key is absent. None may stand twice.
pub(super) fn strings(json: &Json, key: &'static str, at: &At<'_>) -> Result<Vec<String>, Fault> {
    let here = At::Static(at, key);
    let mut strings: Vec<String> = Vec::new();
    for (i, item) in list(json, key, at)?.iter().enumerate() {
        let here = At::Index(&here, i);
        let item = text(item, &here)?;
        if strings.iter().any(|known| known == item) {
            return Err(Fault::new(&here, format!("`{item}` stands here twice")));
        }
        strings.push(item.to_owned());
    }
    Ok(strings)
}

fn nullable(json: &Json, at: &At<'_>) -> Result<bool, Fault> {
    match json.get("nullable") {
        None => Ok(false),
        Some(Json::Bool(nullable)) => Ok(*nullable),
        Some(_) => Err(Fault::new(&At::Static(at, "nullable"), "true or false is expected here")),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked before")]
fn length(json: &Json, key: &'static str, at: &At<'_>) -> Result<Option<u32>, Fault> {
    match json.get(key) {
        None => Ok(None),
        Some(Json::Number(n)) if *n >= 0.0 && *n <= f64::from(u32::MAX) && *n % 1.0 == 0.0 => {
            Ok(Some(*n as u32))
        }
        Some(_) => Err(Fault::new(&At::Static(at, key), "a whole number is expected here")),
    }
}
