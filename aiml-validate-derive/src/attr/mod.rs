//! Attributes, read into what was written.

pub(crate) mod aiml;
pub(crate) mod case;
pub(crate) mod list;
pub(crate) mod rule;
pub(crate) mod serde;
pub(crate) mod slot;
pub(crate) mod unsure;

/// Whether `#[allow(deprecated)]` is one of the attributes.
pub(crate) fn allows_deprecated(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().filter(|attribute| attribute.path().is_ident("allow")).any(|attribute| {
        let mut found = false;
        // What cannot be read is the compiler's to report.
        let _ = attribute.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("deprecated");
            Ok(())
        });
        found
    })
}
