//! Schemas in JSON Schema, for another judge.

use std::collections::BTreeMap;

use aiml_validate::__private::def::{Def, Extra, Property};
use serde_json::{Value, json};

/// A schema in JSON Schema, with the readings of the specification written out. Formats and patterns are left
/// out: the other judge has its own.
pub(crate) fn json_schema(def: &Def) -> Value {
    let schema = match def {
        Def::Any => return json!(true),
        Def::Model => json!({"type": "string"}),
        Def::Boolean { only: Some(only), .. } => json!({"const": only}),
        Def::Boolean { only: None, .. } => json!({"type": "boolean"}),
        Def::Number { integer, min, max, .. } => {
            let mut schema = json!({"type": if *integer { "integer" } else { "number" }});
            if let Some(bound) = min {
                schema[if bound.exclusive { "exclusiveMinimum" } else { "minimum" }] = json!(bound.at);
            }
            if let Some(bound) = max {
                schema[if bound.exclusive { "exclusiveMaximum" } else { "maximum" }] = json!(bound.at);
            }
            schema
        }
        Def::NumberEnum { integer, members, .. } => {
            let texts = members.iter().filter(|_| *integer).map(|member| json!(member.to_string()));
            json!({"enum": members.iter().map(|member| json!(member)).chain(texts).collect::<Vec<_>>()})
        }
        Def::String { min, max, .. } => {
            let mut schema = json!({"type": "string", "minLength": min.unwrap_or(0)});
            if let Some(max) = max {
                schema["maxLength"] = json!(max);
            }
            schema
        }
        Def::StringEnum { members, .. } => json!({"enum": members}),
        Def::Array { items, min, max, .. } => {
            let mut schema =
                json!({"type": "array", "items": json_schema(items), "minItems": min.unwrap_or(0)});
            if let Some(max) = max {
                schema["maxItems"] = json!(max);
            }
            schema
        }
        Def::Object { properties, extra, .. } => object_schema(properties, extra),
        Def::Tagged { branches, .. } | Def::Union { branches, .. } => {
            json!({"anyOf": branches.iter().map(json_schema).collect::<Vec<_>>()})
        }
    };
    if takes_null(def) { json!({"anyOf": [schema, {"type": "null"}]}) } else { schema }
}

fn object_schema(properties: &[Property], extra: &Extra) -> Value {
    let required: Vec<_> =
        properties.iter().filter(|property| property.required).map(|property| &property.key).collect();
    let schemas: BTreeMap<_, _> =
        properties.iter().map(|property| (&property.key, json_schema(&property.schema))).collect();
    let rest = match extra {
        Extra::Open => json!(true),
        Extra::Strict => json!(false),
        Extra::Each(each) => json_schema(each),
    };
    json!({"type": "object", "properties": schemas, "required": required, "additionalProperties": rest})
}

pub(crate) fn takes_null(def: &Def) -> bool {
    match def {
        Def::Any => true,
        Def::Model => false,
        Def::Boolean { nullable, .. }
        | Def::Number { nullable, .. }
        | Def::NumberEnum { nullable, .. }
        | Def::String { nullable, .. }
        | Def::StringEnum { nullable, .. }
        | Def::Array { nullable, .. }
        | Def::Object { nullable, .. }
        | Def::Tagged { nullable, .. }
        | Def::Union { nullable, .. } => *nullable,
    }
}
