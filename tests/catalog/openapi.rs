//! `OpenAPI` schemas to ours, by the readings of SEMANTICS section 4. What is not known is refused.

use aiml_validate::__private::{
    Format,
    def::{Bound, Def, Extra, Property},
    source::Json,
};

/// What says nothing about which values are taken.
const ANNOTATIONS: [&str; 10] = [
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "xml",
];

/// Why a document is refused: a place in it, as a JSON pointer, and the reason.
#[derive(Debug)]
pub struct Refusal {
    /// The JSON pointer.
    pub place: String,
    /// The reason.
    pub reason: String,
}

/// A place in a document.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// The document.
    Top,
    /// A key, or an index, of another place.
    In(&'a Place<'a>, &'a dyn std::fmt::Display),
}

impl Place<'_> {
    /// The place as a JSON pointer.
    pub fn pointer(&self) -> String {
        match self {
            Self::Top => String::new(),
            Self::In(outer, step) => {
                format!("{}/{}", outer.pointer(), step.to_string().replace('~', "~0").replace('/', "~1"))
            }
        }
    }

    /// A refusal at this place.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn refuse<T>(&self, reason: impl Into<String>) -> Result<T, Refusal> {
        Err(Refusal { place: self.pointer(), reason: reason.into() })
    }
}

type Keys<'a> = &'a [(String, Json)];

/// The entries of an object.
///
/// # Errors
///
/// It is no object.
pub fn object<'j>(json: &'j Json, at: &Place<'_>) -> Result<Keys<'j>, Refusal> {
    match json.as_object() {
        Some(keys) => Ok(keys),
        None => at.refuse("an object is expected here"),
    }
}

/// Refuses what is neither allowed nor an annotation.
///
/// # Errors
///
/// There is another key; it is named.
pub fn only(keys: Keys<'_>, at: &Place<'_>, allowed: &[&str]) -> Result<(), Refusal> {
    for (key, _) in keys {
        let known = allowed.contains(&key.as_str()) || ANNOTATIONS.contains(&key.as_str());
        if !known && !key.starts_with("x-") {
            return Place::In(at, key).refuse(format!("the keyword `{key}` is not known here"));
        }
    }
    Ok(())
}

/// A schema that stands at `key` of an object.
///
/// # Errors
///
/// There is a keyword or a combination that is not known.
pub fn schema(json: &Json, key: &str, at: &Place<'_>) -> Result<Def, Refusal> {
    let keys = object(json, at)?;
    if json.get("anyOf").is_some() {
        return any_of(json, key, at);
    }
    if json.get("oneOf").is_some() {
        return one_of(json, key, at);
    }
    if let Some(all) = json.get("allOf") {
        only(keys, at, &["allOf"])?;
        let here = Place::In(at, &"allOf");
        return match all.as_array() {
            Some([one]) => schema(one, key, &Place::In(&here, &0)),
            _ => here.refuse("`allOf` of several schemas is not known"),
        };
    }
    let nullable = flag(json, "nullable", at)?;
    let Some(kind) = json.get("type") else {
        return match json.get("enum") {
            Some(members) => {
                only(keys, at, &["enum", "nullable"])?;
                string_enum(members, nullable, false, at)
            }
            // 4.4: also the schema without any keyword.
            None => only(keys, at, &["nullable"]).map(|()| Def::Any),
        };
    };
    // 4.9: an upload.
    if json.get("format").and_then(Json::as_str) == Some("binary") {
        only(keys, at, &["type", "format", "nullable", "properties", "required", "additionalProperties"])?;
        return Ok(Def::Any);
    }
    match kind.as_str() {
        Some("string") => string(json, key, nullable, at),
        Some("boolean") => boolean(json, nullable, at),
        Some("number" | "integer") => number(json, kind.as_str() == Some("integer"), nullable, at),
        Some("array") => array(json, key, nullable, at),
        Some("object") => object_schema(json, nullable, at),
        _ => Place::In(at, &"type").refuse(format!("the type {} is not known", kind.to_line())),
    }
}

fn string(json: &Json, key: &str, nullable: bool, at: &Place<'_>) -> Result<Def, Refusal> {
    // 4.14: `required: true` inside a property means nothing.
    let required = if matches!(json.get("required"), Some(Json::Bool(_))) { "required" } else { "type" };
    let keys = object(json, at)?;
    if let Some(members) = json.get("enum") {
        only(keys, at, &["type", "enum", "nullable", required])?;
        // 4.18: one member with a type is a literal; ids are always listed as an enum.
        return string_enum(members, nullable, key != "model", at);
    }
    only(keys, at, &["type", "nullable", "minLength", "maxLength", "format", "pattern", required])?;
    let here = Place::In(at, &"format");
    let format = match json.get("format").map(Json::as_str) {
        None => None,
        Some(Some("uri")) => Some(Format::Uri),
        Some(Some("uuid")) => Some(Format::Uuid),
        Some(Some("ip")) => Some(Format::Ip),
        Some(other) => {
            return here.refuse(format!("the format `{}` is not known", other.unwrap_or("(no string)")));
        }
    };
    let pattern = match json.get("pattern") {
        None => None,
        Some(Json::String(pattern)) => Some(pattern.clone()),
        Some(_) => return Place::In(at, &"pattern").refuse("a string is expected here"),
    };
    let (min, max) = (length(json, "minLength", at)?, length(json, "maxLength", at)?);
    Ok(Def::String { nullable, min, max, format, pattern })
}

