//! Where the runtime crate lives.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{attr::aiml::ContainerAiml, expand::q};

/// `::aiml_validate`.
pub(crate) fn default() -> TokenStream {
    q!(::aiml_validate)
}

/// What `crate = "…"` says, or the default.
pub(crate) fn of(aiml: &ContainerAiml) -> TokenStream {
    aiml.krate.value().map_or_else(default, |path| quote!(#path))
}
