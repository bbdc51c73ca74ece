//! Models, and what one accepts at one endpoint.

#[cfg(feature = "json")]
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::{Catalog, Endpoint, Parameter, Roots, index::text, parameter, roles};
use crate::schema::bytes::same;

/// A model of the API.
///
/// ```
/// use aiml_validate::Catalog;
///
/// let model = Catalog::builtin().model("openai/gpt-4o").expect("a well-known model");
/// assert!(model.endpoints().any(|endpoint| endpoint.path() == "/v1/chat/completions"));
/// ```
#[derive(Clone, Copy)]
pub struct Model<'a> {
    catalog: &'a Catalog,
    number: u16,
}

/// Whether a model can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
    /// It is served.
    Served,
    /// The API lists it as no longer served.
    Retired,
}

impl Status {
    /// The word for it: `served` or `retired`.
    ///
    /// ```
    /// assert_eq!(aiml_validate::Status::Retired.as_str(), "retired");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Served => "served",
            Self::Retired => "retired",
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<'a> Model<'a> {
    pub(super) const fn new(catalog: &'a Catalog, number: u16) -> Self {
        Self { catalog, number }
    }

    /// What stands in the body's `model`.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// assert_eq!(Catalog::builtin().model("o1-mini").map(|model| model.id()), Some("o1-mini"));
    /// ```
    pub const fn id(self) -> &'a str {
        text(self.catalog.index().id(self.number))
    }

    /// Whether it can be called.
    ///
    /// ```
    /// # use aiml_validate::{Catalog, Status};
    /// let model = Catalog::builtin().model("openai/gpt-4o").expect("known");
    /// assert_eq!(model.status(), Status::Served);
    /// ```
    pub const fn status(self) -> Status {
        if self.catalog.index().retired(self.number) { Status::Retired } else { Status::Served }
    }

    /// The endpoints that have documents for it; none for many that are retired.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let model = Catalog::builtin().model("text-embedding-3-small").expect("known");
    /// assert_eq!(model.endpoints().map(|endpoint| endpoint.path()).collect::<Vec<_>>(), ["/v1/embeddings"]);
    /// ```
    pub fn endpoints(self) -> impl Iterator<Item = Endpoint<'a>> + use<'a> {
        self.capabilities().map(Capability::endpoint)
    }

    /// What it accepts at each endpoint.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let model = Catalog::builtin().model("openai/gpt-4o").expect("known");
    /// assert!(model.capabilities().all(|capability| capability.parameters().len() > 5));
    /// ```
    pub const fn capabilities(self) -> Capabilities<'a> {
        Capabilities::of_model(self)
    }
}

impl PartialEq for Model<'_> {
    fn eq(&self, other: &Self) -> bool {
        same(self.id().as_bytes(), other.id().as_bytes())
    }
}

impl Eq for Model<'_> {}

impl fmt::Debug for Model<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Model").field(&self.id()).finish()
    }
}

impl fmt::Display for Model<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// What one model accepts at one endpoint.
///
/// ```
/// use aiml_validate::Catalog;
///
/// let chat = Catalog::builtin().endpoint("/v1/chat/completions").expect("a well-known endpoint");
/// let gpt = chat.capability("openai/gpt-4o").expect("served at this endpoint");
/// assert!(gpt.roles().contains(&"system"));
/// assert!(gpt.parameters().iter().any(|parameter| parameter.name() == "temperature"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Capability<'a> {
    model: Model<'a>,
    pair: u16,
}

impl<'a> Capability<'a> {
    pub(super) const fn new(model: Model<'a>, pair: u16) -> Self {
        Self { model, pair }
    }

