//! What all values of a type have in common on the wire, readable in `const`.

use super::{
    cx::{Capability, same},
    shape::Shape,
};
use crate::schema::node::Bit;

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

    /// The same as bits of the catalog's, where null is none of several.
    pub(crate) const fn bits(self) -> u8 {
        let number = if self.meets(Self::NUMBER) { Bit::Number as u8 } else { 0 };
        let bits = self.0 & Bit::Boolean as u8 | number | (self.0 >> 1) & !7;
        if bits == 0 { self.0 & Bit::Null as u8 } else { bits }
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
    /// The least and the greatest whole number it can be.
    pub ints: Option<(i128, i128)>,
    /// How many items it has, if all its values have as many.
    pub len: Option<usize>,
    /// It is a string of one character.
    pub is_char: bool,
    /// The capabilities on its variants, if it is a model enum.
    pub capabilities: &'static [Capability],
    /// What it holds and is sent as, if it is an untagged enum that may name models.
    pub within: &'static [Self],
}

impl WireType {
    pub const fn new(kinds: Kinds) -> Self {
        Self { kinds, names: None, ints: None, len: None, is_char: false, capabilities: &[], within: &[] }
    }

    /// A type about which nothing is known.
    pub const OPAQUE: Self = Self::new(Kinds::ANY);

    /// What a shape says in short.
    pub const fn of(shape: &'static Shape) -> Self {
        match *shape {
            Shape::Any | Shape::Json => Self::OPAQUE,
            Shape::Null => Self::new(Kinds::NULL),
            Shape::Bool => Self::new(Kinds::BOOLEAN),
            Shape::Int(least, greatest) => Self::new(Kinds::INTEGER).with_ints(least, greatest),
            Shape::Float => Self::new(Kinds::NUMBER),
            Shape::Text => Self::new(Kinds::STRING),
            Shape::Char => Self { is_char: true, ..Self::new(Kinds::STRING) },
            Shape::Names(names) | Shape::Like(names) => {
                Self { names: Some(names), ..Self::new(Kinds::STRING) }
            }
            Shape::Array(_) => Self::new(Kinds::ARRAY),
            Shape::Tuple(all) => Self::new(Kinds::ARRAY).with_len(all.len()),
            Shape::Fixed(_, len) => Self::new(Kinds::ARRAY).with_len(len),
            Shape::Map(_) | Shape::Object(_) => Self::new(Kinds::OBJECT),
            Shape::Unsure(inner, _) => Self::of(inner),
            Shape::Optional(inner) => Self::of(inner).or_null(),
            Shape::OneOf(all) => {
                let mut kinds = Kinds(0);
                let mut i = 0;
                while i < all.len() {
                    kinds = kinds.or(Self::of(all[i]).kinds);
                    i += 1;
                }
                if all.is_empty() { Self::OPAQUE } else { Self::new(kinds) }
            }
        }
    }

    /// An enum of models.
    pub const fn models(names: &'static [&'static str], capabilities: &'static [Capability]) -> Self {
        Self { names: Some(names), capabilities, ..Self::new(Kinds::STRING) }
    }

    #[must_use]
    pub const fn with_ints(self, least: i128, greatest: i128) -> Self {
        Self { ints: Some((least, greatest)), ..self }
    }

    #[must_use]
    pub const fn with_len(self, len: usize) -> Self {
        Self { len: Some(len), ..self }
    }

    #[must_use]
    pub const fn with_capabilities(self, capabilities: &'static [Capability]) -> Self {
        Self { capabilities, ..self }
    }

    #[must_use]
    pub const fn with_types(self, within: &'static [Self]) -> Self {
        Self { within, ..self }
    }

    /// Whether variants say something of a model.
    pub(crate) const fn says_of_models(&self) -> bool {
        let mut says = !self.capabilities.is_empty();
        let mut i = 0;
        while i < self.within.len() {
            says |= self.within[i].says_of_models();
            i += 1;
        }
        says
    }

    /// The known model that one stands for.
    pub(crate) const fn like(&self, id: &str) -> Option<&'static str> {
        let mut found = like(self.capabilities, id);
        let mut i = 0;
        while i < self.within.len() && found.is_none() {
            found = self.within[i].like(id);
            i += 1;
        }
        found
    }

    /// The same, or null.
    #[must_use]
    pub const fn or_null(self) -> Self {
        Self { kinds: self.kinds.or(Kinds::NULL), ..self }
    }
}

/// The known model that one stands for, by what is said of models.
pub(crate) const fn like(said: &[Capability], id: &str) -> Option<&'static str> {
    let mut m = 0;
    while m < said.len() {
        let mut i = 0;
        while i < said[m].ids.len() {
            if same(said[m].ids[i], id) {
                return said[m].like;
            }
            i += 1;
        }
        m += 1;
    }
    None
}
