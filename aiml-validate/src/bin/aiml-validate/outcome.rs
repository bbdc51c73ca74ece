//! How a run ends.

use std::{fmt, io};

/// The exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Everything was valid.
    Valid,
    /// Something was invalid.
    Invalid,
    /// Wrong usage, or input that could not be read.
    Failed,
}

impl Exit {
    pub(crate) const fn of(valid: bool) -> Self {
        if valid { Self::Valid } else { Self::Invalid }
    }

    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Valid => 0,
            Self::Invalid => 1,
            Self::Failed => 2,
        }
    }
}

/// Why a run could not go on.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What the user asked for does not exist, or does not fit together.
    Usage(String),
    /// The results could not be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) => f.write_str(text),
            Self::Output(error) => write!(f, "the results cannot be written: {error}"),
        }
    }
}
