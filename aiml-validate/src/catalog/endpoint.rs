//! Endpoints: the paths that take a body.

use core::fmt;

use super::{Capabilities, Capability, Catalog, Model, Models, Roots, index::text, path::key};
use crate::schema::bytes::same;

/// A path of the API that takes a body.
///
/// ```
/// use aiml_validate::Catalog;
///
/// let tts = Catalog::builtin().endpoint("/v1/tts").expect("a well-known endpoint");
/// assert!(tts.models().count() > 10);
/// ```
#[derive(Clone, Copy)]
pub struct Endpoint<'a> {
    catalog: &'a Catalog,
    number: u16,
}

impl<'a> Endpoint<'a> {
    pub(crate) const fn new(catalog: &'a Catalog, number: u16) -> Self {
        Self { catalog, number }
    }

    pub(crate) const fn number(self) -> u16 {
        self.number
    }

    /// The path, as the documents spell it most often: `/v1/chat/completions`.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let endpoint = Catalog::builtin().endpoint("/chat/completions").expect("known");
    /// assert_eq!(endpoint.path(), "/v1/chat/completions");
    /// ```
    pub const fn path(self) -> &'a str {
        text(self.catalog.index().path(self.number))
    }

    /// Whether its bodies name a model; a few, such as `/v1/keys`, have none.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let keys = Catalog::builtin().endpoint("/v1/keys").expect("known");
    /// assert!(!keys.names_model());
    /// ```
    pub const fn names_model(self) -> bool {
        self.catalog.index().names_model(self.number)
    }

    /// The models that have documents here, sorted by id.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let ocr = Catalog::builtin().endpoint("/v1/ocr").expect("known");
    /// assert!(ocr.models().any(|model| model.id().starts_with("mistral")));
    /// ```
    pub const fn models(self) -> Models<'a> {
        Models::at(self.catalog, self.number)
    }

    /// What each of its models accepts here.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let chat = Catalog::builtin().endpoint("/v1/chat/completions").expect("known");
    /// let takes_tool = chat.capabilities().filter(|capability| capability.roles().contains(&"tool"));
    /// assert!(takes_tool.count() > 10);
    /// ```
    pub const fn capabilities(self) -> Capabilities<'a> {
        Capabilities::of_endpoint(self.models(), self.number)
    }

    /// What a model accepts here.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let chat = Catalog::builtin().endpoint("/v1/chat/completions").expect("known");
    /// assert!(chat.capability("openai/gpt-4o").is_some());
    /// assert!(chat.capability("text-embedding-3-small").is_none());
    /// ```
    pub const fn capability(self, id: &str) -> Option<Capability<'a>> {
        let index = self.catalog.index();
        let Some(model) = index.find_model(id.as_bytes()) else { return None };
        match index.find_pair(self.number, model) {
            Some(pair) => Some(Capability::new(Model::new(self.catalog, model), pair)),
            None => None,
        }
    }

    /// The schemas of all its bodies, each once; of the bodies themselves where they name no model.
    pub(crate) const fn roots(self) -> Roots<'a> {
        Roots { catalog: self.catalog, run: self.catalog.index().endpoint_roots(self.number) }
    }
}

impl PartialEq for Endpoint<'_> {
    fn eq(&self, other: &Self) -> bool {
        same(key(self.path().as_bytes()), key(other.path().as_bytes()))
    }
}

impl Eq for Endpoint<'_> {}

impl fmt::Debug for Endpoint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Endpoint").field(&self.path()).finish()
    }
}

impl fmt::Display for Endpoint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.path())
    }
}

/// Endpoints, sorted by path; see [`Catalog::endpoints`].
#[derive(Clone, Debug)]
pub struct Endpoints<'a> {
    catalog: &'a Catalog,
    next: u16,
}

impl<'a> Endpoints<'a> {
    pub(super) const fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, next: 0 }
    }
}

impl<'a> Iterator for Endpoints<'a> {
    type Item = Endpoint<'a>;

    fn next(&mut self) -> Option<Endpoint<'a>> {
        let number = self.next;
        (number < self.catalog.index().endpoints()).then(|| {
            self.next += 1;
            Endpoint::new(self.catalog, number)
        })
    }
}
