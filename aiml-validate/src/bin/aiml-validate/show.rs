//! `show`: what a model accepts.

use std::io::{self, Write};

use aiml_validate::{Capability, Catalog, Endpoint, Limit, Model, Parameter, Status, Value as Literal};
use serde_json::{Map, Value, json};

use crate::{
    args::{Format, ShowArgs},
    list,
    outcome::{Exit, Failure},
    table::Table,
};

pub(crate) fn run(args: &ShowArgs, stdout: &mut dyn Write) -> Result<Exit, Failure> {
    let catalog = Catalog::builtin();
    let endpoint = args.endpoint.as_deref().map(|path| list::endpoint(catalog, path)).transpose()?;
    let model = list::model(catalog, &args.model)?;
    let mut capabilities: Vec<_> = model.capabilities().collect();
    if let Some(endpoint) = endpoint {
        capabilities.retain(|capability| capability.endpoint() == endpoint);
        if capabilities.is_empty() {
            let others = list::join(model.endpoints().map(Endpoint::path));
            return Err(Failure::Usage(format!(
                "'{model}' is not documented at {endpoint}; {}",
                if others.is_empty() {
                    "it has no documents any more".into()
                } else {
                    format!("it is at {others}")
                },
            )));
        }
    }
    match args.format {
        Format::Text => text(catalog, model, &capabilities, stdout)?,
        Format::Json => {
            let endpoints: Vec<Value> = capabilities.iter().copied().map(capability_json).collect();
            let shown =
                json!({ "id": model.id(), "status": model.status().as_str(), "endpoints": endpoints });
            serde_json::to_writer_pretty(&mut *stdout, &shown).map_err(io::Error::from)?;
            writeln!(stdout)?;
        }
    }
    Ok(Exit::Valid)
}

fn text(
    catalog: &Catalog,
    model: Model<'_>,
    capabilities: &[Capability<'_>],
    out: &mut dyn Write,
) -> io::Result<()> {
    let status = match model.status() {
        Status::Served => "served",
        _ => "no longer served",
    };
    writeln!(out, "{model}: {status}, by the catalog of {}", catalog.date())?;
    if capabilities.is_empty() {
        writeln!(out, "No endpoint has documents for it any more.")?;
    }
    for capability in capabilities {
        writeln!(out, "\n{}", capability.endpoint())?;
        let roles = capability.roles();
        if !roles.is_empty() {
            writeln!(out, "  roles: {}", list::join(roles))?;
        }
        writeln!(out)?;
        let mut table = Table::<4>::new(2);
        table.row(["PARAMETER", "", "TYPE", "LIMITS"].map(str::to_owned));
        let (required, optional): (Vec<_>, Vec<_>) =
            capability.parameters().into_iter().partition(Parameter::required);
        for parameter in required.iter().chain(&optional) {
            table.row([
                parameter.name().to_owned(),
                if parameter.required() { "required" } else { "" }.to_owned(),
                parameter.types().join(" or "),
                limits(parameter),
            ]);
        }
        table.write(out)?;
    }
    Ok(())
}

/// The allow-list and the limits in words.
fn limits(parameter: &Parameter) -> String {
    let mut words: Vec<String> = parameter.limits().iter().map(ToString::to_string).collect();
    let values: Vec<String> = parameter.values().iter().map(ToString::to_string).collect();
    if !values.is_empty() {
        words.push(values.join(" | "));
    }
    words.join("; ")
}

fn capability_json(capability: Capability<'_>) -> Value {
    let parameters: Vec<Value> = capability.parameters().iter().map(parameter_json).collect();
    json!({
        "path": capability.endpoint().path(),
        "roles": capability.roles(),
        "parameters": parameters,
    })
}

fn parameter_json(parameter: &Parameter) -> Value {
    let values: Vec<Value> = parameter
        .values()
        .into_iter()
        .map(|value| match value {
            Literal::String(text) => Value::from(text),
            Literal::Number(number) => number_json(number),
            Literal::Boolean(value) => Value::from(value),
            _ => Value::Null,
        })
        .collect();
    let limits: Vec<Value> = parameter.limits().iter().map(limit_json).collect();
    json!({
        "name": parameter.name(),
        "required": parameter.required(),
        "types": parameter.types(),
        "values": values,
        "limits": limits,
    })
}

/// A limit in the words of JSON Schema, which programs know.
fn limit_json(limit: &Limit) -> Value {
    let mut words = Map::new();
    let mut put = |word: &str, value: Option<Value>| {
        if let Some(value) = value {
            words.insert(word.to_owned(), value);
        }
    };
    match limit {
        Limit::Range { min, max } => {
            for (end, inclusive, exclusive) in
                [(min, "minimum", "exclusiveMinimum"), (max, "maximum", "exclusiveMaximum")]
            {
                if let Some((at, outside)) = end {
                    put(if *outside { exclusive } else { inclusive }, Some(number_json(*at)));
                }
            }
        }
        Limit::Characters { min, max } => {
            put("minLength", min.map(Value::from));
            put("maxLength", max.map(Value::from));
        }
        Limit::Items { min, max } => {
            put("minItems", min.map(Value::from));
            put("maxItems", max.map(Value::from));
        }
        Limit::Format(name) => put("format", Some(Value::from(*name))),
        Limit::Pattern(pattern) => put("pattern", Some(Value::from(pattern.as_str()))),
        _ => {}
    }
    Value::Object(words)
}

/// A number as JSON prints it, whole ones without a point.
fn number_json(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < EXACT {
        #[expect(clippy::cast_possible_truncation, reason = "whole, and within what is exact")]
        return Value::from(number as i64);
    }
    Value::from(number)
}

/// Up to here every whole number is an `f64`.
const EXACT: f64 = 9_007_199_254_740_992.0;
