//! `pattern("^[A-Z]{2}$")`: regular expressions, with the feature `pattern`.

/// A regular expression, compiled when it is first needed.
#[doc(hidden)]
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    #[cfg(feature = "pattern")]
    compiled: std::sync::OnceLock<Option<regex_lite::Regex>>,
}

impl Pattern {
    pub const fn new(source: &'static str) -> Self {
        Self {
            source,
            #[cfg(feature = "pattern")]
            compiled: std::sync::OnceLock::new(),
        }
    }

    /// Whether the text has a match. An expression that does not compile, which the derive refuses, has
    /// always one: a text is never refused for it.
    #[cfg(feature = "pattern")]
    pub fn matches(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| regex_lite::Regex::new(self.source).ok());
        compiled.as_ref().is_none_or(|regex| regex.is_match(text))
    }

    /// Without the feature, patterns are not checked (the derive refuses the annotation).
    #[cfg(not(feature = "pattern"))]
    pub fn matches(&self, text: &str) -> bool {
        let _ = (self.source, text);
        true
    }
}
