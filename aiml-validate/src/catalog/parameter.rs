//! What a person wants to know of a body: its parameters.

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::fmt;

use super::Roots;
use crate::{
    issue::Format,
    schema::{
        def::{Bound, Def},
        node::{Node, NodeId, Schema},
        read::read,
    },
    text::JsNumber,
};

/// A parameter of a body.
///
/// ```
/// use aiml_validate::Catalog;
///
/// let images = Catalog::builtin().endpoint("/v1/images/generations").expect("known");
/// let dall_e = images.capability("dall-e-3").expect("known");
/// let parameters = dall_e.parameters();
/// let quality = parameters.iter().find(|parameter| parameter.name() == "quality").expect("documented");
/// assert!(!quality.required());
/// assert!(quality.values().iter().any(|value| value.to_string() == "\"hd\""));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    name: String,
    required: bool,
    schema: Def,
}

/// A value of an allow-list; displayed as JSON.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// A string.
    String(String),
    /// A number.
    Number(f64),
    /// A boolean.
    Boolean(bool),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::String(text) => write!(f, "{text:?}"),
            Self::Number(number) => JsNumber(*number).fmt(f),
            Self::Boolean(value) => value.fmt(f),
        }
    }
}

/// A limit of a parameter; displayed as `0 to 2`, `1 to 64 characters`, `at most 4 items`, `a URL`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Limit {
    /// A number's range. An end is a number, and whether that number itself is outside.
    Range {
        /// The lower end.
        min: Option<(f64, bool)>,
        /// The upper end.
        max: Option<(f64, bool)>,
    },
    /// A string's length, in UTF-16 code units.
    Characters {
        /// The least.
        min: Option<u32>,
        /// The most.
        max: Option<u32>,
    },
    /// An array's length.
    Items {
        /// The least.
        min: Option<u32>,
        /// The most.
        max: Option<u32>,
    },
    /// The form of a string: `a URL`, `a UUID`, `an IP address`.
    Format(&'static str),
    /// The regular expression of a string.
    Pattern(String),
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lengths =
            |f: &mut fmt::Formatter<'_>, min: Option<u32>, max: Option<u32>, unit: &str| match (min, max) {
                (Some(min), Some(max)) if min == max => write!(f, "{min} {unit}"),
                (Some(min), Some(max)) => write!(f, "{min} to {max} {unit}"),
                (Some(min), None) => write!(f, "at least {min} {unit}"),
                (None, Some(max)) => write!(f, "at most {max} {unit}"),
                (None, None) => write!(f, "any number of {unit}"),
            };
        match self {
            Self::Range { min: Some((min, false)), max: Some((max, false)) } => {
                write!(f, "{} to {}", JsNumber(*min), JsNumber(*max))
            }
            Self::Range { min, max } => {
                if let Some((min, exclusive)) = min {
                    write!(f, "{} {}", if *exclusive { "over" } else { "at least" }, JsNumber(*min))?;
                }
                if min.is_some() && max.is_some() {
                    f.write_str(", ")?;
                }
                match max {
                    Some((max, exclusive)) => {
                        write!(f, "{} {}", if *exclusive { "under" } else { "at most" }, JsNumber(*max))
                    }
                    None => Ok(()),
                }
            }
            Self::Characters { min, max } => lengths(f, *min, *max, "characters"),
            Self::Items { min, max } => lengths(f, *min, *max, "items"),
            Self::Format(name) => f.write_str(name),
            Self::Pattern(pattern) => write!(f, "/{pattern}/"),
        }
    }
}

impl Parameter {
    /// Its key in the body.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// # let tts = Catalog::builtin().endpoint("/v1/tts").expect("known");
    /// let mut parameters = tts.capabilities().flat_map(|capability| capability.parameters());
    /// assert!(parameters.any(|parameter| parameter.name() == "voice"));
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it must be there: in every document, where there are several.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// # let embeddings = Catalog::builtin().endpoint("/v1/embeddings").expect("known");
    /// let mut parameters = embeddings.capabilities().flat_map(|capability| capability.parameters());
    /// assert!(parameters.any(|parameter| parameter.name() == "input" && parameter.required()));
    /// ```
    pub fn required(&self) -> bool {
        self.required
    }

