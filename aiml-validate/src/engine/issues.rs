//! The issues of one body while they are collected.

use alloc::vec::Vec;

use crate::issue::{Issue, Severity};

/// Issues in order, up to a number.
#[derive(Debug, Default)]
pub(crate) struct Issues {
    list: Vec<Issue>,
    /// How many are taken out for now.
    held: usize,
    limit: usize,
    dropped: Dropped,
}

/// What came when the list was full: it still counts for the verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Dropped {
    warnings: usize,
    errors: usize,
    /// Of the errors, those that abort.
    aborting: usize,
}

impl Dropped {
    fn add(&mut self, issue: &Issue) {
        if issue.severity() == Severity::Warning {
            self.warnings += 1;
            return;
        }
        self.errors += 1;
        self.aborting += usize::from(issue.aborts());
    }
}

/// A place in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) len: usize,
    dropped: Dropped,
}

/// The verdict on a part, as unions see it (SEMANTICS 2.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Accepted,
    /// The right type, and a failed check.
    Dirty,
    /// A wrong type, or something below that is.
    Aborted,
}

impl Issues {
    pub(crate) fn new(limit: usize) -> Self {
        Self { list: Vec::new(), held: 0, limit, dropped: Dropped::default() }
    }

    pub(super) fn push(&mut self, issue: Issue) {
        if self.list.len() + self.held < self.limit {
            self.list.push(issue);
        } else {
            self.dropped.add(&issue);
        }
    }

    /// Adds an issue before those that came after the mark.
    pub(super) fn insert(&mut self, mark: Mark, issue: Issue) {
        self.list.insert(mark.len.min(self.list.len()), issue);
        if self.list.len() + self.held > self.limit
            && let Some(last) = self.list.pop()
        {
            self.dropped.add(&last);
        }
    }

    pub(super) fn mark(&self) -> Mark {
        Mark { len: self.list.len(), dropped: self.dropped }
    }

    /// The verdict on what was fed since the mark.
    pub(super) fn since(&self, mark: Mark) -> Outcome {
        let errors = || self.list.iter().skip(mark.len).filter(|issue| issue.severity() == Severity::Error);
        if self.dropped.aborting > mark.dropped.aborting || errors().any(Issue::aborts) {
            Outcome::Aborted
        } else if self.dropped.errors > mark.dropped.errors || errors().next().is_some() {
            Outcome::Dirty
        } else {
            Outcome::Accepted
        }
    }

    /// Takes out what came since the mark, with what did not fit.
    pub(super) fn take(&mut self, mark: Mark) -> Taken {
        let taken = Taken {
            issues: self.list.split_off(mark.len.min(self.list.len())),
            dropped: Dropped {
                warnings: self.dropped.warnings.saturating_sub(mark.dropped.warnings),
                errors: self.dropped.errors.saturating_sub(mark.dropped.errors),
                aborting: self.dropped.aborting.saturating_sub(mark.dropped.aborting),
            },
        };
        self.dropped = mark.dropped;
        self.held += taken.issues.len();
        taken
    }

    /// Puts back what was taken.
    pub(super) fn put(&mut self, taken: Taken) {
        self.held = self.held.saturating_sub(taken.issues.len());
        for issue in taken.issues {
            self.push(issue);
        }
        self.dropped.warnings += taken.dropped.warnings;
        self.dropped.errors += taken.dropped.errors;
        self.dropped.aborting += taken.dropped.aborting;
    }

    /// Gives up what was taken.
    pub(super) fn discard(&mut self, taken: Taken) -> Vec<Issue> {
        self.held = self.held.saturating_sub(taken.issues.len());
        taken.issues
    }

    /// Whether there is no error.
    pub(crate) fn is_accepted(&self) -> bool {
        self.since(Mark::default()) == Outcome::Accepted
    }

    /// Whether every issue is in the list.
    pub(crate) fn is_whole(&self) -> bool {
        self.dropped == Dropped::default()
    }

    /// Adds an issue in front.
    pub(crate) fn unshift(&mut self, issue: Issue) {
        self.insert(Mark::default(), issue);
    }

    /// Keeps the issues of which `keep` says so.
    pub(crate) fn retain(&mut self, keep: impl FnMut(&Issue) -> bool) {
        self.list.retain(keep);
    }

    /// The issues so far.
    pub(crate) fn list(&self) -> &[Issue] {
        &self.list
    }

    /// The list, closed by a word on what did not fit.
    pub(crate) fn finish(mut self) -> Vec<Issue> {
        let Dropped { warnings, errors, .. } = self.dropped;
        if warnings + errors > 0 {
            let issue = Issue::too_many_issues(warnings + errors);
            self.list.push(if errors > 0 { issue } else { issue.warning() });
        }
        self.list
    }
}

/// Issues that were taken out.
#[derive(Debug, Default)]
pub(super) struct Taken {
    pub(super) issues: Vec<Issue>,
    dropped: Dropped,
}
