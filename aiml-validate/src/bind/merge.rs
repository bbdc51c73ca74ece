//! What the catalog says and what annotations say of one request, put together: an annotation stands in place
//! of the catalog's word about the same thing on the same path.

mod order;
#[cfg(test)]
mod tests;
mod visits;

use alloc::{collections::BTreeSet, string::ToString, vec::Vec};

use self::visits::{Visits, written_roles};
use super::judge::Terms;
use crate::{
    code::Code,
    issue::{Issue, Severity, WRONG_PATTERN},
    path::Segment,
    rules::Rule,
    wire::{Capability, Param, Value, found::Found, shape::ShapeField},
};

/// The issues of the catalog that annotations do not replace, with those of the annotations among them, up to the
/// number that a report holds. Both come in whole: of what was left out nobody knows whether it is replaced.
pub(super) fn merge(catalog: Vec<Issue>, own: Vec<Issue>, value: &dyn Value, terms: &Terms) -> Vec<Issue> {
    let capability = value.model();
    let (stay, matter) = {
        let roles = capability.and_then(|capability| capability.roles.as_ref());
        let visits = Visits::new(&[&catalog, &own], value, roles);
        let what = What { visits, capability, terms, written: roles.and_then(|_| written_roles(value)) };
        let stay: Vec<bool> = catalog.iter().map(|issue| !what.is_replaced(issue)).collect();
        let matter: Vec<bool> = own.iter().map(|issue| what.is_of_annotations(issue)).collect();
        (stay, matter)
    };
    let catalog = keep(catalog, &stay);
    if own.is_empty() {
        return Found::from(catalog).finish();
    }
    let matter: Vec<bool> = {
        let said: BTreeSet<_> = catalog.iter().map(|issue| (issue.path(), issue.code())).collect();
        let mut impossible = BTreeSet::new();
        for issue in &catalog {
            add_impossible(issue, &[], &mut impossible);
        }
        let is_said = |issue: &Issue| {
            said.contains(&(issue.path(), issue.code()))
                || (issue.code() == Code::InvalidType && impossible.contains(issue.path()))
        };
        own.iter().zip(matter).map(|(issue, matter)| matter && !is_said(issue)).collect()
    };
    Found::from(order::place(catalog, keep(own, &matter), value)).finish()
}

fn keep(issues: Vec<Issue>, which: &[bool]) -> Vec<Issue> {
    issues.into_iter().zip(which).filter_map(|(issue, keep)| keep.then_some(issue)).collect()
}

/// The paths of which an issue says that the value there cannot be so at all, if it is within another. A warning says
/// no such thing.
fn add_impossible<'i>(issue: &'i Issue, within: &[Segment], paths: &mut BTreeSet<&'i [Segment]>) {
    if issue.severity() != Severity::Error || !issue.aborts() || !issue.path().starts_with(within) {
        return;
    }
    paths.insert(issue.path());
    for cause in issue.causes() {
        add_impossible(cause, issue.path(), paths);
    }
}

/// What is known of a request whose issues are put together.
struct What<'i> {
    visits: Visits<'i>,
    capability: Option<&'static Capability>,
    terms: &'i Terms,
    /// The roles in messages that a function of the user's writes.
    written: Option<BTreeSet<Vec<Segment>>>,
}

