//! Patterns of strings, as JavaScript runs them.
//!
//! Simple ones, as the catalog's are, need no help; others, of overlays, have only what regex-lite and JavaScript read
//! alike: ASCII `\d`, `$` at the very end.

/// Whether a text has a pattern. One that is no regular expression is had by every text.
#[cfg(feature = "pattern")]
pub(super) fn holds(pattern: &str, text: &str) -> bool {
    crate::schema::pattern::holds(pattern, text)
        .unwrap_or_else(|| compiled(pattern, |regex| regex.is_match(text)))
}

/// Without the feature, patterns are not checked.
#[cfg(not(feature = "pattern"))]
pub(super) const fn holds(_pattern: &str, _text: &str) -> bool {
    true
}

/// The most patterns that are kept compiled.
#[cfg(feature = "pattern")]
const KEPT: usize = 256;

#[cfg(feature = "pattern")]
fn compiled(pattern: &str, run: impl Fn(&regex_lite::Regex) -> bool) -> bool {
    use alloc::{boxed::Box, collections::BTreeMap};
    use std::sync::{PoisonError, RwLock};

    /// Compiled patterns; none for a text that is no pattern.
    static CACHE: RwLock<BTreeMap<Box<str>, Option<regex_lite::Regex>>> = RwLock::new(BTreeMap::new());

    if let Some(regex) = CACHE.read().unwrap_or_else(PoisonError::into_inner).get(pattern) {
        return regex.as_ref().is_none_or(run);
    }
    let regex = regex_lite::Regex::new(pattern).ok();
    let holds = regex.as_ref().is_none_or(run);
    let mut cache = CACHE.write().unwrap_or_else(PoisonError::into_inner);
    if cache.len() < KEPT {
        cache.insert(pattern.into(), regex);
    }
    holds
}