    /// The model.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// # let chat = Catalog::builtin().endpoint("/v1/chat/completions").expect("known");
    /// assert_eq!(chat.capability("o1-mini").map(|capability| capability.model().id()), Some("o1-mini"));
    /// ```
    pub const fn model(self) -> Model<'a> {
        self.model
    }

    /// The endpoint.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// # let chat = Catalog::builtin().endpoint("/v1/chat/completions").expect("known");
    /// assert_eq!(chat.capability("o1-mini").map(|capability| capability.endpoint()), Some(chat));
    /// ```
    pub const fn endpoint(self) -> Endpoint<'a> {
        Endpoint::new(self.model.catalog, self.model.catalog.index().pair_endpoint(self.pair))
    }

    /// The roles that `messages` may have, in the order of the documents; none where there are no messages.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// # let chat = Catalog::builtin().endpoint("/v1/chat/completions").expect("known");
    /// let o1_mini = chat.capability("o1-mini").expect("known");
    /// assert!(o1_mini.roles().contains(&"user") && !o1_mini.roles().contains(&"system"));
    /// ```
    pub fn roles(self) -> Vec<&'a str> {
        roles::roles(self.roots())
    }

    /// The parameters of the body, in the order of the documents, without `model`.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// # let chat = Catalog::builtin().endpoint("/v1/chat/completions").expect("known");
    /// let gpt = chat.capability("openai/gpt-4o").expect("known");
    /// let required: Vec<_> = gpt.parameters().into_iter().filter(|parameter| parameter.required()).collect();
    /// assert_eq!(required.len(), 1);
    /// assert_eq!(required[0].name(), "messages");
    /// ```
    pub fn parameters(self) -> Vec<Parameter> {
        parameter::parameters(self.roots())
    }

    /// The whole of it in the form of an overlay, to change a copy of.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// # let chat = Catalog::builtin().endpoint("/v1/chat/completions").expect("known");
    /// # let o1_mini = chat.capability("o1-mini").expect("known");
    /// let catalog = Catalog::builtin().with_overlay(&o1_mini.to_overlay())?;
    /// # Ok::<(), aiml_validate::OverlayError>(())
    /// ```
    #[cfg(feature = "json")]
    pub fn to_overlay(self) -> String {
        super::source::overlay_of(self)
    }

    /// The schemas of which a body must fit one.
    pub(crate) const fn roots(self) -> Roots<'a> {
        let catalog = self.model.catalog;
        Roots { catalog, run: catalog.index().pair_roots(self.pair) }
    }
}

impl fmt::Debug for Capability<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Capability").field("endpoint", &self.endpoint()).field("model", &self.model).finish()
    }
}

/// Models, sorted by id; see [`Catalog::models`] and [`Endpoint::models`].
#[derive(Clone, Debug)]
pub struct Models<'a> {
    catalog: &'a Catalog,
    endpoint: Option<u16>,
    next: u16,
}

impl<'a> Models<'a> {
    pub(super) const fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, endpoint: None, next: 0 }
    }

    pub(super) const fn at(catalog: &'a Catalog, endpoint: u16) -> Self {
        Self { catalog, endpoint: Some(endpoint), next: 0 }
    }
}

impl<'a> Iterator for Models<'a> {
    type Item = Model<'a>;

    fn next(&mut self) -> Option<Model<'a>> {
        let index = self.catalog.index();
        while self.next < index.models() {
            let number = self.next;
            self.next += 1;
            if self.endpoint.is_none_or(|endpoint| index.find_pair(endpoint, number).is_some()) {
                return Some(Model::new(self.catalog, number));
            }
        }
        None
    }
}

/// Capabilities; see [`Endpoint::capabilities`] and [`Model::capabilities`].
#[derive(Clone, Debug)]
pub struct Capabilities<'a>(Of<'a>);

#[derive(Clone, Debug)]
enum Of<'a> {
    Model { model: Model<'a>, next: u16, end: u16 },
    Endpoint { models: Models<'a>, number: u16 },
}

impl<'a> Capabilities<'a> {
    const fn of_model(model: Model<'a>) -> Self {
        let (first, len) = model.catalog.index().pairs_of(model.number);
        Self(Of::Model { model, next: first, end: first.saturating_add(len) })
    }

    pub(super) const fn of_endpoint(models: Models<'a>, number: u16) -> Self {
        Self(Of::Endpoint { models, number })
    }
}

impl<'a> Iterator for Capabilities<'a> {
    type Item = Capability<'a>;

    fn next(&mut self) -> Option<Capability<'a>> {
        match &mut self.0 {
            Of::Model { model, next, end } => (*next < *end).then(|| {
                *next += 1;
                Capability::new(*model, *next - 1)
            }),
            Of::Endpoint { models, number } => {
                let model = models.next()?;
                let pair = model.catalog.index().find_pair(*number, model.number)?;
                Some(Capability::new(model, pair))
            }
        }
    }
}
