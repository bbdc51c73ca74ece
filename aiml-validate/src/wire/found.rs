//! The issues of annotations while they are collected: up to a number, so that a report of a million mistakes is
//! bounded.

use alloc::vec::Vec;
use core::ops::{Deref, DerefMut};

use crate::{
    check::ISSUES,
    issue::{Issue, Severity},
};

/// Issues in order; what is over the number is counted when it is [settled](Self::settle).
#[derive(Debug, Default)]
pub(crate) struct Found {
    list: Vec<Issue>,
    warnings: usize,
    errors: usize,
}

impl Found {
    /// Keeps no more than there may be.
    pub(super) fn settle(&mut self) {
        if self.list.len() <= ISSUES {
            return;
        }
        for issue in self.list.drain(ISSUES..) {
            match issue.severity() {
                Severity::Warning => self.warnings += issue.stands_for(),
                Severity::Error => self.errors += issue.stands_for(),
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
        Self { list, ..Self::default() }
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
