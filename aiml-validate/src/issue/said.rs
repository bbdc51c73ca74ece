//! The words of issues that are made when they are found.

use alloc::{format, string::String, vec::Vec};

use super::{Issue, Kind, Members, Type};
use crate::{code::Code, path::At, text::shown};

impl Issue {
    #[cold]
    pub(crate) fn invalid_literal(at: &At<'_>, expected: &str) -> Self {
        Self::said(at, Code::InvalidLiteral, format!("Invalid literal value, expected {expected}"))
    }

    #[cold]
    pub(crate) fn unrecognized_keys(at: &At<'_>, keys: &str) -> Self {
        Self::said(at, Code::UnrecognizedKeys, format!("Unrecognized key(s) in object: {keys}"))
    }

    #[cold]
    pub(crate) fn invalid_discriminator(at: &At<'_>, values: &str) -> Self {
        let text = format!("Invalid discriminator value. Expected {values}");
        Self::said(at, Code::InvalidUnionDiscriminator, text)
    }

    #[cold]
    pub(crate) fn duplicate_key(at: &At<'_>, key: &str) -> Self {
        let text = format!("The key '{}' stands more than once; the last one counts.", shown(key));
        Self::said(at, Code::DuplicateKey, text).warning()
    }

    #[cold]
    pub(crate) fn undeclared_key(at: &At<'_>, key: &str, near: Option<&str>) -> Self {
        let key = shown(key);
        let text = match near {
            Some(near) => {
                format!("No document of this model declares the key '{key}'. Did you mean '{near}'?")
            }
            None => format!("No document of this model declares the key '{key}'."),
        };
        Self::said(at, Code::UndeclaredKey, text).warning()
    }

    #[cold]
    pub(crate) fn not_serializable(at: &At<'_>, why: &str) -> Self {
        Self::said(at, Code::NotSerializable, format!("Not serializable: {}", shown(why)))
    }

    #[cold]
    pub(crate) fn too_many_issues(more: usize) -> Self {
        let text = if more == 1 { "1 more issue.".into() } else { format!("{more} more issues.") };
        Self::said(&At::Root, Code::TooManyIssues, text)
    }

    #[cold]
    pub(crate) fn invalid_json(text: String) -> Self {
        Self::said(&At::Root, Code::InvalidJson, text)
    }

    #[cold]
    pub(crate) fn unknown_endpoint(path: &str, near: Option<&str>) -> Self {
        let path = shown(path);
        let text = match near {
            Some(near) => format!("Unknown endpoint '{path}'. Did you mean '{near}'?"),
            None => format!("Unknown endpoint '{path}'."),
        };
        Self::said(&At::Root, Code::UnknownEndpoint, text)
    }

    /// A text at `model` that is no id of any model, now or later.
    #[cold]
    pub(crate) fn no_model_id(received: &str, some: &[&str], all: usize) -> Self {
        Self::not_a_member(&MODEL, some_ids(some, all), received)
    }

    #[cold]
    pub(crate) fn model_of_wrong_type(received: Type, some: &[&str], all: usize) -> Self {
        Self::new(&MODEL, Kind::WrongTypeForMembers { expected: some_ids(some, all), received })
    }

    #[cold]
    pub(crate) fn missing_model() -> Self {
        Self::required(&MODEL)
    }

    #[cold]
    pub(crate) fn unknown_model(id: &str, endpoint: &str, why: Unknown, names: &[&str]) -> Self {
        let id = shown(id);
        let names = names.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>();
        let text = match (why, names.as_slice()) {
            (Unknown::Retired, _) => format!("The model '{id}' is no longer served."),
            (Unknown::Elsewhere, _) => {
                format!("The model '{id}' is served at {}, not at '{endpoint}'.", names.join(" and "))
            }
            (Unknown::Altogether, []) => format!("Unknown model '{id}' at '{endpoint}'."),
            (Unknown::Altogether, _) => {
                format!("Unknown model '{id}' at '{endpoint}'. Did you mean {}?", names.join(" or "))
            }
        };
        Self::said(&MODEL, Code::UnknownModel, text)
    }

    #[cold]
    pub(crate) fn retired_model(id: &str) -> Self {
        let text = format!("The model '{id}' is listed as no longer served.");
        Self::said(&MODEL, Code::RetiredModel, text).warning()
    }
}

const MODEL: At<'static> = At::Static(&At::Root, "model");

/// Why a model is not known at an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unknown {
    /// No longer served anywhere.
    Retired,
    /// Served at other endpoints, which are named.
    Elsewhere,
    /// Nowhere known; the nearest ids are named.
    Altogether,
}

/// Some ids of many, and how many there are beside them.
fn some_ids(some: &[&str], all: usize) -> Members {
    let text = some.iter().map(|id| format!("'{id}'")).collect::<Vec<_>>().join(" | ");
    let more = all.saturating_sub(some.len());
    Members::Joined(if more > 0 { format!("{text} | … {more} more").into() } else { text.into() })
}
