//! Attributes, read into what was written.

pub(crate) mod aiml;
pub(crate) mod case;
pub(crate) mod list;
pub(crate) mod rule;
pub(crate) mod serde;
pub(crate) mod slot;
pub(crate) mod unsure;

use syn::{Attribute, Data, DeriveInput, Fields};

/// Whether the user lets pass what is deprecated, in the type or in a part of it: with `allow`, or with `expect`, which
/// what stands in the type itself fulfils.
pub(crate) fn lets_deprecated_pass(input: &DeriveInput) -> bool {
    let lets = |attributes: &[Attribute]| names_deprecated(attributes, &["allow", "expect"]);
    let some_of = |fields: &Fields| fields.iter().any(|field| lets(&field.attrs));
    lets(&input.attrs)
        || match &input.data {
            Data::Struct(data) => some_of(&data.fields),
            Data::Enum(data) => {
                data.variants.iter().any(|variant| lets(&variant.attrs) || some_of(&variant.fields))
            }
            Data::Union(_) => false,
        }
}

/// Whether `#[allow(deprecated)]` is one of the attributes: then nothing is said of models that are no longer served.
pub(crate) fn allows_deprecated(attributes: &[Attribute]) -> bool {
    names_deprecated(attributes, &["allow"])
}

fn names_deprecated(attributes: &[Attribute], words: &[&str]) -> bool {
    let is_one = |attribute: &&Attribute| words.iter().any(|word| attribute.path().is_ident(word));
    attributes.iter().filter(is_one).any(|attribute| {
        let mut found = false;
        // What cannot be read is the compiler's to report.
        let _ = attribute.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("deprecated");
            Ok(())
        });
        found
    })
}
