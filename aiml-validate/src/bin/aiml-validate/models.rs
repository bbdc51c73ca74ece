//! `models`: which models.

use std::io::Write;

use aiml_validate::{Capability, Catalog, Model, Status};

use crate::{
    args::{Format, ModelsArgs},
    json::Json,
    list,
    outcome::{Exit, Failure},
    table::Table,
};

/// A model, and the endpoints that it was asked for.
struct Found<'c> {
    model: Model<'c>,
    capabilities: Vec<Capability<'c>>,
}

pub(crate) fn run(
    args: &ModelsArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> Result<Exit, Failure> {
    let catalog = Catalog::builtin();
    let found = find(args, catalog)?;
    match args.format {
        Format::Text => {
            text(args, &found, stdout)?;
            // Where standard error is closed, the list has to do.
            let _ = writeln!(stderr, "{}", summary(args, catalog, found.len()));
        }
        Format::Json => {
            Json::list(found.iter().map(Found::to_json)).write(stdout)?;
        }
    }
    Ok(Exit::Valid)
}

fn find<'c>(args: &ModelsArgs, catalog: &'c Catalog) -> Result<Vec<Found<'c>>, Failure> {
    let endpoint = args.endpoint.as_deref().map(|path| list::endpoint(catalog, path)).transpose()?;
    if let Some(role) = &args.role {
        let roles = list::roles(catalog);
        if !roles.contains(&role.as_str()) {
            let roles = list::join(roles);
            return Err(Failure::Usage(format!("no model takes the role '{role}'; the roles are {roles}")));
        }
    }
    let status = if args.retired { Status::Retired } else { Status::Served };
    let asked = |capability: &Capability<'_>| {
        endpoint.is_none_or(|endpoint| endpoint == capability.endpoint())
            && args.role.as_deref().is_none_or(|role| capability.roles().contains(&role))
    };
    let everywhere = endpoint.is_none() && args.role.is_none();
    Ok(catalog
        .models()
        .filter(|model| model.status() == status)
        .map(|model| Found { model, capabilities: model.capabilities().filter(asked).collect() })
        // Many that are retired have no endpoint any more.
        .filter(|found| everywhere || !found.capabilities.is_empty())
        .collect())
}

/// An id a line, and what was not asked for beside it.
fn text(args: &ModelsArgs, found: &[Found<'_>], stdout: &mut dyn Write) -> Result<(), Failure> {
    // A line a model, however long: for `grep` and `wc`.
    let mut table = Table::<2>::new(0, usize::MAX);
    for Found { model, capabilities } in found {
        let beside = match (&args.endpoint, capabilities.first()) {
            (Some(_), Some(capability)) => list::join(capability.roles()),
            _ => list::join(capabilities.iter().map(|capability| capability.endpoint().path())),
        };
        table.row([model.id().to_owned(), beside]);
    }
    Ok(table.write(stdout)?)
}

fn summary(args: &ModelsArgs, catalog: &Catalog, count: usize) -> String {
    let models = if count == 1 { "model" } else { "models" };
    let retired = if args.retired { " no longer served" } else { "" };
    let endpoint = args.endpoint.as_ref().map(|path| format!(" at {path}")).unwrap_or_default();
    let role = args.role.as_ref().map(|role| format!(" with the role '{role}'")).unwrap_or_default();
    format!("{count} {models}{retired}{endpoint}{role}, in the catalog of {}", catalog.date())
}

impl Found<'_> {
    fn to_json(&self) -> Json {
        let endpoints = self.capabilities.iter().map(|capability| {
            Json::Object(vec![
                ("path", capability.endpoint().path().into()),
                ("roles", Json::list(capability.roles())),
            ])
        });
        Json::Object(vec![
            ("id", self.model.id().into()),
            ("status", self.model.status().as_str().into()),
            ("endpoints", Json::list(endpoints)),
        ])
    }
}
