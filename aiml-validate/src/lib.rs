#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
// Generated code names the crate `::aiml_validate`; so must it in here.
extern crate self as aiml_validate;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
#[doc(hidden)]
#[allow(
    clippy::cast_possible_truncation,
    clippy::float_cmp,
    clippy::manual_assert,
    clippy::match_same_arms,
    clippy::large_stack_arrays,
    clippy::large_types_passed_by_value,
    clippy::panic,
    reason = "this is for the compiler: tables of less than 65,536 places, sentences by value, panics that are \
              compile errors; numbers are compared as they were written"
)]
mod bind;
mod catalog;
mod check;
mod code;
mod engine;
mod issue;
mod path;
mod report;
mod request;
mod rules;
#[doc(hidden)]
mod schema;
mod sentence;
mod suggest;
mod text;
#[allow(clippy::large_types_passed_by_value, reason = "sentences of compile errors are built by value")]
mod wire;

#[cfg(feature = "json")]
pub use self::catalog::OverlayError;
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
    request::{AimlRequest, Valid},
};
#[doc(inline)]
pub use aiml_validate_derive::AimlRequest;
