//! Where and why a text is not JSON.

use alloc::{format, string::String};

/// What stands at a place of the text instead of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    at: usize,
    what: &'static str,
}

impl Wrong {
    #[cold]
    pub(super) fn new(at: usize, what: &'static str) -> Self {
        Self { at, what }
    }

    #[cold]
    pub(super) fn not_utf8(at: usize) -> Self {
        Self { at, what: "invalid UTF-8" }
    }

    /// The place in lines and characters, both from 1, and what was expected there.
    #[expect(clippy::naive_bytecount, reason = "once, for a body that is refused")]
    pub(crate) fn message(&self, bytes: &[u8]) -> String {
        // Up to the place it is text: the one fault that is not is the first byte that is none.
        let before = bytes.get(..self.at.min(bytes.len())).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let characters = before.iter().skip(start).filter(|byte| **byte & 0xC0 != 0x80).count();
        let what = if self.at >= bytes.len() && self.what.starts_with("expected") {
            format!("{}, found the end", self.what)
        } else {
            String::from(self.what)
        };
        format!("Invalid JSON at line {line}, column {}: {what}", characters + 1)
    }
}
