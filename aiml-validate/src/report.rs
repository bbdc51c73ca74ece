//! All problems of one request.

use alloc::vec::Vec;
use core::{fmt, slice};

use serde_core::{Serialize, Serializer, ser::SerializeStruct};

use crate::issue::{Issue, Severity};

/// All problems of one request, in the order of the wire form.
///
/// `Display` prints `Body validation error` and one line an issue.
///
/// ```
/// # use aiml_validate::AimlRequest;
/// # use serde::Serialize;
/// #[derive(Serialize, AimlRequest)]
/// struct Request {
///     #[aiml(length(1..))]
///     input: String,
/// }
///
/// let report = Request { input: String::new() }.validate().unwrap_err();
/// assert_eq!(
///     report.to_string(),
///     "Body validation error\ninput: String must contain at least 1 character(s)",
/// );
/// for issue in &report {
///     assert_eq!(issue.pointer().to_string(), "/input");
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a report may hold errors"]
pub struct Report {
    issues: Vec<Issue>,
}

impl Report {
    pub(crate) const fn new(issues: Vec<Issue>) -> Self {
        Self { issues }
    }

    pub(crate) fn into_issues(self) -> Vec<Issue> {
        self.issues
    }

    /// The issues: errors and warnings.
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// The issues one by one.
    pub fn iter(&self) -> slice::Iter<'_, Issue> {
        self.issues.iter()
    }

    /// The number of issues, warnings included.
    pub fn len(&self) -> usize {
        self.issues.len()
    }

    /// Whether there is no issue, not even a warning.
    pub fn is_empty(&self) -> bool {
        self.issues.is_empty()
    }

    /// Whether no issue is an error, so that the request may be sent.
    pub fn is_valid(&self) -> bool {
        self.issues.iter().all(|issue| issue.severity() != Severity::Error)
    }

    /// The verdict as a `Result`, for `?`.
    ///
    /// # Errors
    ///
    /// The report itself, when an issue in it is an error.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_valid() { Ok(()) } else { Err(self) }
    }
}

impl<'a> IntoIterator for &'a Report {
    type Item = &'a Issue;
    type IntoIter = slice::Iter<'a, Issue>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Report {
    type Item = Issue;
    type IntoIter = alloc::vec::IntoIter<Issue>;

    fn into_iter(self) -> Self::IntoIter {
        self.issues.into_iter()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.is_valid(), self.is_empty()) {
            (false, _) => "Body validation error",
            (true, false) => "Body valid, with warnings",
            (true, true) => "Body valid",
        })?;
        for issue in self {
            write!(f, "\n{issue}")?;
        }
        Ok(())
    }
}

impl core::error::Error for Report {}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_struct("Report", 2)?;
        map.serialize_field("valid", &self.is_valid())?;
        map.serialize_field("issues", &self.issues)?;
        map.end()
    }
}
