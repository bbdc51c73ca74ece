//! Check requests to the AI/ML API before they are sent.

#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
// Generated code names the crate `::aiml_validate`; so must it in here.
extern crate self as aiml_validate;

mod code;
mod engine;
mod issue;
mod path;
mod report;
mod schema;
mod text;

pub use self::{
    code::Code,
    issue::{Issue, Message, Severity},
    path::{Param, Pointer, Segment},
    report::Report,
};

/// For generated code and for the tools of this workspace; no part of the public API.
#[doc(hidden)]
pub mod __private {
    pub use crate::{
        issue::Format,
        schema::{def, encode, node},
    };
}
