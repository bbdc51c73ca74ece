//! Checking bodies by the catalog: any value, or JSON.

mod model;
pub(crate) mod tools;

use alloc::{collections::BTreeSet, vec::Vec};
use core::cell::Cell;

use serde_core::Serialize;

use crate::{
    catalog::{Capability, Catalog, Endpoint, Root, Roots},
    code::Code,
    engine::{Decision, Issues, Seen, Source, decide, decide_body, explain, json, look, serialize::Value},
    issue::Issue,
    path::Segment,
    report::Report,
};

/// What to make of a model id that the catalog does not know; the model may be younger than the catalog.
///
/// ```
/// use aiml_validate::{Checker, UnknownModels};
///
/// let body = serde_json::json!({"model": "openai/gpt-99", "messages": []});
/// let strict = Checker::new().unknown_models(UnknownModels::Error);
/// assert!(!strict.check("/v1/chat/completions", &body).is_valid());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnknownModels {
    /// An error.
    Error,
    /// A warning.
    #[default]
    Warn,
    /// Nothing.
    Allow,
}

/// Whether nothing is left of the errors that one document has.
pub(crate) type Settles<'s> = &'s dyn Fn(&[Issue]) -> bool;

/// The catalog's word holds.
const NOTHING: Settles<'static> = &|_| false;

fn is_settled(issues: &Issues, settles: Settles<'_>) -> bool {
    issues.is_accepted() || (issues.is_whole() && settles(issues.list()))
}

/// The number of issues that a report holds unless told otherwise.
pub(crate) const ISSUES: usize = 10_000;

/// How to check: by which catalog, and how strictly.
///
/// ```
/// use aiml_validate::Checker;
///
/// let checker = Checker::new().max_issues(1);
/// let report = checker.check_json("/v1/chat/completions", br#"{"model": "o1-mini"}"#);
/// assert_eq!(report.to_string(), "Body validation error\nmessages: Required");
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Checker<'c> {
    catalog: &'c Catalog,
    unknown_models: UnknownModels,
    max_issues: usize,
}

impl Checker<'static> {
    /// By the built-in catalog; unknown models are a warning.
    pub const fn new() -> Self {
        Self { catalog: Catalog::builtin(), unknown_models: UnknownModels::Warn, max_issues: ISSUES }
    }
}

impl Default for Checker<'static> {
    fn default() -> Self {
        Self::new()
    }
}

