//! What all values of a type have in common on the wire, readable in `const`.

use super::cx::Capability;

/// A set of JSON types.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u8);

impl Kinds {
    pub const NULL: Self = Self(1);
    pub const BOOLEAN: Self = Self(2);
    pub const INTEGER: Self = Self(4);
    pub const NUMBER: Self = Self(8 | 4);
    pub const STRING: Self = Self(16);
    pub const ARRAY: Self = Self(32);
    pub const OBJECT: Self = Self(64);
    /// Could be anything.
    pub const ANY: Self = Self(127);

    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The one type, as messages name it; the first one of several. Null is never the one that is expected.
    pub(crate) const fn name(self) -> &'static str {
        if self.meets(Self::STRING) {
            "string"
        } else if self.meets(Self::NUMBER) {
            "number"
        } else if self.meets(Self::BOOLEAN) {
            "boolean"
        } else if self.meets(Self::ARRAY) {
            "array"
        } else if self.meets(Self::OBJECT) {
            "object"
        } else {
            "null"
        }
    }
}

/// What all values of a type have in common on the wire.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct WireType {
    /// The JSON types it can be.
    pub kinds: Kinds,
    /// All strings it can be, if it is an enum of unit variants.
    pub names: Option<&'static [&'static str]>,
    /// The keys it can have, for types that are flattened into others.
    pub keys: &'static [Keys],
    /// The least and the greatest whole number it can be.
    pub ints: Option<(i128, i128)>,
    /// The capabilities on its variants, if it is a model enum.
    pub capabilities: &'static [Capability],
}

impl WireType {
    pub const fn new(kinds: Kinds) -> Self {
        Self { kinds, names: None, keys: &[], ints: None, capabilities: &[] }
    }

    /// A type about which nothing is known.
    pub const OPAQUE: Self = Self { keys: &[Keys::Open], ..Self::new(Kinds::ANY) };

    #[must_use]
    pub const fn with_names(self, names: &'static [&'static str]) -> Self {
        Self { names: Some(names), ..self }
    }

    #[must_use]
    pub const fn with_keys(self, keys: &'static [Keys]) -> Self {
        Self { keys, ..self }
    }

    #[must_use]
    pub const fn with_ints(self, least: i128, greatest: i128) -> Self {
        Self { ints: Some((least, greatest)), ..self }
    }

    #[must_use]
    pub const fn with_capabilities(self, capabilities: &'static [Capability]) -> Self {
        Self { capabilities, ..self }
    }

    /// The same, or null.
    #[must_use]
    pub const fn or_null(self) -> Self {
        Self { kinds: self.kinds.or(Kinds::NULL), ..self }
    }
}

/// A key that a type can have.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Keys {
    /// This one.
    Name(&'static str),
    /// All of a flattened type.
    Of(&'static [Keys]),
    /// Any: a flattened map.
    Open,
}
