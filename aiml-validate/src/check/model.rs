//! The model of a body: which one it is, and what to say when it is none of the catalog's.

use alloc::{string::String, vec::Vec};

use super::{Checker, Settles, UnknownModels, is_settled};
use crate::{
    catalog::{Capability, Endpoint, Model, Root, Status, why_no_id},
    engine::{Decision, Issues, Seen, Source, absent_at, decide, explain, look, peek},
    issue::{Issue, Type, Unknown},
    schema::node::{Node, NodeId, Object, Schema},
};

/// How many ids a message names.
const NAMED: usize = 3;

/// What stands at `model`.
enum Found {
    Nothing,
    Id(String),
    Other(Type),
}

pub(super) fn is_served(capability: Capability<'_>) -> bool {
    capability.model().status() == Status::Served
}

impl Checker<'_> {
    /// Judges a body that names a model.
    pub(super) fn by_model(&self, endpoint: Endpoint<'_>, body: &dyn Source, settles: Settles<'_>) -> Issues {
        let mut found = Found::Nothing;
        let hides = look("model", body, &mut |seen| {
            found = match seen {
                Seen::Text(text) => Found::Id(text.with(|text| text.into())),
                Seen::Other(other) => Found::Other(other),
            };
            // When it stands twice, the last one counts.
            false
        });
        let id = match found {
            Found::Id(id) => id,
            // Nobody is to know which model it is: what some document takes may be right.
            Found::Nothing if hides => {
                let accepts = |root: Root<'_>| decide(root.schema, root.node, body) == Decision::Accepted;
                if endpoint.roots().iter().any(accepts) {
                    return Issues::new(self.max_issues);
                }
                return self.by_roots(endpoint.roots(), body, settles);
            }
            Found::Nothing => return self.without_model(endpoint, body, settles),
            Found::Other(received) => {
                return self.instead(body, |_| {
                    let (some, all) = self.some_ids("", endpoint);
                    Some(Issue::model_of_wrong_type(received, &some, all))
                });
            }
        };
        if let Some(capability) = endpoint.capability(&id) {
            let mut issues = self.by_roots(capability.roots(), body, settles);
            if !is_served(capability) {
                issues.unshift(Issue::retired_model(&id));
            }
            return issues;
        }
        if why_no_id(&id).is_some() {
            return self.instead(body, |_| {
                let (some, all) = self.some_ids(&id, endpoint);
                Some(Issue::no_model_id(&id, &some, all))
            });
        }
        self.instead(body, |unknown_models| {
            let issue = || self.unknown(&id, endpoint);
            match unknown_models {
                UnknownModels::Error => Some(issue()),
                UnknownModels::Warn => Some(issue().warning()),
                UnknownModels::Allow => None,
            }
        })
    }

    /// For a body that no document is for: whether it can be sent at all, and the issue of its model.
    fn instead(&self, body: &dyn Source, issue: impl FnOnce(UnknownModels) -> Option<Issue>) -> Issues {
        let mut issues = explain(Schema::open(&[]), NodeId(0), body, self.max_issues);
        if let Some(issue) = issue(self.unknown_models) {
            issues.unshift(issue);
        }
        issues
    }

    fn unknown(&self, id: &str, endpoint: Endpoint<'_>) -> Issue {
        let (why, names): (_, Vec<&str>) = match self.catalog.model(id) {
            Some(model) if model.status() == Status::Retired => (Unknown::Retired, Vec::new()),
            Some(model) => (Unknown::Elsewhere, model.endpoints().map(Endpoint::path).collect()),
            None => {
                let near = self.catalog.nearest(id, Some(endpoint));
                (Unknown::Altogether, near.iter().take(NAMED).collect())
            }
        };
        Issue::unknown_model(id, endpoint.path(), why, &names)
    }

    /// The ids that a message names, the nearest if any is near, and the number of all.
    fn some_ids<'e>(&'e self, id: &str, endpoint: Endpoint<'e>) -> (Vec<&'e str>, usize) {
        let mut some: Vec<&str> =
            self.catalog.nearest(id.trim(), Some(endpoint)).iter().take(NAMED).collect();
        if some.is_empty() {
            some = endpoint.models().map(Model::id).take(NAMED).collect();
        }
        (some, endpoint.models().count())
    }

    /// Judges a body without a model: by the documents that do not demand one, if there are any.
    fn without_model(&self, endpoint: Endpoint<'_>, body: &dyn Source, settles: Settles<'_>) -> Issues {
        let roots = endpoint.roots();
        if peek(body) != Type::Object {
            let Root { schema, node } = roots.get(0);
            return explain(schema, node, body, self.max_issues);
        }
        let mut demanding: Vec<(Schema<'_>, Object)> = Vec::new();
        let mut best = None;
        for root in roots.iter() {
            // A choice of bodies: none is without a model.
            let Node::Object(object) = root.schema.node(root.node) else { continue };
            if object.find(&root.schema, b"model").is_some_and(|(_, prop)| prop.required) {
                demanding.push((root.schema, object));
                continue;
            }
            let issues = explain(root.schema, root.node, body, self.max_issues);
            if is_settled(&issues, settles) {
                return issues;
            }
            // The body does not say which document it is for; the one that fits best has the issues.
            if best.as_ref().is_none_or(|best: &Issues| issues.list().len() < best.list().len()) {
                best = Some(issues);
            }
        }
        best.unwrap_or_else(|| self.missing(&demanding, body))
    }

    /// What is missing whatever the model: the model, and what every document demands.
    fn missing(&self, documents: &[(Schema<'_>, Object)], body: &dyn Source) -> Issues {
        let mut issues = Issues::new(self.max_issues);
        let Some(((schema, first), others)) = documents.split_first() else {
            issues.unshift(Issue::missing_model());
            return issues;
        };
        // From the last to the first, each put in front.
        for i in (0..first.len).rev() {
            let prop = first.prop(schema, i);
            let key = schema.text(prop.key);
            let demanded = |(schema, object): &(Schema<'_>, Object)| {
                object.find(schema, key.as_bytes()).is_some_and(|(_, prop)| prop.required)
            };
            if !prop.required || !others.iter().all(demanded) {
                continue;
            }
            let mut present = false;
            look(key, body, &mut |_| {
                present = true;
                true
            });
            if !present {
                issues.unshift(absent_at(schema, prop.node, key));
            }
        }
        issues
    }
}
