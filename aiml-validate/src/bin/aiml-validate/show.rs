//! `show`: what a model accepts.

use std::io::{self, Write};

use aiml_validate::{Capability, Catalog, Endpoint, Limit, Model, Parameter, Status, Value};

use crate::{
    args::{Format, ShowArgs},
    json::Json,
    list,
    outcome::{Exit, Failure},
    table::{Table, WIDTH},
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
            Json::Object(vec![
                ("id", model.id().into()),
                ("status", model.status().as_str().into()),
                ("endpoints", Json::list(capabilities.iter().copied().map(capability_json))),
            ])
            .write(stdout)?;
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
        let mut table = Table::<4>::new(2, WIDTH);
        table.row(["PARAMETER", "", "TYPE", "LIMITS"].map(str::to_owned));
        let (required, optional): (Vec<_>, Vec<_>) =
            capability.parameters().into_iter().partition(Parameter::required);
        for parameter in required.iter().chain(&optional) {
            table.row([
                parameter.name().to_owned(),
                if parameter.required() { "required" } else { "" }.to_owned(),
                types(parameter),
                limits(parameter),
            ]);
        }
        table.write(out)?;
    }
    Ok(())
}

/// The types in words: `string or array of string`.
fn types(parameter: &Parameter) -> String {
    let word = |name: &'static str| match parameter.items() {
        Some(items) if name == "array" => format!("array of {}", items.types().join("/")),
        _ => name.to_owned(),
    };
    parameter.types().into_iter().map(word).collect::<Vec<_>>().join(" or ")
}

/// The allow-list and the limits in words, those of an array's items too.
fn limits(parameter: &Parameter) -> String {
    let mut words: Vec<String> = parameter.limits().iter().map(ToString::to_string).collect();
    let values: Vec<String> = parameter.values().iter().map(ToString::to_string).collect();
    if !values.is_empty() {
        words.push(values.join(" | "));
    }
    if let Some(items) = parameter.items().map(|items| limits(&items)).filter(|items| !items.is_empty()) {
        words.push(format!("each: {items}"));
    }
    words.join("; ")
}

fn capability_json(capability: Capability<'_>) -> Json {
    let parameters = capability.parameters();
    Json::Object(vec![
        ("path", capability.endpoint().path().into()),
        ("roles", Json::list(capability.roles())),
        ("parameters", Json::list(parameters.iter().map(parameter_json))),
    ])
}

fn parameter_json(parameter: &Parameter) -> Json {
    let mut fields = vec![("name", parameter.name().into()), ("required", parameter.required().into())];
    fields.extend(value_json(parameter));
    Json::Object(fields)
}

/// What its value may be.
fn value_json(parameter: &Parameter) -> Vec<(&'static str, Json)> {
    let values = parameter.values().into_iter().filter_map(|value| match value {
        Value::String(text) => Some(text.into()),
        Value::Number(number) => Some(number.into()),
        Value::Boolean(value) => Some(value.into()),
        _ => None::<Json>,
    });
    let mut fields = vec![
        ("types", Json::list(parameter.types())),
        ("values", Json::list(values)),
        ("limits", Json::list(parameter.limits().iter().map(limit_json))),
    ];
    if let Some(items) = parameter.items() {
        fields.push(("items", Json::Object(value_json(&items))));
    }
    fields
}

/// A limit in the words of JSON Schema, which programs know.
fn limit_json(limit: &Limit) -> Json {
    let counts = |least, min: &Option<u32>, most, max: &Option<u32>| {
        let put = |word, count: &Option<u32>| count.map(|count| (word, Json::from(count)));
        put(least, min).into_iter().chain(put(most, max)).collect()
    };
    let end = |inclusive, exclusive, end: &Option<(f64, bool)>| {
        end.map(|(at, outside)| (if outside { exclusive } else { inclusive }, Json::from(at)))
    };
    Json::Object(match limit {
        Limit::Range { min, max } => {
            let ends = [end("minimum", "exclusiveMinimum", min), end("maximum", "exclusiveMaximum", max)];
            ends.into_iter().flatten().collect()
        }
        Limit::Characters { min, max } => counts("minLength", min, "maxLength", max),
        Limit::Items { min, max } => counts("minItems", min, "maxItems", max),
        Limit::Format(name) => vec![("format", (*name).into())],
        Limit::Pattern(pattern) => vec![("pattern", pattern.as_str().into())],
        _ => Vec::new(),
    })
}