impl Checker<'_> {
    /// By another catalog, such as one with an overlay.
    ///
    /// ```
    /// use aiml_validate::{Catalog, Checker};
    ///
    /// let catalog = Catalog::default();
    /// let checker = Checker::new().catalog(&catalog);
    /// assert!(checker.check_json("/v1/keys", br#"{"name": "key"}"#).is_valid());
    /// ```
    pub const fn catalog(self, catalog: &Catalog) -> Checker<'_> {
        Checker { catalog, unknown_models: self.unknown_models, max_issues: self.max_issues }
    }

    /// What to make of model ids that the catalog does not know.
    pub const fn unknown_models(self, unknown_models: UnknownModels) -> Self {
        Self { unknown_models, ..self }
    }

    /// The most issues that a report holds; for those over it, one issue says how many they are.
    pub const fn max_issues(self, max_issues: usize) -> Self {
        Self { max_issues, ..self }
    }

    /// Checks what serde would send for a value; see [`check`].
    pub fn check<T: Serialize + ?Sized>(&self, endpoint: &str, value: &T) -> Report {
        self.judge(endpoint, &Value(value))
    }

    /// Checks a body in JSON; see [`check_json`].
    pub fn check_json(&self, endpoint: &str, json: &[u8]) -> Report {
        let wrong = |wrong: json::Wrong| Report::new(alloc::vec![Issue::invalid_json(wrong.message(json))]);
        let text = match json::text(json) {
            Ok(text) => text,
            Err(error) => return wrong(error),
        };
        let body = json::Body::new(text);
        if self.accepts(endpoint, &body) {
            return Report::default();
        }
        // A refusal may have come before the end of the text.
        match json::syntax(text) {
            Ok(()) => self.explain(endpoint, &body, NOTHING),
            Err(error) => wrong(error),
        }
    }

    pub(crate) fn judge(&self, endpoint: &str, body: &dyn Source) -> Report {
        self.judge_but(endpoint, body, NOTHING)
    }

    /// The same where something else stands in place of some of the catalog's word: `settles` says of the issues by
    /// one document whether it does so of all the errors, so that this document accepts.
    pub(crate) fn judge_but(&self, endpoint: &str, body: &dyn Source, settles: Settles<'_>) -> Report {
        if self.accepts(endpoint, body) { Report::default() } else { self.explain(endpoint, body, settles) }
    }

    /// Whether there is surely nothing to say of a body, not even a warning.
    pub(crate) fn accepts(&self, endpoint: &str, body: &dyn Source) -> bool {
        self.quick(endpoint, body, &[Decision::Accepted])
    }

    /// Whether a body is surely valid; there may be warnings.
    pub(crate) fn is_valid(&self, endpoint: &str, body: &dyn Source) -> bool {
        self.quick(endpoint, body, &[Decision::Accepted, Decision::Suspected])
    }

    /// The quick path: a served model, unless warnings are good too, and a document that accepts.
    fn quick(&self, path: &str, body: &dyn Source, good: &[Decision]) -> bool {
        let Some(endpoint) = self.catalog.endpoint(path) else { return false };
        let accepts = |root: Root<'_>| good.contains(&decide(root.schema, root.node, body));
        if !endpoint.names_model() {
            return endpoint.roots().iter().any(accepts);
        }
        let warns = good.contains(&Decision::Suspected);
        let found = Cell::new(None);
        let find = |id: &str| {
            let capability = endpoint.capability(id).filter(|found| warns || model::is_served(*found));
            found.set(capability.map(Capability::roots));
            found.get()
        };
        let first = |id: &str| find(id).map(|roots| roots.get(0)).map(|root| (root.schema, root.node));
        let decision = decide_body(&first, body);
        if let Some(decision) = decision
            && good.contains(&decision)
        {
            return true;
        }
        if found.get().is_none() {
            look("model", body, &mut |seen| {
                if let Seen::Text(text) = seen {
                    text.with(find);
                }
                true
            });
        }
        let Some(roots) = found.get() else { return false };
        // The first has been asked already, if it was not for a model at another place.
        roots.iter().skip(usize::from(decision.is_some())).any(accepts)
    }

    /// Everything there is to say of a body.
    #[cold]
    fn explain(&self, path: &str, body: &dyn Source, settles: Settles<'_>) -> Report {
        let Some(endpoint) = self.catalog.endpoint(path) else {
            let near = self.catalog.nearest_endpoint(path);
            let issue = Issue::unknown_endpoint(path, near.map(Endpoint::path));
            return Report::new(alloc::vec![issue]);
        };
        let issues = if endpoint.names_model() {
            self.by_model(endpoint, body, settles)
        } else {
            self.by_roots(endpoint.roots(), body, settles)
        };
        Report::new(issues.finish())
    }

    /// Accepted if any document accepts; otherwise the issues of the first.
    fn by_roots(&self, roots: Roots<'_>, body: &dyn Source, settles: Settles<'_>) -> Issues {
        let mut all: Vec<Issues> =
            roots.iter().map(|root| explain(root.schema, root.node, body, self.max_issues)).collect();
        // Whether the only one is settled is no matter here, and may take long to find out.
        let chosen = if all.len() < 2 {
            0
        } else {
            all.iter().position(|issues| is_settled(issues, settles)).unwrap_or(0)
        };
        if chosen >= all.len() {
            return Issues::new(self.max_issues);
        }
        let mut issues = all.swap_remove(chosen);
        // A key that another document declares is declared.
        let is_undeclared = |issue: &Issue| issue.code() == Code::UndeclaredKey;
        let elsewhere: Vec<BTreeSet<&[Segment]>> = all
            .iter()
            .map(|other| other.list().iter().filter(|issue| is_undeclared(issue)).map(Issue::path).collect())
            .collect();
        issues.retain(|issue| {
            !is_undeclared(issue) || elsewhere.iter().all(|other| other.contains(issue.path()))
        });
        issues
    }
}

/// Checks what serde would send for a value, by what the catalog knows of an endpoint and the model in it.
///
/// The value can be of any type, also one of another crate. Nothing is allocated when there is nothing to say.
///
/// ```
/// let body = serde_json::json!({
///     "model": "o1-mini",
///     "messages": [{"role": "system", "content": "Be brief."}],
/// });
/// let report = aiml_validate::check("/v1/chat/completions", &body);
/// assert_eq!(
///     report.issues()[0].message().to_string(),
///     "Unsupported value: 'messages[0].role' does not support 'system' with this model.",
/// );
/// ```
pub fn check<T: Serialize + ?Sized>(endpoint: &str, value: &T) -> Report {
    Checker::new().check(endpoint, value)
}

/// Checks a body in JSON, by what the catalog knows of an endpoint and the model in it.
///
/// Text that is not JSON is one issue with its line and column. Of a key that stands twice the last one counts,
/// with a warning.
///
/// ```
/// let report = aiml_validate::check_json("/v1/embeddings", br#"{"model": "text-embedding-3-small" "input": 1}"#);
/// assert_eq!(
///     report.issues()[0].message().to_string(),
///     "Invalid JSON at line 1, column 36: expected ',' or '}'",
/// );
/// ```
pub fn check_json(endpoint: &str, json: &[u8]) -> Report {
    Checker::new().check_json(endpoint, json)
}
