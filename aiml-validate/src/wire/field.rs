//! A property or an item on its way to being explained.

use alloc::string::String;

use super::{Capability, Kinds, Value, shape::ShapeField};

/// One property of an object, or one item of an array, with what its annotations say.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Field<'a> {
    pub key: Key<'a>,
    /// `None`: it is left out.
    pub value: Option<&'a dyn Value>,
    /// What the type of the field can be on the wire.
    pub kinds: Kinds,
    /// What its annotations say.
    pub said: &'static ShapeField,
    /// The user's own check; a text is a refusal.
    pub check: Option<&'a dyn Fn() -> Option<String>>,
}

/// The key of a field.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// Known when the program was compiled.
    Name(&'static str),
    /// A key of a map.
    Text(&'a str),
    /// An item: its place is counted by who looks.
    Item,
    /// None: the properties of the value stand in place of it.
    Flatten,
}

impl<'a> Field<'a> {
    /// A property without annotations.
    pub fn plain(key: Key<'a>, value: &'a dyn Value) -> Self {
        Self { key, value: Some(value), kinds: Kinds::ANY, said: &ShapeField::NOTHING, check: None }
    }

    /// A property or item with annotations.
    pub fn new(
        key: Key<'a>,
        present: bool,
        value: &'a dyn Value,
        kinds: Kinds,
        said: &'static ShapeField,
        check: Option<&'a dyn Fn() -> Option<String>>,
    ) -> Self {
        Self { key, value: present.then_some(value), kinds, said, check }
    }

    /// An item without annotations.
    pub fn item(value: &'a dyn Value) -> Self {
        Self::plain(Key::Item, value)
    }
}

/// Properties by closure: what a variant of an enum holds.
#[doc(hidden)]
pub struct Fields<F> {
    pub(super) models: &'static [Capability],
    pub(super) model: Option<&'static Capability>,
    pub(super) each: F,
}

impl<F: Fn(&mut dyn FnMut(&Field<'_>))> Fields<F> {
    /// The properties, with what the model that one of them names accepts.
    pub const fn new(models: &'static [Capability], model: Option<&'static Capability>, each: F) -> Self {
        Self { models, model, each }
    }
}

/// Items by closure.
#[doc(hidden)]
pub struct Items<F> {
    pub(super) len: usize,
    pub(super) each: F,
}

impl<F: Fn(&mut dyn FnMut(&Field<'_>))> Items<F> {
    pub const fn new(len: usize, each: F) -> Self {
        Self { len, each }
    }
}