fn string_enum(members: &Json, nullable: bool, typed: bool, at: &Place<'_>) -> Result<Def, Refusal> {
    let texts = self::members(members, nullable, at)?.into_iter().map(|member| member.as_str());
    match texts.map(|text| text.map(str::to_owned)).collect::<Option<Vec<_>>>() {
        Some(members) => Ok(Def::StringEnum { nullable, literal: typed && members.len() == 1, members }),
        None => Place::In(at, &"enum").refuse("strings are expected here"),
    }
}

/// The members of an enum without the null that stands for `nullable` (4.5).
fn members<'j>(members: &'j Json, nullable: bool, at: &Place<'_>) -> Result<Vec<&'j Json>, Refusal> {
    let members = members.as_array().unwrap_or_default().iter();
    let members: Vec<_> = members.filter(|member| !(nullable && **member == Json::Null)).collect();
    if members.is_empty() {
        return Place::In(at, &"enum").refuse("a list of values is expected here");
    }
    Ok(members)
}

fn boolean(json: &Json, nullable: bool, at: &Place<'_>) -> Result<Def, Refusal> {
    only(object(json, at)?, at, &["type", "enum", "nullable"])?;
    let only = match json.get("enum") {
        None => None,
        Some(list) => match members(list, nullable, at)?.as_slice() {
            [Json::Bool(only)] => Some(*only),
            [Json::Bool(a), Json::Bool(b)] if a != b => None,
            _ => return Place::In(at, &"enum").refuse("booleans are expected here"),
        },
    };
    Ok(Def::Boolean { nullable, only })
}

