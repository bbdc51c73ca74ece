//! Attributes, read into what was written.

pub(crate) mod aiml;
pub(crate) mod case;
pub(crate) mod list;
pub(crate) mod rule;
pub(crate) mod serde;
pub(crate) mod slot;
pub(crate) mod unsure;

use syn::{Data, Fields, Path};

/// Whether `#[allow(deprecated)]` stands on a field or a variant.
pub(crate) fn allows_deprecated_within(data: &Data) -> bool {
    let some_of = |fields: &Fields| fields.iter().any(|field| allows_deprecated(&field.attrs));
    match data {
        Data::Struct(data) => some_of(&data.fields),
        Data::Enum(data) => {
            data.variants.iter().any(|variant| allows_deprecated(&variant.attrs) || some_of(&variant.fields))
        }
        Data::Union(_) => false,
    }
}

/// Whether `#[allow(deprecated)]` is one of the attributes, or `#[expect(deprecated)]`.
pub(crate) fn allows_deprecated(attributes: &[syn::Attribute]) -> bool {
    let lets_pass = |path: &Path| path.is_ident("allow") || path.is_ident("expect");
    attributes.iter().filter(|attribute| lets_pass(attribute.path())).any(|attribute| {
        let mut found = false;
        // What cannot be read is the compiler's to report.
        let _ = attribute.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("deprecated");
            Ok(())
        });
        found
    })
}
