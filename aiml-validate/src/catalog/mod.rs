//! What the API publishes about its models: the endpoints, the model ids, and what each accepts where.

mod endpoint;
mod id;
mod index;
mod model;
mod nearest;
mod parameter;
mod path;
mod roles;
mod route;

#[cfg(feature = "json")]
mod draft;
#[cfg(feature = "json")]
pub mod source;

use alloc::borrow::Cow;
#[cfg(feature = "json")]
use alloc::vec::Vec;
use core::fmt;

pub(crate) use self::id::why_no_id;
use self::index::Index;
#[cfg(feature = "json")]
pub(crate) use self::path::key;
#[cfg(feature = "json")]
pub use self::source::OverlayError;
pub use self::{
    endpoint::{Endpoint, Endpoints},
    model::{Capabilities, Capability, Model, Models, Status},
    nearest::Nearest,
    parameter::{Limit, Parameter, Value},
    route::{Route, Routes},
};
use crate::schema::node::{NodeId, Schema};

/// The endpoints and models of the API, and what each model accepts.
///
/// The built-in one needs no start-up: it is read in place, at run time and in `const` alike.
///
/// ```
/// use aiml_validate::{Catalog, Status};
///
/// let catalog = Catalog::builtin();
/// let model = catalog.model("openai/gpt-4o").expect("a well-known model");
/// assert_eq!(model.status(), Status::Served);
///
/// let chat = catalog.endpoint("/v1/chat/completions").expect("a well-known endpoint");
/// let o1_mini = chat.capability("o1-mini").expect("served at this endpoint");
/// assert!(!o1_mini.roles().contains(&"system"));
///
/// const KNOWN: bool = Catalog::builtin().model("openai/gpt-4o").is_some();
/// assert!(KNOWN);
/// ```
#[derive(Clone)]
pub struct Catalog {
    index: Cow<'static, [u8]>,
    /// One blob for what is built in, and one for each overlay.
    schemas: Cow<'static, [Cow<'static, [u8]>]>,
}

static SCHEMAS: [Cow<'static, [u8]>; 1] = [Cow::Borrowed(include_bytes!("builtin/schemas.bin"))];
static BUILTIN: Catalog =
    Catalog { index: Cow::Borrowed(include_bytes!("builtin/index.bin")), schemas: Cow::Borrowed(&SCHEMAS) };

/// How much a catalog holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// The documents that it was made from.
    pub documents: usize,
    /// The request bodies that those describe.
    pub bodies: usize,
    /// Endpoints that take a body.
    pub endpoints: usize,
    /// Model ids, served and retired.
    pub models: usize,
    /// Pairs of an endpoint and a model.
    pub pairs: usize,
}

/// A schema of the catalog: the blob, and the node in it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Root<'a> {
    pub(crate) schema: Schema<'a>,
    pub(crate) node: NodeId,
}

/// The schemas of which a body must fit one, in the order of the documents.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Roots<'a> {
    catalog: &'a Catalog,
    run: index::Run,
}

impl<'a> Roots<'a> {
    pub(crate) const fn len(self) -> usize {
        self.run.len as usize
    }

    /// A schema by its number; past the end, one that takes anything.
    pub(crate) const fn get(self, number: usize) -> Root<'a> {
        if number >= self.len() {
            return Root { schema: Schema::open(&[]), node: NodeId(0) };
        }
        // Under the length, which is sixteen bits.
        #[expect(clippy::cast_possible_truncation, reason = "checked above")]
        let (blob, node) = self.catalog.index().root(self.run, number as u16);
        Root { schema: self.catalog.schema(blob), node: NodeId(node) }
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = Root<'a>> + use<'a> {
        (0..self.len()).map(move |number| self.get(number))
    }
}

