//! Check requests to the AI/ML API before they are sent.

#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
// Generated code names the crate `::aiml_validate`; so must it in here.
extern crate self as aiml_validate;

mod catalog;
mod check;
mod code;
mod engine;
mod issue;
mod path;
mod report;
mod schema;
mod suggest;
mod text;

pub use self::{
    catalog::{
        Capabilities, Capability, Catalog, Counts, Endpoint, Endpoints, Limit, Model, Models, Nearest,
        Parameter, Route, Routes, Status, Value,
    },
    check::{Checker, UnknownModels, check, check_json},
    code::Code,
    issue::{Issue, Message, Severity},
    path::{Param, Pointer, Segment},
    report::Report,
};

#[cfg(feature = "json")]
pub use self::catalog::OverlayError;

/// For generated code and for the tools of this workspace; no part of the public API.
#[doc(hidden)]
pub mod __private {
    pub use crate::{
        check::tools::{accepts, documents},
        issue::Format,
        schema::{def, encode, node},
    };

    #[cfg(feature = "json")]
    pub use crate::catalog::source;
}
