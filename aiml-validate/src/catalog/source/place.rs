//! Where in a text something stands, and what is wrong with it.

use alloc::{
    borrow::{Cow, ToOwned},
    string::String,
    vec::Vec,
};
use core::fmt;

use crate::path::{At, Param, Segment};

/// What is wrong with an overlay: where it stands, as line and column and as a path, and the reason.
///
/// ```
/// use aiml_validate::Catalog;
///
/// let error = Catalog::builtin().with_overlay(r#"{"entries": [{"endpoint": 5, "body": {}}]}"#).expect_err("no path");
/// assert_eq!(
///     error.to_string(),
///     "line 1, column 27: entries[0].endpoint: a string is expected here",
/// );
/// assert_eq!((error.line(), error.column()), (1, 27));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayError {
    line: usize,
    column: usize,
    path: Vec<Segment>,
    message: Cow<'static, str>,
}

impl OverlayError {
    /// The line, from 1.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let error = Catalog::builtin().with_overlay("{\n]").expect_err("no JSON");
    /// assert_eq!(error.line(), 2);
    /// ```
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column, from 1, in characters.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let error = Catalog::builtin().with_overlay("{]").expect_err("no JSON");
    /// assert_eq!(error.column(), 2);
    /// ```
    pub fn column(&self) -> usize {
        self.column
    }

    /// The keys and indexes that lead there; empty where the text is no JSON.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let error = Catalog::builtin().with_overlay(r#"{"retired": [5]}"#).expect_err("no id");
    /// assert_eq!(error.path().len(), 2);
    /// ```
    pub fn path(&self) -> &[Segment] {
        &self.path
    }
}

impl fmt::Display for OverlayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: ", self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, "{}: ", Param(&self.path))?;
        }
        f.write_str(&self.message)
    }
}

impl core::error::Error for OverlayError {}

/// Something wrong at a path of a text.
#[derive(Debug)]
pub(super) struct Fault {
    path: Vec<Segment>,
    message: Cow<'static, str>,
}

impl Fault {
    pub(super) fn new(at: &At<'_>, message: impl Into<Cow<'static, str>>) -> Self {
        Self { path: at.to_segments(), message: message.into() }
    }

    /// With its place in the text.
    pub(super) fn locate(self, text: &str) -> OverlayError {
        let place = Scanner { text: text.as_bytes(), at: 0 }.find(&self.path);
        let before = text.get(..place).unwrap_or("");
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        let line = before.matches('\n').count() + 1;
        OverlayError { line, column, path: self.path, message: self.message }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", Param(&self.path), self.message)
    }
}

/// A text that is no JSON.
pub(super) fn no_json(text: &str, error: &serde_json::Error) -> OverlayError {
    // The parser counts bytes; people count characters.
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or("");
    let before = line.get(..error.column()).map_or(error.column(), |before| before.chars().count());
    let message = alloc::string::ToString::to_string(error);
    let message = message.split(" at line ").next().unwrap_or(&message).to_owned();
    OverlayError {
        line: error.line().max(1),
        column: before.max(1),
        path: Vec::new(),
        message: Cow::Owned(message),
    }
}

/// Walks a text that is known to be JSON.
struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    /// Where the value at a path begins; as deep as the path can be followed.
    fn find(mut self, path: &[Segment]) -> usize {
        self.space();
        let mut found = self.at;
        for segment in path {
            let inside = match segment {
                Segment::Key(key) => self.enter_key(key),
                Segment::Index(index) => self.enter_index(*index),
            };
            if inside.is_none() {
                break;
            }
            self.space();
            found = self.at;
        }
        found
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> Option<()> {
        self.space();
        (self.peek()? == byte).then(|| self.at += 1)
    }

    fn enter_key(&mut self, key: &str) -> Option<()> {
        self.eat(b'{')?;
        loop {
            self.space();
            let start = self.at;
            self.skip()?;
            let name = serde_json::from_slice::<String>(self.text.get(start..self.at)?).ok()?;
            self.eat(b':')?;
            if name == key {
                return Some(());
            }
            self.space();
            self.skip()?;
            self.eat(b',')?;
        }
    }

    fn enter_index(&mut self, index: usize) -> Option<()> {
        self.eat(b'[')?;
        for _ in 0..index {
            self.space();
            self.skip()?;
            self.eat(b',')?;
        }
        Some(())
    }

    /// Passes over one value.
    fn skip(&mut self) -> Option<()> {
        let mut depth = 0usize;
        loop {
            match self.peek()? {
                b'"' => self.skip_string()?,
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                byte if byte.is_ascii_alphanumeric() || b"+-.".contains(&byte) => {
                    while self.peek().is_some_and(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b)) {
                        self.at += 1;
                    }
                }
                _ => self.at += 1,
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    fn skip_string(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            match self.peek()? {
                b'\\' => self.at += 2,
                b'"' => {
                    self.at += 1;
                    return Some(());
                }
                _ => self.at += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_found_in_the_text() {
        let text = "{\n  \"a\\\"]\": [1, {\"é\": \"x\\\"}\", \"b\": {\"c\": [[], {}, -1.5e3]}}]\n}";
        let path = [Segment::from("a\"]"), Segment::from(1), Segment::from("b"), "c".into(), 2.into()];
        let at = Scanner { text: text.as_bytes(), at: 0 }.find(&path);
        assert!(text[at..].starts_with("-1.5e3"), "{}", &text[at..]);
        let fault = Fault { path: path.to_vec(), message: "no".into() };
        let error = fault.locate(text);
        assert_eq!((error.line(), error.column()), (2, 49));
    }

    #[test]
    fn what_is_not_there_is_placed_at_what_should_hold_it() {
        let text = r#"{"a": {"b": 1}}"#;
        let fault = Fault { path: alloc::vec!["a".into(), "x".into()], message: "no".into() };
        assert_eq!(fault.locate(text).column(), 7);
    }
}