impl Catalog {
    /// What was published when this version of the crate was made.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// assert!(Catalog::builtin().counts().models > 700);
    /// ```
    pub const fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// The endpoints that take a body, sorted by path.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// assert!(Catalog::builtin().endpoints().any(|endpoint| endpoint.path() == "/v1/embeddings"));
    /// ```
    pub const fn endpoints(&self) -> Endpoints<'_> {
        Endpoints::new(self)
    }

    /// The endpoint of a path; `/x` and `/v1/x` are the same one.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let catalog = Catalog::builtin();
    /// assert_eq!(catalog.endpoint("/chat/completions"), catalog.endpoint("/v1/chat/completions"));
    /// assert!(catalog.endpoint("/v2/chat/completions").is_none());
    /// ```
    pub const fn endpoint(&self, path: &str) -> Option<Endpoint<'_>> {
        match self.index().find_endpoint(path.as_bytes()) {
            Some(number) => Some(Endpoint::new(self, number)),
            None => None,
        }
    }

    /// All models, sorted by id.
    ///
    /// ```
    /// # use aiml_validate::{Catalog, Status};
    /// let retired = Catalog::builtin().models().filter(|model| model.status() == Status::Retired);
    /// assert!(retired.count() > 0);
    /// ```
    pub const fn models(&self) -> Models<'_> {
        Models::new(self)
    }

    /// The model of an id.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// assert!(Catalog::builtin().model("openai/gpt-4o").is_some());
    /// assert!(Catalog::builtin().model("openai/gtp-4o").is_none());
    /// ```
    pub const fn model(&self, id: &str) -> Option<Model<'_>> {
        match self.index().find_model(id.as_bytes()) {
            Some(number) => Some(Model::new(self, number)),
            None => None,
        }
    }

    /// The ids most like one that is not there, best first: of all models, or of those of one endpoint.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let nearest = Catalog::builtin().nearest("openai/gtp-4o", None);
    /// assert_eq!(nearest.iter().next(), Some("openai/gpt-4o"));
    /// ```
    pub const fn nearest(&self, id: &str, endpoint: Option<Endpoint<'_>>) -> Nearest<'_> {
        let endpoint = match endpoint {
            Some(endpoint) => Some(endpoint.number()),
            None => None,
        };
        Nearest::of_models(self, id, endpoint)
    }

    /// The endpoint whose path is most like one that is not there.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let nearest = Catalog::builtin().nearest_endpoint("/v1/chat/completion");
    /// assert_eq!(nearest.map(|endpoint| endpoint.path()), Some("/v1/chat/completions"));
    /// ```
    pub const fn nearest_endpoint(&self, path: &str) -> Option<Endpoint<'_>> {
        match Nearest::of_paths(self, path).first() {
            Some(number) => Some(Endpoint::new(self, number)),
            None => None,
        }
    }

    /// The endpoint that is meant by a path that there is not, if that is no more than a slip.
    pub(crate) const fn endpoint_meant_by(&self, path: &str) -> Option<Endpoint<'_>> {
        let nearest = Nearest::of_paths(self, path);
        match nearest.first() {
            Some(number) if nearest.is_slip() => Some(Endpoint::new(self, number)),
            _ => None,
        }
    }

    /// Every method and path of the API, also those that take no body.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let mut routes = Catalog::builtin().routes();
    /// assert!(routes.any(|route| route.method() == "GET" && route.path() == "/v1/models"));
    /// ```
    pub const fn routes(&self) -> Routes<'_> {
        Routes::new(self)
    }

    /// The day whose documents it was made from: `2026-11-23`.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// assert_eq!(Catalog::builtin().date().len(), "2026-11-23".len());
    /// ```
    pub const fn date(&self) -> &str {
        self.index().date()
    }

    /// How much it holds.
    ///
    /// ```
    /// # use aiml_validate::Catalog;
    /// let counts = Catalog::builtin().counts();
    /// assert!(counts.pairs > counts.endpoints);
    /// ```
    pub const fn counts(&self) -> Counts {
        let index = self.index();
        Counts {
            documents: index.documents() as usize,
            bodies: index.bodies() as usize,
            endpoints: index.endpoints() as usize,
            models: index.models() as usize,
            pairs: index.pairs() as usize,
        }
    }

    #[inline]
    pub(crate) const fn index(&self) -> Index<'_> {
        match &self.index {
            Cow::Borrowed(index) => Index::open(index),
            Cow::Owned(index) => Index::open(index.as_slice()),
        }
    }

    const fn schema(&self, number: u8) -> Schema<'_> {
        let blobs: &[Cow<'static, [u8]>] = match &self.schemas {
            Cow::Borrowed(blobs) => blobs,
            Cow::Owned(blobs) => blobs.as_slice(),
        };
        if number as usize >= blobs.len() {
            return Schema::open(&[]);
        }
        match &blobs[number as usize] {
            Cow::Borrowed(blob) => Schema::open(blob),
            Cow::Owned(blob) => Schema::open(blob.as_slice()),
        }
    }
}

/// A model at an endpoint of the built-in catalog, and the number of its first root among those of the endpoint.
#[inline]
pub(crate) fn builtin_pair(endpoint: u16, id: &str) -> Option<(u16, u16)> {
    BUILTIN.index().find_first(endpoint, id.as_bytes())
}

/// The numbers of the other roots of such a pair, which few have.
#[cold]
pub(crate) fn other_roots(pair: u16) -> impl Iterator<Item = u16> {
    let index = BUILTIN.index();
    (1..index.pair_roots(pair).len).map(move |i| index.number(pair, i))
}

impl Default for Catalog {
    /// The built-in one.
    fn default() -> Self {
        BUILTIN.clone()
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalog").field("date", &self.date()).field("counts", &self.counts()).finish()
    }
}

/// What the importer and the overlay share.
#[cfg(feature = "json")]
impl Catalog {
    /// A catalog of its own, from bytes.
    #[doc(hidden)]
    pub fn from_blobs(index: Vec<u8>, schemas: Vec<u8>) -> Self {
        Self { index: Cow::Owned(index), schemas: Cow::Owned(alloc::vec![Cow::Owned(schemas)]) }
    }
}

#[cfg(test)]
mod tests;
