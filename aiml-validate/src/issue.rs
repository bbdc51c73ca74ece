//! One problem of a request, and the wording of every one of them.
//!
//! All message text of the crate stands in this file and below it (the words are Zod v3's, as the API answers). What an
//! issue keeps is data; the words are made when somebody reads them.

mod parts;
mod said;

use alloc::{borrow::Cow, boxed::Box, string::ToString, vec::Vec};
use core::fmt::{self, Display as _};

use serde_core::{Serialize, Serializer, ser::SerializeStruct};

pub use self::parts::{Format, Literal};
pub(crate) use self::{
    parts::{Amount, Limit, Measured, Members, WRONG_PATTERN},
    said::Unknown,
};
use crate::{
    code::Code,
    path::{At, Param, Path, Pointer, Segment},
    text::shown,
};

/// Whether an issue keeps a request from being sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// Worth knowing; the API would take the request.
    Warning,
    /// The API would refuse the request.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

impl Serialize for Severity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// One problem of a request.
///
/// ```
/// # use aiml_validate::AimlRequest;
/// # use serde::Serialize;
/// #[derive(Serialize, AimlRequest)]
/// struct Request {
///     #[aiml(range(0..=2))]
///     temperature: f64,
/// }
///
/// let report = Request { temperature: 3.0 }.report();
/// let issue = &report.issues()[0];
/// assert_eq!(issue.param().to_string(), "temperature");
/// assert_eq!(issue.code(), "too_big");
/// assert_eq!(issue.message().to_string(), "Number must be less than or equal to 2");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    path: Path,
    kind: Kind,
    severity: Severity,
}

/// The JSON type names of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    String,
    Number,
    Boolean,
    Object,
    Array,
    Null,
    /// No value at all.
    Undefined,
    Nan,
}

impl Type {
    const fn as_str(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Object => "object",
            Self::Array => "array",
            Self::Null => "null",
            Self::Undefined => "undefined",
            Self::Nan => "nan",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    WrongType {
        expected: Type,
        received: Type,
    },
    WrongTypeForMembers {
        expected: Members,
        received: Type,
    },
    NotAnInteger,
    NotAMember {
        expected: Members,
        received: Box<str>,
    },
    TooSmall(Limit),
    TooBig(Limit),
    WrongFormat(Format),
    WrongPattern,
    UnsupportedValue(Box<str>),
    UnsupportedParameter,
    Union(Vec<Issue>),
    /// Everything whose words were made when it was found.
    Said(Code, Box<str>),
}

impl Issue {
    /// The steps from the body to the value, outermost first; empty for the body itself.
    pub fn path(&self) -> &[Segment] {
        self.path.segments()
    }

    /// The path in the API's notation: `messages[0].role`; empty for the body itself.
    pub fn param(&self) -> Param<'_> {
        Param(self.path())
    }

    /// The path as a JSON Pointer: `/messages/0/role`; empty for the body itself.
    pub fn pointer(&self) -> Pointer<'_> {
        Pointer(self.path())
    }

    /// What kind of problem it is.
    pub fn code(&self) -> Code {
        match &self.kind {
            Kind::WrongType { .. } | Kind::WrongTypeForMembers { .. } | Kind::NotAnInteger => {
                Code::InvalidType
            }
            Kind::NotAMember { .. } => Code::InvalidEnumValue,
            Kind::TooSmall(_) => Code::TooSmall,
            Kind::TooBig(_) => Code::TooBig,
            Kind::WrongFormat(_) | Kind::WrongPattern => Code::InvalidString,
            Kind::UnsupportedValue(_) => Code::UnsupportedValue,
            Kind::UnsupportedParameter => Code::UnsupportedParameter,
            Kind::Union(_) => Code::InvalidUnion,
            Kind::Said(code, _) => *code,
        }
    }

    /// The problem in the server's words.
    pub fn message(&self) -> Message<'_> {
        Message(self)
    }

    /// Whether the API would refuse the request for it.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// Where the server says only `Invalid input`: the issues of the alternative that fits best.
    pub fn causes(&self) -> &[Issue] {
        match &self.kind {
            Kind::Union(causes) => causes,
            _ => &[],
        }
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0)
    }
}

