//! The verdict on one text: a body, or an envelope with one.

mod answer;
mod envelope;

use aiml_validate::{Checker, Code, Report, UnknownModels};
use serde_json::value::RawValue;

pub(crate) use self::answer::Form;
use self::envelope::Envelope;

/// What texts are judged by.
#[derive(Clone)]
pub(crate) struct Judge {
    /// Of bodies that do not name their own.
    pub(crate) endpoint: Option<String>,
    pub(crate) unknown_models: UnknownModels,
}

/// The verdict on one text.
pub(crate) struct Answer<'t> {
    /// The envelope's id, as it stands there.
    id: Option<&'t RawValue>,
    found: Found,
}

enum Found {
    Report(Report),
    /// There is no body to judge.
    Problem(Problem),
}

/// Why there is no body to judge, in the words of an issue.
struct Problem {
    code: Code,
    message: String,
}

impl Problem {
    fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}

/// Any endpoint will do for a text that is not JSON, since nothing else is said of it.
const ANY_ENDPOINT: &str = "/v1/chat/completions";

impl Judge {
    /// Judges a text. The body is judged as it is written, so that `1.0`, `1e400` and keys that stand twice
    /// are what they are.
    pub(crate) fn judge<'t>(&self, text: &'t [u8]) -> Answer<'t> {
        let mut envelope = Envelope::default();
        let read = match core::str::from_utf8(text) {
            Ok(text) => envelope.read(text).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        let found = match read {
            Ok(()) => self.found(&envelope, text),
            Err(error) => Ok(self.broken(text, &error)),
        };
        Answer { id: envelope.id, found: found.unwrap_or_else(Found::Problem) }
    }

    fn found(&self, envelope: &Envelope<'_>, text: &[u8]) -> Result<Found, Problem> {
        let (named, body) = match envelope.body {
            Some(body) => (envelope.endpoint()?, body.get().as_bytes()),
            // Not an envelope; with an endpoint from outside it is a body itself.
            None if self.endpoint.is_some() => (None, text),
            None if envelope.endpoint.is_some() => {
                return Err(Problem::new(
                    Code::InvalidType,
                    "The object names an endpoint but has no 'body'",
                ));
            }
            None => (None, text),
        };
        let Some(endpoint) = named.as_deref().or(self.endpoint.as_deref()) else {
            return Err(Problem::new(
                Code::UnknownEndpoint,
                "No endpoint: neither '--endpoint PATH' nor an 'endpoint' beside a 'body'",
            ));
        };
        Ok(Found::Report(self.check(endpoint, body)))
    }

    fn check(&self, endpoint: &str, body: &[u8]) -> Report {
        Checker::new().unknown_models(self.unknown_models).check_json(endpoint, body)
    }

    /// A text that is not JSON, in the same words as a body that is not.
    fn broken(&self, text: &[u8], error: &str) -> Found {
        let report = self.check(ANY_ENDPOINT, text);
        if report.iter().any(|issue| issue.code() == Code::InvalidJson) {
            return Found::Report(report);
        }
        Found::Problem(Problem::new(Code::InvalidJson, error))
    }
}

impl Answer<'_> {
    /// The answer to a text that nobody would hold in memory.
    pub(crate) fn too_long() -> Self {
        Self { id: None, found: Found::Problem(Problem::new(Code::TooBig, "The line is too long")) }
    }

    /// Nobody said what to judge the text by: that is no verdict on the text.
    pub(crate) fn misuse(&self) -> Option<&str> {
        match &self.found {
            Found::Problem(problem) if problem.code == Code::UnknownEndpoint => Some(&problem.message),
            _ => None,
        }
    }

    pub(crate) fn is_valid(&self) -> bool {
        match &self.found {
            Found::Report(report) => report.is_valid(),
            Found::Problem(_) => false,
        }
    }
}
