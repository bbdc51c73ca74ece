//! The readable form of a catalog: what is committed, and what a program lays over the built-in one.
//!
//! ```json
//! {
//!   "entries": [
//!     {"endpoint": "/v1/chat/completions", "models": ["acme/new"], "like": "openai/gpt-4o"}
//!   ]
//! }
//! ```
//! `overlay.schema.json` beside this file describes it.

mod change;
mod compile;
mod file;
mod json;
mod parse;
mod place;
mod print;

use alloc::{string::String, vec::Vec};

pub(super) use self::print::overlay_of;
pub use self::{
    change::Change,
    compile::{Blobs, compile},
    file::parse,
    json::Json,
    place::OverlayError,
    print::{entry_to_json, schema_to_json},
};
use crate::schema::def::Def;

/// What a file of the readable form says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// The day of the documents: `2026-11-23`.
    pub date: Option<String>,
    /// How many documents there were, and request bodies in them.
    pub counts: Option<(u32, u32)>,
    /// What models accept where.
    pub entries: Vec<Entry>,
    /// The ids that are no longer served.
    pub retired: Vec<String>,
    /// Methods and paths: `GET /v1/models`.
    pub routes: Vec<String>,
}

/// What some models accept at one endpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The path.
    pub endpoint: String,
    /// The ids; none where the body names no model.
    pub models: Vec<String>,
    /// What they accept.
    pub content: Content,
}

/// What an entry says about its models.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// The schemas of which a body must fit one, in the order of the documents.
    Bodies(Vec<Def>),
    /// The same as another model, with changes.
    Like {
        /// The other model's id.
        model: String,
        /// What is different.
        change: Change,
    },
}