impl Issue {
    fn write(&self, f: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        write!(f, "{:1$}", "", depth * 2)?;
        if self.severity == Severity::Warning {
            f.write_str("warning: ")?;
        }
        if !self.path().is_empty() {
            write!(f, "{}: ", self.param())?;
        }
        self.message().fmt(f)?;
        for cause in self.causes() {
            f.write_str("\n")?;
            cause.write(f, depth + 1)?;
        }
        Ok(())
    }
}

impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let causes = self.causes();
        let mut map = serializer.serialize_struct("Issue", 5 + usize::from(!causes.is_empty()))?;
        map.serialize_field("path", self.path())?;
        map.serialize_field("param", &self.param().to_string())?;
        map.serialize_field("code", &self.code())?;
        map.serialize_field("message", &self.message().to_string())?;
        map.serialize_field("severity", &self.severity)?;
        if causes.is_empty() {
            map.skip_field("causes")?;
        } else {
            map.serialize_field("causes", causes)?;
        }
        map.end()
    }
}

/// The words of an issue; see [`Issue::message`].
#[derive(Clone, Copy, Debug)]
pub struct Message<'a>(&'a Issue);

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let param = self.0.param();
        match &self.0.kind {
            Kind::WrongType { received: Type::Undefined, .. }
            | Kind::WrongTypeForMembers { received: Type::Undefined, .. } => f.write_str("Required"),
            Kind::WrongType { expected, received } => {
                write!(f, "Expected {}, received {}", expected.as_str(), received.as_str())
            }
            Kind::WrongTypeForMembers { expected, received } => {
                write!(f, "Expected {expected}, received {}", received.as_str())
            }
            Kind::NotAnInteger => f.write_str("Expected integer, received float"),
            Kind::NotAMember { expected, received } => {
                write!(f, "Invalid enum value. Expected {expected}, received '{received}'")
            }
            Kind::TooSmall(limit) => limit.write(f, "at least", "greater"),
            Kind::TooBig(limit) => limit.write(f, "at most", "less"),
            Kind::WrongFormat(format) => f.write_str(format.refusal()),
            Kind::WrongPattern => f.write_str(WRONG_PATTERN),
            Kind::UnsupportedValue(received) => {
                write!(f, "Unsupported value: '{param}' does not support '{received}' with this model.")
            }
            Kind::UnsupportedParameter => {
                write!(f, "Unsupported parameter: '{param}' is not supported with this model.")
            }
            Kind::Union(_) => f.write_str("Invalid input"),
            Kind::Said(_, text) => f.write_str(text),
        }
    }
}

/// How issues are made. Out of line: a valid body comes by none of them.
impl Issue {
    #[cold]
    pub(crate) fn new(at: &At<'_>, kind: Kind) -> Self {
        Self { path: Path::new(at), kind, severity: Severity::Error }
    }

    #[cold]
    pub(crate) fn wrong_type(at: &At<'_>, expected: Type, received: Type) -> Self {
        Self::new(at, Kind::WrongType { expected, received })
    }

    /// A required value that is absent.
    #[cold]
    pub(crate) fn required(at: &At<'_>) -> Self {
        Self::wrong_type(at, Type::Undefined, Type::Undefined)
    }

    #[cold]
    pub(crate) fn not_a_member(at: &At<'_>, expected: Members, received: &str) -> Self {
        Self::new(at, Kind::NotAMember { expected, received: shown(received) })
    }

    #[cold]
    pub(crate) fn unsupported_value(at: &At<'_>, received: &str) -> Self {
        Self::new(at, Kind::UnsupportedValue(shown(received)))
    }

    #[cold]
    pub(crate) fn custom(at: &At<'_>, text: impl Into<Cow<'static, str>>) -> Self {
        Self::said(at, Code::Custom, text)
    }

    #[cold]
    pub(crate) fn said(at: &At<'_>, code: Code, text: impl Into<Cow<'static, str>>) -> Self {
        Self::new(at, Kind::Said(code, text.into().into()))
    }

    /// Whether a union gives up a branch for it: a wrong type or constant, rather than a failed check.
    pub(crate) fn aborts(&self) -> bool {
        !matches!(
            self.code(),
            Code::TooSmall | Code::TooBig | Code::InvalidString | Code::UnrecognizedKeys | Code::Custom
        ) && self.kind != Kind::NotAnInteger
    }

    /// The same as something worth knowing rather than a refusal.
    pub(crate) fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }
}
