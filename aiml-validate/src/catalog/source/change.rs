//! What an overlay changes of a model that is like another.

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

use super::{
    json::Json,
    parse::{Parser, strings},
    place::Fault,
    print::schema_to_json,
};
use crate::{
    path::At,
    schema::def::{Def, Property},
};

/// The differences to another model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// Parameters with other rules, or new ones; those without rules are not declared any more.
    pub parameters: Vec<(String, Option<Def>)>,
    /// Parameters that must be there.
    pub required: Vec<String>,
    /// Parameters that may be absent.
    pub optional: Vec<String>,
    /// The only roles that are taken; empty for those of the other model.
    pub roles: Vec<String>,
}

/// The keys of an entry that say what is different.
pub(super) const KEYS: [&str; 4] = ["parameters", "required", "optional", "roles"];

impl Change {
    pub(super) fn parse(parser: &mut Parser<'_>, entry: &Json, at: &At<'_>) -> Result<Self, Fault> {
        let mut parameters = Vec::new();
        if let Some(declared) = entry.get("parameters") {
            let here = At::Static(at, "parameters");
            let declared =
                declared.as_object().ok_or_else(|| Fault::new(&here, "an object is expected here"))?;
            for (name, schema) in declared {
                let here = At::Key(&here, name);
                let schema = match schema {
                    Json::Bool(false) => None,
                    schema => Some(parser.schema(schema, &here, 0)?),
                };
                parameters.push((name.clone(), schema));
            }
        }
        Ok(Self {
            parameters,
            required: strings(entry, "required", at)?,
            optional: strings(entry, "optional", at)?,
            roles: strings(entry, "roles", at)?,
        })
    }

    pub(super) fn print(&self, mut keys: Vec<(String, Json)>) -> Vec<(String, Json)> {
        let texts = |texts: &[String]| Json::Array(texts.iter().map(|text| Json::string(text)).collect());
        if !self.parameters.is_empty() {
            let parameters = self.parameters.iter().map(|(name, schema)| {
                (name.clone(), schema.as_ref().map_or(Json::Bool(false), schema_to_json))
            });
            keys.push(("parameters".to_owned(), Json::Object(parameters.collect())));
        }
        for (key, names) in
            [("required", &self.required), ("optional", &self.optional), ("roles", &self.roles)]
        {
            if !names.is_empty() {
                keys.push((key.to_owned(), texts(names)));
            }
        }
        keys
    }

    /// The body of the other model with the differences.
    pub(super) fn apply(&self, body: &mut Def, at: &At<'_>) -> Result<(), Fault> {
        if let Def::Union { branches, .. } = body {
            return branches.iter_mut().try_for_each(|branch| self.apply(branch, at));
        }
        let Def::Object { properties, .. } = body else { return Ok(()) };
        for (name, schema) in &self.parameters {
            let known = properties.iter().position(|property| property.key == *name);
            match (known, schema) {
                (Some(known), Some(schema)) => {
                    properties[known].schema = schema.clone();
                    properties[known].required &= *schema != Def::Any;
                }
                (Some(known), None) => drop(properties.remove(known)),
                (None, Some(schema)) => {
                    properties.push(Property { key: name.clone(), schema: schema.clone(), required: false });
                }
                (None, None) => {
                    let here = At::Static(at, "parameters");
                    return Err(Fault::new(
                        &At::Key(&here, name),
                        format!("there is no `{name}` to take away"),
                    ));
                }
            }
        }
        for (key, names, required) in
            [("required", &self.required, true), ("optional", &self.optional, false)]
        {
            for (i, name) in names.iter().enumerate() {
                let here = At::Static(at, key);
                let Some(property) = properties.iter_mut().find(|property| property.key == *name) else {
                    let message = format!("there is no parameter `{name}`");
                    return Err(Fault::new(&At::Index(&here, i), message));
                };
                property.required = required && property.schema != Def::Any;
            }
        }
        self.narrow_roles(properties, at)
    }

    fn narrow_roles(&self, properties: &mut [Property], at: &At<'_>) -> Result<(), Fault> {
        let mut left = Vec::new();
        if let Some(messages) = properties.iter_mut().find(|property| property.key == "messages")
            && !self.roles.is_empty()
        {
            narrow_items(&mut messages.schema, &self.roles, &mut left);
        }
        let here = At::Static(at, "roles");
        match self.roles.iter().position(|role| !left.contains(role)) {
            Some(i) => {
                let message = format!("the other model does not take the role `{}`", self.roles[i]);
                Err(Fault::new(&At::Index(&here, i), message))
            }
            None => Ok(()),
        }
    }
}

/// Takes roles away from the messages of an array; gathers those that are left.
fn narrow_items(messages: &mut Def, roles: &[String], left: &mut Vec<String>) {
    match messages {
        Def::Array { items, .. } => drop(narrow(items, roles, left)),
        Def::Union { branches, .. } => {
            for branch in branches {
                narrow_items(branch, roles, left);
            }
        }
        _ => {}
    }
}

/// Whether anything of a message's schema is left.
fn narrow(message: &mut Def, roles: &[String], left: &mut Vec<String>) -> bool {
    match message {
        Def::Object { properties, .. } => {
            match properties.iter_mut().find(|property| property.key == "role") {
                Some(Property { schema: Def::StringEnum { members, .. }, .. }) => {
                    members.retain(|member| roles.contains(member));
                    left.extend(members.iter().cloned());
                    !members.is_empty()
                }
                _ => true,
            }
        }
        Def::Tagged { branches, .. } | Def::Union { branches, .. } => {
            branches.retain_mut(|branch| narrow(branch, roles, left));
            !branches.is_empty()
        }
        _ => true,
    }
}