fn number(json: &Json, integer: bool, nullable: bool, at: &Place<'_>) -> Result<Def, Refusal> {
    let keys = object(json, at)?;
    if let Some(list) = json.get("enum") {
        only(keys, at, &["type", "enum", "nullable"])?;
        let numbers = members(list, nullable, at)?.into_iter().map(|member| match member {
            Json::Number(number) => Some(*number),
            _ => None,
        });
        return match numbers.collect() {
            Some(members) => Ok(Def::NumberEnum { nullable, integer, members }),
            None => Place::In(at, &"enum").refuse("numbers are expected here"),
        };
    }
    let mut known = vec!["type", "nullable", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
    if json.get("format").and_then(Json::as_str) == Some("milliseconds") {
        // A unit, no rule.
        known.push("format");
    }
    only(keys, at, &known)?;
    let bound = |key: &'static str, exclusive: &'static str| match json.get(key) {
        None if json.get(exclusive).is_some() => {
            Place::In(at, &exclusive).refuse(format!("`{exclusive}` without `{key}` is not known"))
        }
        None => Ok(None),
        Some(Json::Number(number)) => Ok(Some(Bound { at: *number, exclusive: flag(json, exclusive, at)? })),
        Some(_) => Place::In(at, &key).refuse("a number is expected here"),
    };
    let (min, max) = (bound("minimum", "exclusiveMinimum")?, bound("maximum", "exclusiveMaximum")?);
    Ok(Def::Number { nullable, integer, min, max })
}

fn array(json: &Json, key: &str, nullable: bool, at: &Place<'_>) -> Result<Def, Refusal> {
    only(object(json, at)?, at, &["type", "items", "minItems", "maxItems", "nullable"])?;
    let items = match json.get("items") {
        Some(items) => schema(items, key, &Place::In(at, &"items"))?,
        None => Def::Any,
    };
    let (min, max) = (length(json, "minItems", at)?, length(json, "maxItems", at)?);
    Ok(Def::Array { nullable, items: Box::new(items), min, max })
}

fn object_schema(json: &Json, nullable: bool, at: &Place<'_>) -> Result<Def, Refusal> {
    only(object(json, at)?, at, &["type", "properties", "required", "additionalProperties", "nullable"])?;
    let required = match json.get("required") {
        None | Some(Json::Bool(_)) => &[],
        Some(Json::Array(required)) if required.iter().all(|key| key.as_str().is_some()) => &required[..],
        Some(_) => return Place::In(at, &"required").refuse("a list of keys is expected here"),
    };
    let mut properties = Vec::new();
    if let Some(declared) = json.get("properties") {
        let here = Place::In(at, &"properties");
        for (key, declared) in object(declared, &here)? {
            let schema = schema(declared, key, &Place::In(&here, key))?;
            // 4.4: what may be anything may be absent too. 4.12: a key that is not declared is not required.
            let required = schema != Def::Any && required.iter().any(|name| name.as_str() == Some(key));
            properties.push(Property { key: key.clone(), schema, required });
        }
    }
    let extra = match json.get("additionalProperties") {
        None | Some(Json::Bool(true)) => Extra::Open,
        Some(Json::Bool(false)) => Extra::Strict,
        Some(each) => Extra::Each(Box::new(schema(each, "", &Place::In(at, &"additionalProperties"))?)),
    };
    if extra != Extra::Strict {
        // A key that is asked for without being declared may be sent: nobody made it up.
        for key in required.iter().filter_map(Json::as_str) {
            if properties.iter().all(|property| property.key != key) {
                properties.push(Property { key: key.into(), schema: Def::Any, required: false });
            }
        }
    }
    Ok(Def::Object { nullable, properties, extra })
}

/// The members of `anyOf` or `oneOf`, and whether the last one only says that null is taken too (4.3).
fn branches(
    json: &Json,
    keyword: &'static str,
    key: &str,
    at: &Place<'_>,
) -> Result<(Vec<Def>, bool), Refusal> {
    let here = Place::In(at, &keyword);
    let members = json.get(keyword).and_then(Json::as_array).unwrap_or_default();
    let bare = |member: &Json| {
        matches!(member.get("nullable"), Some(Json::Bool(true)))
            && member.as_object().is_some_and(|keys| {
                keys.iter().all(|(key, _)| key == "nullable" || ANNOTATIONS.contains(&key.as_str()))
            })
    };
    let (list, nullable) = match members.split_last() {
        Some((end, rest)) if !rest.is_empty() && bare(end) => (rest, true),
        Some(_) => (members, false),
        None => return here.refuse("a list of schemas is expected here"),
    };
    let branches = list.iter().enumerate().map(|(i, member)| schema(member, key, &Place::In(&here, &i)));
    let nullable = nullable || flag(json, "nullable", at)?;
    Ok((branches.collect::<Result<_, _>>()?, nullable))
}

fn any_of(json: &Json, key: &str, at: &Place<'_>) -> Result<Def, Refusal> {
    // 4.13: `enum` beside `anyOf` is not checked by the server.
    only(object(json, at)?, at, &["anyOf", "enum", "nullable"])?;
    let (mut branches, nullable) = branches(json, "anyOf", key, at)?;
    if branches.len() > 1 {
        return Ok(Def::Union { nullable, branches });
    }
    // 4.2: one member alone is that member.
    Ok(branches.pop().map_or(Def::Any, |only| if nullable { or_null(only) } else { only }))
}

fn or_null(mut def: Def) -> Def {
    match &mut def {
        Def::Any | Def::Model => {}
        Def::Boolean { nullable, .. }
        | Def::Number { nullable, .. }
        | Def::NumberEnum { nullable, .. }
        | Def::String { nullable, .. }
        | Def::StringEnum { nullable, .. }
        | Def::Array { nullable, .. }
        | Def::Object { nullable, .. }
        | Def::Tagged { nullable, .. }
        | Def::Union { nullable, .. } => *nullable = true,
    }
    def
}

fn one_of(json: &Json, key: &str, at: &Place<'_>) -> Result<Def, Refusal> {
    only(object(json, at)?, at, &["oneOf", "discriminator", "nullable"])?;
    let (branches, nullable) = branches(json, "oneOf", key, at)?;
    let named = json.get("discriminator").and_then(|tag| tag.get("propertyName")).and_then(Json::as_str);
    let Some(Def::Object { properties, .. }) = branches.first() else {
        return at.refuse("`oneOf` of anything but objects is not known");
    };
    // 4.1: one property has different values in every branch.
    let tag = properties.iter().map(|property| &property.key).find(|tag| {
        let mut seen = std::collections::BTreeSet::new();
        named.is_none_or(|named| named == tag.as_str())
            && branches.iter().all(|branch| {
                tag_values(branch, tag).is_some_and(|values| values.iter().all(|value| seen.insert(value)))
            })
    });
    match tag {
        Some(tag) => Ok(Def::Tagged { nullable, tag: tag.clone(), branches }),
        None => at.refuse("`oneOf` without a property that tells its branches apart is not known"),
    }
}

fn tag_values<'d>(branch: &'d Def, tag: &str) -> Option<&'d [String]> {
    let Def::Object { properties, .. } = branch else { return None };
    match &properties.iter().find(|property| property.key == tag)?.schema {
        Def::StringEnum { members, .. } => Some(members),
        _ => None,
    }
}

fn flag(json: &Json, key: &'static str, at: &Place<'_>) -> Result<bool, Refusal> {
    match json.get(key) {
        None => Ok(false),
        Some(Json::Bool(flag)) => Ok(*flag),
        Some(_) => Place::In(at, &key).refuse("true or false is expected here"),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked before")]
fn length(json: &Json, key: &'static str, at: &Place<'_>) -> Result<Option<u32>, Refusal> {
    match json.get(key) {
        None => Ok(None),
        Some(Json::Number(n)) if *n >= 0.0 && *n <= f64::from(u32::MAX) && *n % 1.0 == 0.0 => {
            Ok(Some(*n as u32))
        }
        Some(_) => Place::In(at, &key).refuse("a whole number is expected here"),
    }
}
