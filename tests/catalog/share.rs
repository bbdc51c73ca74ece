//! What stands at several places is written down once and given a name.
//!
//! A name is the key at which a schema stands most, and a few digits of a hash of its contents, so that it stays
//! the same whatever else changes.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use aiml_validate::__private::source::Json;

/// What fits in fewer characters stays where it is, however often it stands there.
const SHORT: usize = 60;

/// All schemas, each once, children before parents.
#[derive(Default)]
pub struct Shared {
    nodes: Vec<Node>,
    numbers: HashMap<String, usize>,
}

struct Node {
    /// The schema with its children replaced by [`mark`]s.
    shape: Json,
    hash: u64,
    /// At how many places it stands, by what it is called there.
    hints: BTreeMap<String, usize>,
    files: BTreeSet<usize>,
    children: Vec<usize>,
}

/// The definitions, and who uses them.
pub struct Definitions {
    /// The name of each schema that has one.
    names: BTreeMap<usize, String>,
}

impl Shared {
    /// Takes in a schema that stands in a file; gives its number.
    pub fn add(&mut self, schema: &Json, hint: &str, file: usize) -> usize {
        let number = self.intern(schema, hint);
        self.used(number, hint);
        self.in_file(number, file);
        number
    }

    fn in_file(&mut self, number: usize, file: usize) {
        if self.nodes[number].files.insert(file) {
            for child in self.nodes[number].children.clone() {
                self.in_file(child, file);
            }
        }
    }

    fn used(&mut self, number: usize, hint: &str) {
        *self.nodes[number].hints.entry(hint.to_owned()).or_default() += 1;
    }

    fn intern(&mut self, schema: &Json, hint: &str) -> usize {
        let mut children = Vec::new();
        let shape = each_child(schema, hint, &mut |child, hint| {
            let number = self.intern(child, &hint);
            children.push((number, hint));
            mark(number)
        });
        let line = shape.to_line();
        if let Some(number) = self.numbers.get(&line) {
            return *number;
        }
        let mut hash = 0xCBF2_9CE4_8422_2325;
        let of_children = each_child(&shape, "", &mut |child, _| {
            Json::String(format!("{:x}", unmark(child).map_or(0, |number| self.nodes[number].hash)))
        });
        for byte in of_children.to_line().bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
        }
        let number = self.nodes.len();
        self.numbers.insert(line, number);
        let numbers = children.iter().map(|(child, _)| *child).collect();
        self.nodes.push(Node {
            shape,
            hash,
            hints: BTreeMap::new(),
            files: BTreeSet::new(),
            children: numbers,
        });
        for (child, hint) in children {
            self.used(child, &hint);
        }
        number
    }

    /// Decides what gets a name.
    pub fn definitions(&self) -> Definitions {
        let mut definitions = Definitions { names: BTreeMap::new() };
        let mut taken = BTreeSet::new();
        for (number, node) in self.nodes.iter().enumerate() {
            let uses: usize = node.hints.values().sum();
            if uses < 2 || self.print_whole(number, &definitions).to_line().len() < SHORT {
                continue;
            }
            let most = node.hints.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
            let hint = most.map_or("schema", |(hint, _)| hint);
            let hash = format!("{:016x}", node.hash ^ node.hash >> 32);
            let name = (4..=16).map(|digits| format!("{hint}-{}", &hash[16 - digits..]));
            if let Some(name) = name.into_iter().find(|name| taken.insert(name.clone())) {
                definitions.names.insert(number, name);
            }
        }
        definitions
    }

    /// A schema as it is written at its place.
    pub fn print(&self, number: usize, definitions: &Definitions) -> Json {
        match definitions.names.get(&number) {
            Some(name) => Json::object([("$ref", Json::String(format!("#/$defs/{name}")))]),
            None => self.print_whole(number, definitions),
        }
    }

    fn print_whole(&self, number: usize, definitions: &Definitions) -> Json {
        each_child(&self.nodes[number].shape, "", &mut |child, _| match unmark(child) {
            Some(child) => self.print(child, definitions),
            None => child.clone(),
        })
    }

    /// The definitions of a file, or of what several files share, by name.
    pub fn of_file(&self, file: Option<usize>, definitions: &Definitions) -> Vec<(String, Json)> {
        let own = |number: &usize| {
            let files = &self.nodes[*number].files;
            if files.len() == 1 { files.first().copied() == file } else { file.is_none() }
        };
        let mut list: Vec<_> = definitions
            .names
            .iter()
            .filter(|(number, _)| own(number))
            .map(|(number, name)| (name.clone(), self.print_whole(*number, definitions)))
            .collect();
        list.sort_by(|a, b| a.0.cmp(&b.0));
        list
    }
}

fn mark(number: usize) -> Json {
    Json::String(format!("@{number}"))
}

fn unmark(json: &Json) -> Option<usize> {
    json.as_str()?.strip_prefix('@')?.parse().ok()
}

/// A schema with each schema directly inside it replaced; each comes with what it is called there.
fn each_child(schema: &Json, hint: &str, replace: &mut dyn FnMut(&Json, String) -> Json) -> Json {
    let Json::Object(keys) = schema else { return schema.clone() };
    let tag = schema.get("discriminator").and_then(|tag| tag.get("propertyName")).and_then(Json::as_str);
    let keys = keys.iter().map(|(key, value)| {
        let value = match (key.as_str(), value) {
            ("properties", Json::Object(properties)) => Json::Object(
                properties.iter().map(|(key, value)| (key.clone(), replace(value, name(key)))).collect(),
            ),
            ("items" | "additionalProperties", value) if !matches!(value, Json::Bool(_)) => {
                replace(value, format!("{hint}-item"))
            }
            ("anyOf" | "oneOf", Json::Array(branches)) => Json::Array(
                branches
                    .iter()
                    .map(|branch| match tag.and_then(|tag| tag_value(branch, tag)) {
                        Some(value) => replace(branch, format!("{hint}-{}", name(value))),
                        None => replace(branch, hint.to_owned()),
                    })
                    .collect(),
            ),
            (_, value) => value.clone(),
        };
        (key.clone(), value)
    });
    Json::Object(keys.collect())
}

/// The first value of an object at a tag.
fn tag_value<'j>(branch: &'j Json, tag: &str) -> Option<&'j str> {
    let tag = branch.get("properties")?.get(tag)?;
    tag.get("const").or_else(|| tag.get("enum")?.as_array()?.first())?.as_str()
}

/// A key as part of a name.
fn name(key: &str) -> String {
    key.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
}
