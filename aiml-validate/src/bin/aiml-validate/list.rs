//! What `models` and `show` look up in the catalog, and what they say when it is not there.

use aiml_validate::{Catalog, Endpoint, Model};

use crate::outcome::Failure;

/// The endpoint of a path, or the nearest one in a complaint.
pub(crate) fn endpoint<'c>(catalog: &'c Catalog, path: &str) -> Result<Endpoint<'c>, Failure> {
    catalog.endpoint(path).ok_or_else(|| {
        Failure::Usage(match catalog.nearest_endpoint(path) {
            Some(nearest) => format!("no endpoint '{path}'; did you mean '{nearest}'?"),
            None => {
                format!("no endpoint '{path}'; there are {}", join(catalog.endpoints().map(Endpoint::path)))
            }
        })
    })
}

/// The model of an id, or the nearest ones in a complaint.
pub(crate) fn model<'c>(catalog: &'c Catalog, id: &str) -> Result<Model<'c>, Failure> {
    catalog.model(id).ok_or_else(|| {
        let nearest = join(catalog.nearest(id, None).iter());
        Failure::Usage(if nearest.is_empty() {
            format!("no model '{id}' in the catalog of {}; 'aiml-validate models' lists them", catalog.date())
        } else {
            format!("no model '{id}' in the catalog of {}; the nearest: {nearest}", catalog.date())
        })
    })
}

/// The roles that any model takes anywhere, each once, in the order of the catalog.
pub(crate) fn roles(catalog: &Catalog) -> Vec<&str> {
    let mut roles = Vec::new();
    for capability in catalog.endpoints().flat_map(Endpoint::capabilities) {
        for role in capability.roles() {
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
    }
    roles
}

pub(crate) fn join<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut joined = String::new();
    for text in texts {
        if !joined.is_empty() {
            joined.push_str(", ");
        }
        joined.push_str(text);
    }
    joined
}
