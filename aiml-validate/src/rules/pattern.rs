//! `pattern("^[A-Z]{2}$")`: regular expressions, with the feature `pattern`.

use crate::schema::pattern;

/// A regular expression, compiled when it is first needed.
#[doc(hidden)]
///
/// A constant, as all rules are; what it was compiled to is in a static that generated code has for it.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    source: &'static str,
    compiled: fn() -> &'static Compiled,
}

/// The place for a compiled expression.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct Compiled {
    #[cfg(feature = "pattern")]
    regex: std::sync::OnceLock<Option<regex_lite::Regex>>,
}

impl Compiled {
    pub const fn new() -> Self {
        Self {
            #[cfg(feature = "pattern")]
            regex: std::sync::OnceLock::new(),
        }
    }
}

impl Pattern {
    pub const fn new(source: &'static str, compiled: fn() -> &'static Compiled) -> Self {
        Self { source, compiled }
    }

    /// Whether the text may have a match, in `const`, where only simple expressions are decided.
    pub(crate) const fn may_match(&self, text: &str) -> bool {
        !matches!(pattern::holds(self.source, text), Some(false))
    }

    /// Whether the text has a match. An expression that does not compile, which the derive refuses, has
    /// always one: a text is never refused for it.
    #[cfg(feature = "pattern")]
    pub fn matches(&self, text: &str) -> bool {
        let regex = (self.compiled)().regex.get_or_init(|| regex_lite::Regex::new(self.source).ok());
        regex.as_ref().is_none_or(|regex| regex.is_match(text))
    }

    /// Without the feature, patterns are not checked (the derive refuses the annotation).
    #[cfg(not(feature = "pattern"))]
    pub fn matches(&self, text: &str) -> bool {
        let _ = (self.source, self.compiled, text);
        true
    }
}