impl What<'_> {
    /// Whether an annotation stands in place of what an issue is about.
    fn is_replaced(&self, issue: &Issue) -> bool {
        if issue.code() == Code::InvalidUnion {
            let causes = issue.causes();
            return !causes.is_empty() && causes.iter().all(|cause| self.is_replaced(cause));
        }
        let mut replaced = false;
        let mut marked_role = false;
        // What is not there, or null, is no member and of no size: whether that is taken, no rule says. (Nobody sees
        // what stands within what a function of the user's writes.)
        let mut is_something = true;
        // Of a role the annotation speaks where it is a text: it is one of the list, or the annotation says that it
        // is not. In maps nobody looks for roles.
        let mut has_role = true;
        for visit in self.visits.at(issue.path()) {
            let said = visit.said;
            is_something = visit.there && !visit.null;
            let rules = if is_something { said.rules() } else { &[] };
            replaced |= said.is(ShapeField::SKIP)
                || (said.is(ShapeField::UNDECLARED) && issue.code() == Code::UndeclaredKey)
                || (said.is(ShapeField::MODEL) && self.terms.lists_models && is_about_model(issue.code()))
                || rules.iter().any(|rule| is_about(issue, rule));
            marked_role |= said.is_marked_role();
            has_role = visit.role;
        }
        let Some(capability) = self.capability else { return replaced };
        if let Some(roles) = self.written.as_ref().filter(|_| is_message_role(issue.path())) {
            has_role = has_role && roles.contains(issue.path());
        }
        // It is the other model that is no longer served.
        if issue.code() == Code::RetiredModel && capability.like.is_some() {
            return true;
        }
        let about_role = has_role
            && capability.roles.is_some()
            && (marked_role || is_message_role(issue.path()))
            && matches!(
                issue.code(),
                Code::UnsupportedValue
                    | Code::InvalidUnionDiscriminator
                    | Code::InvalidEnumValue
                    | Code::InvalidLiteral
            );
        let param = || match issue.path() {
            [Segment::Key(key)] if is_something => capability.params.iter().any(|(name, said)| {
                **name == **key
                    && match said {
                        Param::Rule(limit) => is_about(issue, limit),
                        Param::Unsupported => issue.code() == Code::UndeclaredKey,
                        Param::Required => false,
                    }
            }),
            _ => false,
        };
        replaced || about_role || param()
    }

    /// Whether what explains annotations found something that is a matter of theirs: what cannot be sent, and
    /// numbers that are none, are judged by the catalog; so is null, which it takes or not.
    fn is_of_annotations(&self, issue: &Issue) -> bool {
        let visits = self.visits.at(issue.path());
        let is_null = |visit: &visits::Visit| visit.null && !visit.said.is(ShapeField::UNDECLARED);
        if issue.code() == Code::InvalidType && visits.iter().any(is_null) {
            return false;
        }
        let text = || issue.message().to_string();
        let foreign = match issue.code() {
            Code::NotSerializable => true,
            Code::InvalidType => text().ends_with("received nan"),
            Code::Custom => text().starts_with("Nested too deeply"),
            _ => return true,
        };
        let params = self.capability.map_or(&[][..], |capability| capability.params);
        let path = issue.path();
        !foreign
            || params.iter().any(|(name, _)| matches!(path, [Segment::Key(key)] if **key == **name))
            || visits.iter().any(|visit| !visit.said.rules().is_empty())
    }
}

fn is_about_model(code: Code) -> bool {
    matches!(code, Code::UnknownModel | Code::InvalidEnumValue)
}

/// `messages[0].role`.
fn is_message_role(path: &[Segment]) -> bool {
    matches!(path, [Segment::Key(messages), Segment::Index(_), Segment::Key(role)]
        if &**messages == "messages" && &**role == "role")
}

/// Whether an issue is about what a rule decides.
fn is_about(issue: &Issue, rule: &Rule) -> bool {
    match (issue.code(), rule) {
        (Code::TooSmall | Code::TooBig, Rule::Range(_) | Rule::Length(_))
        | (
            Code::InvalidEnumValue
            | Code::InvalidLiteral
            | Code::InvalidUnionDiscriminator
            | Code::UnsupportedValue,
            Rule::OneOf(_),
        ) => true,
        (Code::InvalidString, Rule::Pattern(_)) => issue.message().to_string() == WRONG_PATTERN,
        (Code::InvalidString, Rule::Format(_)) => issue.message().to_string() != WRONG_PATTERN,
        _ => false,
    }
}
