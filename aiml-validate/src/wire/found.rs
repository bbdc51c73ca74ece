//! The issues of annotations while they are collected: up to a number, so that a report of a million mistakes is
//! bounded.

use alloc::vec::Vec;
use core::ops::{Deref, DerefMut};

use crate::{
    check::ISSUES,
    issue::{Issue, Severity},
};

/// Issues in order; what is over the number is counted when it is [settled](Self::settle).
#[derive(Debug)]
pub(crate) struct Found {
    list: Vec<Issue>,
    limit: usize,
    warnings: usize,
    errors: usize,
}

impl Found {
    pub(super) fn up_to(limit: usize) -> Self {
        Self { list: Vec::new(), limit, warnings: 0, errors: 0 }
    }

    /// Keeps no more than there may be.
    pub(super) fn settle(&mut self) {
        if self.list.len() <= self.limit {
            return;
        }
        for issue in self.list.drain(self.limit..) {
            match issue.severity() {
                Severity::Warning => self.warnings += 1,
                Severity::Error => self.errors += 1,
            }
        }
    }

    /// The list, closed by a word on what did not fit.
    pub(crate) fn finish(mut self) -> Vec<Issue> {
        self.settle();
        if self.warnings + self.errors > 0 {
            let issue = Issue::too_many_issues(self.warnings + self.errors);
            self.list.push(if self.errors > 0 { issue } else { issue.warning() });
        }
        self.list
    }
}

impl From<Vec<Issue>> for Found {
    fn from(list: Vec<Issue>) -> Self {
        Self { list, ..Self::up_to(ISSUES) }
    }
}

impl Deref for Found {
    type Target = Vec<Issue>;

    fn deref(&self) -> &Vec<Issue> {
        &self.list
    }
}

impl DerefMut for Found {
    fn deref_mut(&mut self) -> &mut Vec<Issue> {
        &mut self.list
    }
}
