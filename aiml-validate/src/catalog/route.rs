//! The methods and paths of the API.

use core::fmt;

use super::{
    Catalog,
    index::text,
    path::{fits, key},
};
use crate::schema::bytes::same;

/// A method and a path of the API.
///
/// ```
/// use aiml_validate::Catalog;
///
/// let known = |method, path| Catalog::builtin().routes().any(|route| route.matches(method, path));
/// assert!(known("DELETE", "/v1/keys/abc"));
/// assert!(!known("DELETE", "/v1/chat/completions"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route<'a> {
    method: &'a str,
    path: &'a str,
}

impl<'a> Route<'a> {
    /// The method: `POST`.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// assert!(Catalog::builtin().routes().all(|route| !route.method().is_empty()));
    /// ```
    pub const fn method(self) -> &'a str {
        self.method
    }

    /// The path, with its parameters in braces: `/v1/keys/{prefix}`.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// assert!(Catalog::builtin().routes().all(|route| route.path().starts_with('/')));
    /// ```
    pub const fn path(self) -> &'a str {
        self.path
    }

    /// Whether a request goes to this route; `/x` and `/v1/x` are the same path.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let routes = Catalog::builtin().routes();
    /// assert_eq!(routes.filter(|route| route.matches("GET", "/models")).count(), 1);
    /// ```
    pub fn matches(self, method: &str, path: &str) -> bool {
        let (own, path) = (key(self.path.as_bytes()), key(path.as_bytes()));
        method.eq_ignore_ascii_case(self.method) && (same(own, path) || fits(own, path))
    }
}

impl fmt::Display for Route<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// Routes, sorted by path; see [`Catalog::routes`].
#[derive(Clone, Debug)]
pub struct Routes<'a> {
    catalog: &'a Catalog,
    next: u16,
}

impl<'a> Routes<'a> {
    pub(super) const fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, next: 0 }
    }
}

impl<'a> Iterator for Routes<'a> {
    type Item = Route<'a>;

    fn next(&mut self) -> Option<Route<'a>> {
        let index = self.catalog.index();
        if self.next >= index.routes() {
            return None;
        }
        let (path, method) = text(index.route(self.next)).split_once(' ')?;
        self.next += 1;
        Some(Route { method, path })
    }
}