    /// The JSON types that it takes: `string`, `integer`, `null`, …; `any` for all of them.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// # let chat = Catalog::builtin().endpoint("/v1/chat/completions").expect("known");
    /// let parameters = chat.capability("openai/gpt-4o").expect("known").parameters();
    /// let messages = parameters.iter().find(|parameter| parameter.name() == "messages").expect("known");
    /// assert_eq!(messages.types(), ["array"]);
    /// ```
    pub fn types(&self) -> Vec<&'static str> {
        let mut types = Vec::new();
        let mut null = false;
        leaves(&self.schema, &mut |def, nullable| {
            null |= nullable;
            let name = match def {
                Def::Any => "any",
                Def::Boolean { .. } => "boolean",
                Def::Number { integer: true, .. } | Def::NumberEnum { integer: true, .. } => "integer",
                Def::Number { .. } | Def::NumberEnum { .. } => "number",
                Def::Model | Def::String { .. } | Def::StringEnum { .. } => "string",
                Def::Array { .. } => "array",
                Def::Object { .. } | Def::Tagged { .. } | Def::Union { .. } => "object",
            };
            if !types.contains(&name) {
                types.push(name);
            }
        });
        if null {
            types.push("null");
        }
        types
    }

    /// Its allow-list; empty where any value of its type is taken.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// # let chat = Catalog::builtin().endpoint("/v1/chat/completions").expect("known");
    /// let parameters = chat.capability("openai/gpt-4o").expect("known").parameters();
    /// assert!(parameters.iter().any(|parameter| !parameter.values().is_empty()));
    /// ```
    pub fn values(&self) -> Vec<Value> {
        let mut values = Vec::new();
        // A document that takes any string makes the list of another one no limit.
        let (mut any_string, mut any_number) = (false, false);
        leaves(&self.schema, &mut |def, _| match def {
            Def::String { .. } => any_string = true,
            Def::Number { .. } => any_number = true,
            Def::StringEnum { members, .. } => values.extend(members.iter().cloned().map(Value::String)),
            Def::NumberEnum { members, .. } => values.extend(members.iter().copied().map(Value::Number)),
            Def::Boolean { only: Some(only), .. } => values.push(Value::Boolean(*only)),
            _ => {}
        });
        values.retain(|value| match value {
            Value::String(_) => !any_string,
            Value::Number(_) => !any_number,
            Value::Boolean(_) => true,
        });
        values
    }

    /// What its arrays hold, as a parameter without a name; none where it takes no arrays.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// # let chat = Catalog::builtin().endpoint("/v1/chat/completions").expect("known");
    /// let parameters = chat.capability("openai/gpt-4o").expect("known").parameters();
    /// let stop = parameters.iter().find(|parameter| parameter.name() == "stop").expect("known");
    /// assert_eq!(stop.items().expect("takes arrays").types(), ["string"]);
    /// ```
    pub fn items(&self) -> Option<Self> {
        let mut found: Option<Self> = None;
        leaves(&self.schema, &mut |def, _| {
            if let Def::Array { items, .. } = def {
                match &mut found {
                    Some(found) => found.also((**items).clone()),
                    None => {
                        found =
                            Some(Self { name: String::new(), required: false, schema: (**items).clone() });
                    }
                }
            }
        });
        found
    }

    /// Its limits, each once.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// # let chat = Catalog::builtin().endpoint("/v1/chat/completions").expect("known");
    /// let parameters = chat.capability("openai/gpt-4o").expect("known").parameters();
    /// let temperature = parameters.iter().find(|parameter| parameter.name() == "temperature").expect("known");
    /// assert_eq!(temperature.limits()[0].to_string(), "0 to 2");
    /// ```
    pub fn limits(&self) -> Vec<Limit> {
        let mut limits = Vec::new();
        let mut add = |limit| {
            if !limits.contains(&limit) {
                limits.push(limit);
            }
        };
        let end = |bound: &Option<Bound>| bound.map(|bound| (bound.at, bound.exclusive));
        leaves(&self.schema, &mut |def, _| match def {
            Def::Number { min, max, .. } if min.is_some() || max.is_some() => {
                add(Limit::Range { min: end(min), max: end(max) });
            }
            Def::Array { min, max, .. } if min.is_some() || max.is_some() => {
                add(Limit::Items { min: *min, max: *max });
            }
            Def::String { min, max, format, pattern, .. } => {
                if min.is_some() || max.is_some() {
                    add(Limit::Characters { min: *min, max: *max });
                }
                if let Some(format) = format {
                    add(Limit::Format(match format {
                        Format::Uri => "a URL",
                        Format::Uuid => "a UUID",
                        Format::Ip => "an IP address",
                    }));
                }
                if let Some(pattern) = pattern {
                    add(Limit::Pattern(pattern.clone()));
                }
            }
            _ => {}
        });
        limits
    }
}

/// The alternatives of a schema, each with whether null is taken beside it.
fn leaves<'d>(def: &'d Def, visit: &mut dyn FnMut(&'d Def, bool)) {
    match def {
        Def::Union { nullable, branches } => branches.iter().for_each(|branch| {
            leaves(branch, &mut |leaf, null| visit(leaf, null || *nullable));
        }),
        Def::Any | Def::Model => visit(def, false),
        Def::Boolean { nullable, .. }
        | Def::Number { nullable, .. }
        | Def::NumberEnum { nullable, .. }
        | Def::String { nullable, .. }
        | Def::StringEnum { nullable, .. }
        | Def::Array { nullable, .. }
        | Def::Object { nullable, .. }
        | Def::Tagged { nullable, .. } => visit(def, *nullable),
    }
}

/// The parameters of the bodies that fit one of the schemas.
pub(super) fn parameters(roots: Roots<'_>) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = Vec::new();
    let mut bodies = 0;
    let mut seen: Vec<usize> = Vec::new();
    for root in roots.iter() {
        objects(root.schema, root.node, &mut |schema, object| {
            bodies += 1;
            for i in 0..object.len {
                let property = object.prop(&schema, i);
                let (name, def) = (schema.text(property.key), read(&schema, property.node));
                if def == Def::Model || name == "model" {
                    continue;
                }
                if let Some(at) = parameters.iter().position(|known| known.name == name) {
                    seen[at] += 1;
                    parameters[at].required &= property.required;
                    parameters[at].also(def);
                } else {
                    seen.push(1);
                    let (name, required) = (name.to_owned(), property.required);
                    parameters.push(Parameter { name, required, schema: def });
                }
            }
        });
    }
    for (parameter, seen) in parameters.iter_mut().zip(seen) {
        parameter.required &= seen == bodies;
    }
    parameters
}

impl Parameter {
    /// Takes what another document says of it as well.
    fn also(&mut self, def: Def) {
        if self.schema == def {
            return;
        }
        match &mut self.schema {
            Def::Union { branches, .. } if branches.contains(&def) => {}
            Def::Union { branches, nullable: false } => branches.push(def),
            _ => {
                let first = core::mem::replace(&mut self.schema, Def::Any);
                self.schema = Def::Union { nullable: false, branches: alloc::vec![first, def] };
            }
        }
    }
}

/// The objects that a node takes, through unions.
pub(super) fn objects<'a>(
    schema: Schema<'a>,
    node: NodeId,
    visit: &mut impl FnMut(Schema<'a>, crate::schema::node::Object),
) {
    match schema.node(node) {
        Node::Object(object) => visit(schema, object),
        Node::Tagged(tagged) => {
            (0..tagged.len).for_each(|i| objects(schema, tagged.branch(&schema, i), visit));
        }
        Node::Union(union) => (0..union.len).for_each(|i| objects(schema, union.branch(&schema, i), visit)),
        _ => {}
    }
}
